// SPDX-License-Identifier: Apache-2.0
//
// The time views over random careers, against months counted one by one.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <tuple>
#include <vector>

#include "sql/career.hpp"
#include "support/sanitized.hpp"
#include "support/schema_database.hpp"

namespace vitae::test {
namespace {

constexpr int people = sanitized ? 1'000 : 10'000;
constexpr unsigned seed = 20'240'301;

class Careers : public testing::Test {
protected:
    static void SetUpTestSuite() {
        RecordProperty("seed", static_cast<int>(seed));
        std::printf("%d random careers, seed %u\n", people, seed);
        std::mt19937 random(seed);
        database = new SchemaDatabase;
        everybody = new std::vector<Person>;
        database->run("BEGIN; " + insert_pools());
        for (int id = 1; id <= people; ++id) {
            everybody->push_back(random_person(random, id));
            database->run(insert_statements(everybody->back()));
        }
        database->run("COMMIT; ANALYZE");
    }
    static void TearDownTestSuite() {
        delete database;
        delete everybody;
    }
    static inline SchemaDatabase* database = nullptr;
    static inline std::vector<Person>* everybody = nullptr;
};

std::int64_t count(const Months& months) { return static_cast<std::int64_t>(months.count()); }

bool counts_as_work(const Fact& fact) { return fact.what == FactKind::role && fact.kind != "volunteer"; }

/// First and last month of what is dated at all: the point, and the first month of an unknown end.
struct Extent {
    Months months;
    [[nodiscard]] std::int64_t first() const {
        std::size_t i = 0;
        while (i < months.size() && !months[i]) ++i;
        return i == months.size() ? 0 : first_month + static_cast<std::int64_t>(i);
    }
    [[nodiscard]] std::int64_t last() const {
        std::size_t i = months.size();
        while (i > 0 && !months[i - 1]) --i;
        return i == 0 ? 0 : first_month + static_cast<std::int64_t>(i) - 1;
    }
};

TEST_F(Careers, EveryReadingOfEveryFact) {
    std::vector<std::vector<std::int64_t>> expected;
    for (const Person& person : *everybody) {
        for (const Fact& fact : person.facts) {
            const Readings readings = readings_of(fact, person);
            for (const Reading reading : all_readings) {
                if (const auto& span = readings.of(reading); span) {
                    expected.push_back(
                        {fact.id, static_cast<int>(reading), span->begin, span->end, span->open ? 1 : 0});
                }
            }
        }
    }
    std::sort(expected.begin(), expected.end());
    const auto actual = database->integers(
        "SELECT coalesce(role_id, project_id, education_id),"
        " CASE coverage WHEN 'certain' THEN 0 WHEN 'point' THEN 1 ELSE 2 END, start_month, end_month, open_end"
        " FROM activity_spans ORDER BY 1, 2");
    for (std::size_t i = 0; i < std::min(actual.size(), expected.size()); ++i) {
        ASSERT_EQ(actual[i], expected[i]) << "fact " << expected[i][0];
    }
    ASSERT_EQ(actual.size(), expected.size());
}

TEST_F(Careers, ReadingsContainEachOther) {
    EXPECT_EQ(database->integers("SELECT count(*) FROM activity_spans c JOIN activity_spans p ON p.role_id = c.role_id"
                                 " WHERE c.coverage = 'certain' AND p.coverage = 'point'"
                                 " AND (p.start_month > c.start_month OR p.end_month < c.end_month)")[0][0],
              0);
    EXPECT_EQ(database->integers("SELECT count(*) FROM activity_spans c JOIN activity_spans p ON p.role_id = c.role_id"
                                 " WHERE c.coverage = 'point' AND p.coverage = 'possible'"
                                 " AND (p.start_month > c.start_month OR p.end_month < c.end_month)")[0][0],
              0);
}

TEST_F(Careers, Experience) {
    std::vector<std::vector<std::int64_t>> expected;
    for (const Person& person : *everybody) {
        std::int64_t roles = 0;
        std::int64_t undated = 0;
        std::int64_t sum = 0;
        std::int64_t stated_n = 0;
        std::int64_t stated_months = 0;
        std::int64_t current = 0;
        Months months[3];
        Extent extent;
        for (const Fact& fact : person.facts) {
            if (!counts_as_work(fact)) continue;
            const Readings readings = readings_of(fact, person);
            ++roles;
            undated += is_undated(fact) ? 1 : 0;
            for (const Reading reading : all_readings)
                months[static_cast<int>(reading)] |= months_of(readings, reading);
            sum += count(months_of(readings, Reading::point));
            extent.months |= months_of(readings, Reading::point) | months_of(readings, Reading::certain);
            if (readings.point && readings.point->open) current = 1;
            if (fact.stated_months != 0 && fact.start.year == 0 && fact.end.year == 0) {
                ++stated_n;
                stated_months += fact.stated_months;
            }
        }
        if (roles == 0) continue;
        expected.push_back({person.id, roles, undated, count(months[0]), count(months[1]), count(months[2]), sum,
                            extent.first(), extent.last(), current, stated_n, stated_months});
    }
    const std::string columns =
        "SELECT person_id, n_roles, undated_n, months_certain, months_point, months_possible, sum_of_roles,"
        " coalesce(first_month, 0), coalesce(last_month, 0), is_current, stated_n, stated_months FROM experience";
    const auto actual = database->integers(columns + " ORDER BY 1");
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) ASSERT_EQ(actual[i], expected[i]) << "person " << expected[i][0];
    for (std::size_t i = 0; i < expected.size(); i += 97) {
        const auto one = database->integers(columns + " WHERE person_id = " + std::to_string(expected[i][0]));
        ASSERT_EQ(one, std::vector(1, expected[i])) << "asked for alone";
    }
}

TEST_F(Careers, SkillMonths) {
    std::vector<std::vector<std::int64_t>> expected;
    for (const Person& person : *everybody) {
        struct Use {
            std::set<int> roles, projects, undated;
            Months months[3];
            Extent extent;
            std::int64_t current = 0, listed = 0, in_text = 0, claimed = 0;
        };
        std::map<int, Use> uses;
        for (const int skill : person.claims) uses[skill].claimed = 1;
        for (const Fact& fact : person.facts) {
            if (fact.what == FactKind::role && fact.kind == "volunteer") continue;
            const Readings readings = readings_of(fact, person);
            for (const SkillUse& use : fact.skills) {
                Use& total = uses[use.skill];
                (fact.what == FactKind::role ? total.roles : total.projects).insert(fact.id);
                if (is_undated(fact)) total.undated.insert(fact.id);
                for (const Reading reading : all_readings)
                    total.months[static_cast<int>(reading)] |= months_of(readings, reading);
                total.extent.months |= months_of(readings, Reading::point) | months_of(readings, Reading::certain);
                if (readings.point && readings.point->open) total.current = 1;
                (use.evidence == "listed" ? total.listed : total.in_text) += 1;
            }
        }
        for (const auto& [skill, use] : uses) {
            expected.push_back({person.id, skill, static_cast<std::int64_t>(use.roles.size()),
                                static_cast<std::int64_t>(use.projects.size()),
                                static_cast<std::int64_t>(use.undated.size()), count(use.months[0]),
                                count(use.months[1]), count(use.months[2]), use.extent.first(), use.extent.last(),
                                use.current, use.listed, use.in_text, use.claimed});
        }
    }
    const std::string columns =
        "SELECT person_id, skill_id, n_roles, n_projects, undated_n, months_certain, months_point, months_possible,"
        " coalesce(first_month, 0), coalesce(last_month, 0), is_current, listed_n, in_text_n, claimed FROM "
        "skill_months";
    const auto actual = database->integers(columns + " ORDER BY 1, 2");
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
        ASSERT_EQ(actual[i], expected[i]) << "person " << expected[i][0] << ", skill " << expected[i][1];
    }
    const auto of_skill = database->integers(columns + " WHERE skill_id = 3 ORDER BY 1");
    const auto is_three = [](const std::vector<std::int64_t>& row) { return row[1] == 3; };
    EXPECT_EQ(of_skill.size(), static_cast<std::size_t>(std::count_if(expected.begin(), expected.end(), is_three)));
}

