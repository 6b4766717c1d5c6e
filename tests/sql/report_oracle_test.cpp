// SPDX-License-Identifier: Apache-2.0
//
// The reports over random careers, with and without a date to speak for, against months counted one
// by one.
#include "sql/report_careers.hpp"

namespace vitae::test {
namespace {

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
    for (const char* name : {"gaps", "overlaps", "skill-last-used", "skill-months", "tenure", "timeline",
                             "total-experience", "concurrency", "management-months", "seniority-ladder"}) {
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
