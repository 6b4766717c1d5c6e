// SPDX-License-Identifier: Apache-2.0
//
// The reports over random careers, with and without a date to speak for, against months counted one
// by one.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "sql/career.hpp"
#include "support/schema_database.hpp"

namespace vitae::test {
namespace {

constexpr int people = 2'000;
constexpr unsigned seed = 20'240'302;

/// How a report is asked, and the same as the oracle understands it.
struct Question {
    std::map<std::string, std::string> arguments;
    std::optional<int> cut;
    std::set<std::string> kinds = {"employment", "freelance", "internship", "teaching", "opensource"};
    std::set<std::string> evidence = {"listed", "in_text"};
};

std::vector<Question> questions() {
    Question plain;
    Question later;
    later.arguments = {{"as-of", "2026-02"}};
    later.cut = 2026 * 12 + 2;
    Question earlier;
    earlier.arguments = {{"as-of", "2011-07-15"}};
    earlier.cut = 2011 * 12 + 7;
    Question volunteers;
    volunteers.arguments = {{"types", "volunteer,teaching"}};
    volunteers.kinds = {"volunteer", "teaching"};
    return {plain, later, earlier, volunteers};
}

class ReportsOnCareers : public testing::Test {
protected:
    static void SetUpTestSuite() {
        std::printf("%d random careers, seed %u\n", people, seed);
        std::mt19937 random(seed);
        database = new SchemaDatabase;
        everybody = new std::vector<Person>;
        database->run("BEGIN; " + insert_pools());
        for (int id = 1; id <= people; ++id) {
            everybody->push_back(random_person(random, id));
            database->run(insert_statements(everybody->back()));
        }
        database->run("COMMIT");
    }
    static void TearDownTestSuite() {
        delete database;
        delete everybody;
    }

    /// The named columns of a report as integers, sorted; texts of the form "Skill 3" as their number.
    static std::vector<std::vector<std::int64_t>> asked(const std::string& report, const Question& question,
                                                        const std::vector<std::string>& columns) {
        QueryLimits limits;
        limits.seconds = 120;
        Rows rows;
        run_report(database->file(), ReportCatalog::load({}).find(report), question.arguments, rows, limits);
        std::vector<std::vector<std::int64_t>> result;
        for (std::size_t i = 0; i < rows.rows.size(); ++i) {
            std::vector<std::int64_t> row;
            for (const std::string& column : columns) {
                const Value& value = rows.at(i, column);
                const auto* text = std::get_if<std::string>(&value);
                row.push_back(text == nullptr ? std::get<std::int64_t>(value)
                                              : std::stoll(text->substr(text->find(' ') + 1)));
            }
            result.push_back(std::move(row));
        }
        std::sort(result.begin(), result.end());
        return result;
    }

