// SPDX-License-Identifier: Apache-2.0
//
// Random filters over random careers, against a slow and obvious evaluation of each condition; and that
// the database answers a search from its indexes.
#include <gtest/gtest.h>

#include <algorithm>

#include "sql/people_case.hpp"
#include "support/sanitized.hpp"
#include "support/schema_database.hpp"
#include "vitae/people.hpp"

namespace vitae::test {
namespace {

constexpr int people = 400;
constexpr int filters = sanitized ? 20 : 60;
constexpr unsigned seed = 20'260'314;

class PeopleFilters : public testing::Test {
protected:
    static void SetUpTestSuite() {
        std::printf("%d random filters over %d random careers, seed %u\n", filters, people, seed);
        Random random(seed);
        database = new SchemaDatabase;
        everybody = new std::vector<Profile>;
        database->run("BEGIN; " + insert_pools() + insert_tags());
        for (int id = 1; id <= people; ++id) {
            everybody->push_back(random_profile(random, id));
            database->run(insert_profile(everybody->back()));
        }
        database->run("COMMIT; INSERT INTO person_search (person_search) VALUES ('rebuild')");
    }
    static void TearDownTestSuite() {
        delete database;
        delete everybody;
    }
    static inline SchemaDatabase* database = nullptr;
    static inline std::vector<Profile>* everybody = nullptr;

    static std::vector<std::int64_t> found(const PeopleFilter& filter) {
        Rows rows;
        find_people(database->file(), filter, rows);
        std::vector<std::int64_t> ids;
        for (const auto& row : rows.rows) ids.push_back(std::get<std::int64_t>(row.front()));
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    /// The plan of the search as SQLite tells it, one step a line.
    static std::string plan(const PeopleFilter& filter) {
        std::string text;
        for (const auto& row : database->query("EXPLAIN QUERY PLAN " + explain_people(database->file(), filter)).rows)
            text += std::get<std::string>(row.at(3)) + "\n";
        return text;
    }
};

TEST_F(PeopleFilters, FindWhomAnObviousEvaluationFinds) {
    Random random(seed + 1);
    std::size_t hits = 0;
    for (int i = 0; i < filters; ++i) {
        const Case made = random_case(random);
        std::vector<std::int64_t> expected;
        for (const Profile& profile : *everybody)
            if (made.passes(profile)) expected.push_back(profile.career.id);
        ASSERT_EQ(found(made.filter), expected) << made.text << "\n" << explain_people(database->file(), made.filter);
        hits += expected.size();
    }
    EXPECT_GT(hits, static_cast<std::size_t>(filters) * 10) << "the filters find too little to tell anything";
}

TEST_F(PeopleFilters, TheSqlShownIsTheSqlRunAlsoInThePlainShell) {
    Random random(seed + 2);
    for (int i = 0; i < 10; ++i) {
        const Case made = random_case(random);
        // Without the connection of vitae: only what stands in the file.
        std::vector<std::int64_t> ids;
        for (const auto& row : database->integers(explain_people(database->file(), made.filter)))
            ids.push_back(row.at(0));
        std::sort(ids.begin(), ids.end());
        ASSERT_EQ(ids, found(made.filter)) << made.text;
    }
}

TEST_F(PeopleFilters, EverybodyIsOnePassWithTheSameMonthsAsEachAlone) {
    Rows all;
    find_people(database->file(), {}, all);
    PeopleFilter filter;
    filter.experience = MonthRange{0, 100'000};
    Rows each;
    find_people(database->file(), filter, each);
    ASSERT_EQ(all.rows.size(), static_cast<std::size_t>(people));
    EXPECT_EQ(all.rows, each.rows);
}

TEST_F(PeopleFilters, IndexesAnswerWithoutReadingAllRolesOrSkillFacts) {
    PeopleFilter skills;
    skills.skills = {SkillCondition::parse_any("Skill 1>=60"), SkillCondition::parse_any("Skill 2|Skill 3>=12")};
    skills.without_skills = {"Skill 4"};
    skills.used_within = 24;
    PeopleFilter role;
    role.organizations = {{"Org 1", "Org 2"}};
    role.titles = {{"engineer"}};
    role.during = Timespan::parse("2015..2018");
    PeopleFilter title;
    title.titles = {{"senior engineer"}};
    title.current = true;
    PeopleFilter words;
    words.text = "kernel";
    words.tags = {{"shortlist"}};
    PeopleFilter hiring;
    hiring.skills = {SkillCondition::parse_any("Skill 1>=60"), SkillCondition::parse_any("Skill 2")};
    hiring.used_within = 24;
    PeopleFilter seasoned;
    seasoned.experience = MonthRange{60, std::nullopt};
    seasoned.sort = PeopleSort::last_used;
    for (const PeopleFilter* filter : {&skills, &hiring, &role, &title, &words, &seasoned}) {
        const std::string steps = plan(*filter);
        for (const char* table :
             {"role", "role_skill", "project_skill", "skill_claim", "skill_month", "role_span", "f", "m", "r", "s"}) {
            EXPECT_EQ(steps.find(std::string("SCAN ") + table + "\n"), std::string::npos) << steps;
            EXPECT_EQ(steps.find(std::string("SCAN ") + table + " USING"), std::string::npos) << steps;
        }
        EXPECT_NE(steps.find("SEARCH "), std::string::npos) << steps;
    }
    // The check can fail: this one reads every role.
    const auto rows = database->query("EXPLAIN QUERY PLAN SELECT kind FROM roles WHERE kind = 'teaching'").rows;
    std::string steps;
    for (const auto& row : rows) steps += std::get<std::string>(row.at(3)) + "\n";
    EXPECT_NE(steps.find("SCAN r\n"), std::string::npos) << steps;
}

TEST_F(PeopleFilters, ShowsTheWordsAroundAHit) {
    PeopleFilter filter;
    filter.text = "kernel";
    filter.limit = 3;
    Rows rows;
    find_people(database->file(), filter, rows);
    ASSERT_EQ(rows.rows.size(), 3U);
    EXPECT_NE(rows.text(0, "found").find("[kernel"), std::string::npos) << rows.text(0, "found");
}

}  // namespace
}  // namespace vitae::test
