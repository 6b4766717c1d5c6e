// SPDX-License-Identifier: Apache-2.0
//
// The reports on skills over random careers, against months counted one by one.
#include <cmath>

#include "sql/report_careers.hpp"

namespace vitae::test {
namespace {

/// The evidence a person has for one skill, as the question counts it.
struct Evidence {
    Total total;
    std::set<int> roles, projects, undated;
    bool claimed = false;

    void add(const Fact& fact, const Person& person, std::optional<int> cut) {
        total.add(readings_of(fact, person), cut);
        (fact.what == FactKind::role ? roles : projects).insert(fact.id);
        if (is_undated(fact)) undated.insert(fact.id);
    }
    [[nodiscard]] bool only_claimed() const { return roles.empty() && projects.empty(); }
    [[nodiscard]] const Months& of(Reading reading) const { return total.months[static_cast<int>(reading)]; }
    [[nodiscard]] std::optional<int> last_month() const { return last_of(of(Reading::point) | of(Reading::certain)); }
    [[nodiscard]] std::string counts() const {
        return std::to_string(roles.size()) + "|" + std::to_string(projects.size()) + "|" +
               std::to_string(undated.size());
    }
};

bool counts(const Fact& fact, const Question& question) {
    return fact.what != FactKind::education &&
           question.kinds.count(fact.what == FactKind::role ? fact.kind : "project") > 0;
}

/// Of the facts that name any of the skills.
std::optional<Evidence> evidence_of(const Person& person, const std::vector<int>& skills, const Question& question) {
    Evidence evidence;
    for (const int claim : person.claims) evidence.claimed |= std::count(skills.begin(), skills.end(), claim) > 0;
    for (const Fact& fact : person.facts) {
        if (!counts(fact, question)) continue;
        const bool named = std::any_of(fact.skills.begin(), fact.skills.end(), [&](const SkillUse& use) {
            return question.evidence.count(use.evidence) > 0 &&
                   std::find(skills.begin(), skills.end(), use.skill) != skills.end();
        });
        if (named) evidence.add(fact, person, question.cut);
    }
    if (evidence.only_claimed() && !evidence.claimed) return std::nullopt;
    return evidence;
}

std::string months_of(const Months (&months)[3]) {
    return std::to_string(count(months[0])) + "|" + std::to_string(count(months[1])) + "|" +
           std::to_string(count(months[2]));
}

std::string optional_month(std::optional<int> month) { return month ? month_text(*month) : "-"; }

TEST_F(ReportsOnCareers, SkillRollup) {
    for (Question question : skill_questions()) {
        question.arguments["skills"] = "Skill 1, skill 2,Skill 6";
        std::vector<std::string> expected;
        for (const Person& person : *everybody) {
            for (const int root : {1, 2, 6}) {
                const auto evidence = evidence_of(person, with_descendants(root), question);
                if (!evidence) continue;
                std::string contributors;
                std::int64_t sum = 0;
                for (const int skill : with_descendants(root)) {
                    const auto own = evidence_of(person, {skill}, question);
                    if (!own) continue;
                    contributors += (contributors.empty() ? "Skill " : ", Skill ") + std::to_string(skill);
                    sum += count(own->of(Reading::point));
                }
                EXPECT_LE(count(evidence->of(Reading::point)), sum);
                expected.push_back(std::to_string(person.id) + "|Skill " + std::to_string(root) + "|" + contributors +
                                   "|" + months_of(evidence->total.months) + "|" + std::to_string(sum) + "|" +
                                   optional_month(evidence->last_month()) + "|" + evidence->counts() + "|" +
                                   (evidence->claimed ? "1" : "0"));
            }
        }
        expect_told(expected,
                    told("skill-rollup", question.arguments,
                         {"person_id", "skill", "contributors", "months_certain", "months_point", "months_possible",
                          "sum_of_skills", "last_used", "n_roles", "n_projects", "undated_n", "claimed"}));
    }
}

TEST_F(ReportsOnCareers, SkillRecencyScore) {
    for (Question question : skill_questions()) {
        question.arguments["half-life"] = "24";
        std::map<std::string, double> expected;
        for (const Person& person : *everybody) {
            for (int skill = 1; skill <= random_skills; ++skill) {
                const auto evidence = evidence_of(person, {skill}, question);
                if (!evidence || evidence->only_claimed()) continue;
                double score = 0;
                const Months& months = evidence->of(Reading::point);
                for (std::size_t i = 0; i < months.size(); ++i) {
                    const int age = end_of_time(person, question) - 1 - (first_month + static_cast<int>(i));
                    if (months[i]) score += std::pow(0.5, std::max(age, 0) / 24.0);
                }
                expected[std::to_string(person.id) + "|Skill " + std::to_string(skill) + "|" +
                         months_of(evidence->total.months)] = score;
            }
        }
        Rows rows;
        run_report(database->file(), ReportCatalog::load({}).find("skill-recency-score"), question.arguments, rows);
        ASSERT_EQ(rows.rows.size(), expected.size());
        for (std::size_t i = 0; i < rows.rows.size(); ++i) {
            std::string key;
            for (const char* column : {"person_id", "skill", "months_certain", "months_point", "months_possible"})
                key += (key.empty() ? "" : "|") + shown(rows.at(i, column));
            ASSERT_EQ(expected.count(key), 1U) << key;
            ASSERT_NEAR(std::get<double>(rows.at(i, "score")), expected[key], 0.0501) << key;
        }
    }
}

TEST_F(ReportsOnCareers, SkillTogether) {
    for (Question question : skill_questions()) {
        for (const std::vector<int>& skills : {std::vector<int>{1, 2}, {2, 3, 5}}) {
            std::string names;
            for (const int skill : skills) names += (names.empty() ? "Skill " : ", Skill ") + std::to_string(skill);
            question.arguments["skills"] = names;
            std::vector<std::string> expected;
            for (const Person& person : *everybody) {
                Months together[3] = {Months().set(), Months().set(), Months().set()};
                for (const int skill : skills) {
                    const auto evidence = evidence_of(person, {skill}, question);
                    for (int reading = 0; reading < 3; ++reading)
                        together[reading] &= evidence ? evidence->total.months[reading] : Months();
                }
                if (together[2].none()) continue;
                const Evidence any = *evidence_of(person, skills, question);
                expected.push_back(std::to_string(person.id) + "|" + names + "|" + months_of(together) + "|" +
                                   optional_month(first_of(together[1])) + "|" + optional_month(last_of(together[1])) +
                                   "|" + any.counts());
            }
            const auto actual = told("skill-together", question.arguments,
                                     {"person_id", "skills", "months_certain", "months_point", "months_possible",
                                      "first_month", "last_month", "n_roles", "n_projects", "undated_n"});
            expect_told(expected, actual);
        }
    }
}

/// The rank of the role a person began last; 0 = none, or its title does not say.
int newest_rank(const Person& person) {
    std::vector<std::vector<int>> roles;
    for (const Fact& fact : person.facts) {
        if (fact.what != FactKind::role || fact.start.year == 0) continue;
        const auto last_end = [](const Date& date) { return date.year * 12 + (date.month == 0 ? 12 : date.month); };
        const int end = fact.end_kind == "unknown" ? 0 : last_end(fact.end_kind == "date" ? fact.end : fact.as_of);
        roles.push_back({fact.start.year * 12 + std::max(fact.start.month, 1), end, fact.id, fact.rank});
    }
    return roles.empty() ? 0 : std::max_element(roles.begin(), roles.end())->at(3);
}

TEST_F(ReportsOnCareers, Coverage) {
    for (Question question : skill_questions()) {
        question.arguments["min-months"] = "18";
        question.arguments["max-age"] = "60";
        std::vector<std::string> expected;
        for (int skill = 1; skill <= random_skills; ++skill) {
            int people = 0, certain = 0, seniors = 0, evidenced = 0, claimed = 0;
            std::map<int, int> by_year;
            for (const Person& person : *everybody) {
                const auto evidence = evidence_of(person, {skill}, question);
                if (!evidence) continue;
                claimed += evidence->only_claimed() ? 1 : 0;
                const auto last = evidence->last_month();
                if (!last) continue;
                ++evidenced;
                ++by_year[*last / 12];
                if (count(evidence->of(Reading::point)) < 18 || end_of_time(person, question) - 1 - *last > 60)
                    continue;
                ++people;
                certain += count(evidence->of(Reading::certain)) >= 18 ? 1 : 0;
                seniors += newest_rank(person) >= 4 ? 1 : 0;
            }
            std::string trend;
            for (const auto& [year, n] : by_year)
                trend += (trend.empty() ? "" : ", ") + std::to_string(year) + ": " + std::to_string(n);
            if (trend.empty()) trend = "-";
            expected.push_back("Skill " + std::to_string(skill) + "|" + std::to_string(people) + "|" +
                               std::to_string(certain) + "|" + std::to_string(seniors) + "|" +
                               std::to_string(evidenced) + "|" + std::to_string(claimed) + "|" + trend);
        }
        expect_told(expected,
                    told("coverage", question.arguments,
                         {"skill", "people_n", "people_certain_n", "seniors_n", "evidenced_n", "claimed_n", "trend"}));
    }
}

TEST_F(ReportsOnCareers, SkillTrend) {
    for (const Question& question : skill_questions()) {
        std::map<int, std::set<int>> active;
        std::map<std::pair<int, int>, std::set<int>> used;  // by skill and year
        for (const Person& person : *everybody) {
            for (const Fact& fact : person.facts) {
                if (!counts(fact, question)) continue;
                const Months months = test::months_of(readings_of(fact, person), Reading::point, question.cut);
                for (std::size_t i = 0; i < months.size(); ++i) {
                    if (!months[i]) continue;
                    const int year = (first_month + static_cast<int>(i)) / 12;
                    active[year].insert(person.id);
                    for (const SkillUse& use : fact.skills) {
                        if (question.evidence.count(use.evidence) > 0) used[{use.skill, year}].insert(person.id);
                    }
                }
            }
        }
        std::vector<std::string> expected;
        for (const auto& [key, people] : used) {
            const auto [skill, year] = key;
            expected.push_back("Skill " + std::to_string(skill) + "|" + std::to_string(year) + "|" +
                               std::to_string(people.size()) + "|" + std::to_string(active[year].size()));
            EXPECT_LE(people.size(), active[year].size());
        }
        expect_told(expected, told("skill-trend", question.arguments, {"skill", "year", "people_n", "active_n"}));
    }
}

TEST_F(ReportsOnCareers, SkillMatrix) {
    for (Question question : skill_questions()) {
        question.arguments["skills"] = "Skill 2,Skill 4,Skill 6";
        std::vector<std::string> expected;
        for (const Person& person : *everybody) {
            std::string row = std::to_string(person.id);
            for (const int skill : {2, 4, 6}) {
                const auto evidence = evidence_of(person, {skill}, question);
                row += "|";
                row += !evidence                  ? "-"
                       : evidence->only_claimed() ? "c"
                                                  : std::to_string(count(evidence->of(Reading::point)));
            }
            expected.push_back(row);
        }
        expect_told(expected, told("skill-matrix", question.arguments, {"person_id", "Skill 2", "Skill 4", "Skill 6"}));
    }
}

TEST_F(ReportsOnCareers, ClaimsVsEvidence) {
    for (const Question& question : skill_questions()) {
        std::vector<std::string> expected;
        for (const Person& person : *everybody) {
            for (const auto& [skill, stated] : person.stated_months) {
                const Evidence evidence = *evidence_of(person, {skill}, question);
                const std::int64_t certain = count(evidence.of(Reading::certain));
                const std::int64_t possible = count(evidence.of(Reading::possible));
                const std::string verdict = possible == 0       ? "undated"
                                            : stated > possible ? "above"
                                            : stated < certain  ? "below"
                                                                : "supported";
                expected.push_back(std::to_string(person.id) + "|Skill " + std::to_string(skill) + "|" +
                                   std::to_string(stated) + "|" + verdict + "|" + months_of(evidence.total.months) +
                                   "|" + evidence.counts());
            }
        }
        expect_told(expected, told("claims-vs-evidence", question.arguments,
                                   {"person_id", "skill", "stated_months", "verdict", "months_certain", "months_point",
                                    "months_possible", "n_roles", "n_projects", "undated_n"}));
    }
}

}  // namespace
}  // namespace vitae::test