    static void expect_same(std::vector<std::vector<std::int64_t>> expected,
                            const std::vector<std::vector<std::int64_t>>& actual) {
        std::sort(expected.begin(), expected.end());
        for (std::size_t i = 0; i < std::min(expected.size(), actual.size()); ++i) {
            ASSERT_EQ(actual[i], expected[i]) << "person " << expected[i][0];
        }
        ASSERT_EQ(actual.size(), expected.size());
        EXPECT_FALSE(expected.empty());
    }
    static inline SchemaDatabase* database = nullptr;
    static inline std::vector<Person>* everybody = nullptr;
};

std::int64_t count(const Months& months) { return static_cast<std::int64_t>(months.count()); }

/// The union of the months of some facts, per reading.
struct Total {
    Months months[3];
    std::int64_t sum = 0;  ///< of the points, one by one
    void add(const Readings& readings, std::optional<int> cut) {
        for (const Reading reading : all_readings)
            months[static_cast<int>(reading)] |= months_of(readings, reading, cut);
        sum += count(months_of(readings, Reading::point, cut));
    }
};

TEST_F(ReportsOnCareers, TotalExperience) {
    for (const Question& question : questions()) {
        std::vector<std::vector<std::int64_t>> expected;
        for (const Person& person : *everybody) {
            Total total;
            std::int64_t roles = 0;
            std::int64_t undated = 0;
            for (const Fact& fact : person.facts) {
                if (fact.what != FactKind::role || question.kinds.count(fact.kind) == 0) continue;
                ++roles;
                undated += is_undated(fact) ? 1 : 0;
                total.add(readings_of(fact, person), question.cut);
            }
            if (roles == 0) continue;
            expected.push_back({person.id, count(total.months[0]), count(total.months[1]), count(total.months[2]),
                                total.sum, total.sum - count(total.months[1]), roles, undated});
        }
        expect_same(expected, asked("total-experience", question,
                                    {"person_id", "months_certain", "months_point", "months_possible", "sum_of_roles",
                                     "overlap", "n_roles", "undated_n"}));
    }
}

TEST_F(ReportsOnCareers, SkillMonths) {
    std::vector<Question> asked_for = questions();
    for (Question& question : asked_for) {
        if (question.arguments.count("types") == 0) question.kinds.insert("project");
    }
    Question listed = asked_for.front();
    listed.arguments["evidence"] = "listed";
    listed.evidence = {"listed"};
    asked_for.push_back(listed);
    for (const Question& question : asked_for) {
        std::vector<std::vector<std::int64_t>> expected;
        for (const Person& person : *everybody) {
            std::map<int, Total> totals;
            std::map<int, std::set<int>> facts;
            for (const int skill : person.claims) totals[skill];
            for (const Fact& fact : person.facts) {
                if (question.kinds.count(fact.what == FactKind::role ? fact.kind : "project") == 0) continue;
                for (const SkillUse& use : fact.skills) {
                    if (question.evidence.count(use.evidence) == 0) continue;
                    totals[use.skill].add(readings_of(fact, person), question.cut);
                    if (fact.what == FactKind::role) facts[use.skill].insert(fact.id);
                }
            }
            for (const auto& [skill, total] : totals) {
                expected.push_back({person.id, skill, count(total.months[0]), count(total.months[1]),
                                    count(total.months[2]), static_cast<std::int64_t>(facts[skill].size())});
            }
        }
        expect_same(expected,
                    asked("skill-months", question,
                          {"person_id", "skill", "months_certain", "months_point", "months_possible", "n_roles"}));
    }
}

TEST_F(ReportsOnCareers, Overlaps) {
    for (Question question : questions()) {
        question.arguments["min"] = "1";
        std::vector<std::vector<std::int64_t>> expected;
        for (const Person& person : *everybody) {
            for (const Fact& a : person.facts) {
                for (const Fact& b : person.facts) {
                    if (a.id >= b.id || a.what != FactKind::role || b.what != FactKind::role) continue;
                    if (question.kinds.count(a.kind) == 0 || question.kinds.count(b.kind) == 0) continue;
                    if (a.organization == b.organization && a.organization != 0) continue;
                    std::int64_t months[3];
                    for (const Reading reading : all_readings) {
                        months[static_cast<int>(reading)] =
                            count(months_of(readings_of(a, person), reading, question.cut) &
                                  months_of(readings_of(b, person), reading, question.cut));
                    }
                    const Months first = months_of(readings_of(a, person), Reading::certain, question.cut);
                    const Months second = months_of(readings_of(b, person), Reading::certain, question.cut);
                    if (months[0] == 0) continue;
                    // One shared month, the last of the role that began first, is a boundary and no overlap.
                    const auto last = [](const Months& set) {
                        std::size_t i = set.size();
                        while (!set[i - 1]) --i;
                        return i - 1;
                    };
                    const auto begin = [](const Months& set) {
                        std::size_t i = 0;
                        while (!set[i]) ++i;
                        return i;
                    };
                    const bool a_first = begin(first) <= begin(second);
                    if (last(a_first ? first : second) == begin(a_first ? second : first)) continue;
                    expected.push_back({person.id, months[0], months[1], months[2]});
                }
            }
        }
        expect_same(expected,
                    asked("overlaps", question, {"person_id", "months_certain", "months_point", "months_possible"}));
    }
}

TEST_F(ReportsOnCareers, SureGaps) {
    for (Question question : questions()) {
        if (question.arguments.count("types") > 0) continue;
        std::vector<std::vector<std::int64_t>> expected;
        for (const Person& person : *everybody) {
            Total total;
            for (const Fact& fact : person.facts) total.add(readings_of(fact, person), question.cut);
            const Date& as_of = person.as_of;
            const int known_to = question.cut.value_or(as_of.year * 12 + (as_of.month == 0 ? 12 : as_of.month));
            const Months& busy = total.months[2];
            std::int64_t free_months = -1;  // before the first month nothing is missing
            for (std::size_t month = 0; month < busy.size() && first_month + static_cast<int>(month) <= known_to;
                 ++month) {
                if (busy[month] && free_months >= 4) expected.push_back({person.id, free_months});
                free_months = busy[month] ? 0 : free_months < 0 ? -1 : free_months + 1;
            }
        }
        expect_same(expected, asked("gaps", question, {"person_id", "months_certain"}));
    }
}

TEST_F(ReportsOnCareers, EveryReportKeepsItsReadingsInOrder) {
    for (const char* name :
         {"gaps", "overlaps", "skill-last-used", "skill-months", "tenure", "timeline", "total-experience"}) {
        for (const Question& question : questions()) {
            for (const auto& row :
                 asked(name, question, {"person_id", "months_certain", "months_point", "months_possible"})) {
                ASSERT_LE(row[1], row[3]) << name << ", person " << row[0];
                ASSERT_LE(row[2], row[3]) << name << ", person " << row[0];
            }
        }
    }
}

}  // namespace
}  // namespace vitae::test