TEST_F(Careers, SkillRollups) {
    std::vector<std::vector<std::int64_t>> expected;
    for (const Person& person : *everybody) {
        for (int skill = 1; skill <= random_skills; ++skill) {
            const std::vector<int> below = with_descendants(skill);
            const auto is_below = [&](int other) {
                return std::find(below.begin(), below.end(), other) != below.end();
            };
            const bool claimed = std::any_of(person.claims.begin(), person.claims.end(), is_below);
            bool named = std::find(person.claims.begin(), person.claims.end(), skill) != person.claims.end();
            bool used = claimed;
            Months months[3];
            Extent extent;
            std::int64_t current = 0;
            for (const Fact& fact : person.facts) {
                if (fact.what == FactKind::role && fact.kind == "volunteer") continue;
                const auto fits = [&](const SkillUse& use) { return is_below(use.skill); };
                if (std::none_of(fact.skills.begin(), fact.skills.end(), fits)) continue;
                used = true;
                named = named || std::any_of(fact.skills.begin(), fact.skills.end(),
                                             [&](const SkillUse& use) { return use.skill == skill; });
                const Readings readings = readings_of(fact, person);
                for (const Reading reading : all_readings)
                    months[static_cast<int>(reading)] |= months_of(readings, reading);
                extent.months |= months_of(readings, Reading::point) | months_of(readings, Reading::certain);
                if (readings.point && readings.point->open) current = 1;
            }
            if (used)
                expected.push_back({person.id, skill, named ? 1 : 0, count(months[0]), count(months[1]),
                                    count(months[2]), extent.first(), extent.last(), current, claimed ? 1 : 0});
        }
    }
    const auto actual = database->integers(
        "SELECT person_id, skill_id, is_named, months_certain, months_point, months_possible, coalesce(first_month, 0),"
        " coalesce(last_month, 0), is_current, claimed FROM skill_rollups ORDER BY 1, 2");
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i)
        ASSERT_EQ(actual[i], expected[i]) << "person " << expected[i][0] << ", skill " << expected[i][1];
}

TEST_F(Careers, Gaps) {
    std::vector<std::vector<std::int64_t>> expected;
    for (const Person& person : *everybody) {
        for (const Reading reading : all_readings) {
            Extent covered;
            for (const Fact& fact : person.facts) covered.months |= months_of(readings_of(fact, person), reading);
            if (covered.months.none()) continue;
            std::int64_t since = 0;
            for (std::int64_t month = covered.first(); month <= covered.last(); ++month) {
                const bool busy = covered.months[static_cast<std::size_t>(month - first_month)];
                if (!busy && since == 0) since = month;
                if (busy && since != 0) {
                    expected.push_back({person.id, static_cast<int>(reading), since, month, month - since});
                    since = 0;
                }
            }
        }
    }
    std::sort(expected.begin(), expected.end());
    const auto actual = database->integers(
        "SELECT person_id, CASE coverage WHEN 'certain' THEN 0 WHEN 'point' THEN 1 ELSE 2 END, start_month, end_month, "
        "months"
        " FROM gaps ORDER BY 1, 2, 3");
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) ASSERT_EQ(actual[i], expected[i]) << "person " << expected[i][0];
}

/// The dated roles of a person at one organization, or one role without any.
std::map<int, std::vector<std::pair<Fact, Readings>>> workplaces(const Person& person) {
    std::map<int, std::vector<std::pair<Fact, Readings>>> places;
    for (const Fact& fact : person.facts) {
        const Readings readings = readings_of(fact, person);
        if (!counts_as_work(fact) || !readings.possible) continue;
        places[fact.organization == 0 ? -fact.id : fact.organization].emplace_back(fact, readings);
    }
    return places;
}

TEST_F(Careers, Stints) {
    std::vector<std::vector<std::int64_t>> expected;
    for (const Person& person : *everybody) {
        for (const auto& [place, roles] : workplaces(person)) {
            Months present;
            for (const auto& [fact, readings] : roles) present |= months_of(readings, Reading::possible);
            // A stint ends where more than three months in a row are free; number the months by stint.
            std::vector<int> stint_of(present.size(), 0);
            int stint = 0;
            int free_months = 1000;
            for (std::size_t month = 0; month < present.size(); ++month) {
                if (present[month] && free_months > 3) ++stint;
                free_months = present[month] ? 0 : free_months + 1;
                stint_of[month] = stint;
            }
            for (int number = 1; number <= stint; ++number) {
                Months months[3];
                std::int64_t n_roles = 0;
                std::int64_t current = 0;
                for (const auto& [fact, readings] : roles) {
                    if (stint_of[static_cast<std::size_t>(readings.possible->begin - first_month)] != number) continue;
                    ++n_roles;
                    for (const Reading reading : all_readings)
                        months[static_cast<int>(reading)] |= months_of(readings, reading);
                    if (readings.point && readings.point->open) current = 1;
                }
                expected.push_back({person.id, std::max(place, 0), n_roles, count(months[0]), count(months[1]),
                                    count(months[2]), Extent{months[2]}.first(), Extent{months[2]}.last(), current});
            }
        }
    }
    std::sort(expected.begin(), expected.end());
    auto actual = database->integers(
        "SELECT person_id, coalesce(organization_id, 0), n_roles, months_certain, months_point, months_possible,"
        " first_month, last_month, is_current FROM stints");
    std::sort(actual.begin(), actual.end());
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) ASSERT_EQ(actual[i], expected[i]) << "person " << expected[i][0];
}

}  // namespace
}  // namespace vitae::test
