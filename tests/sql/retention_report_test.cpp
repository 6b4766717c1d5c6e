// SPDX-License-Identifier: Apache-2.0
//
// The report on whose data is past its time: its rules, one small case each, and random people against a second
// reading of those rules.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <map>
#include <optional>
#include <random>

#include "sql/report_cases.hpp"

namespace vitae::test {
namespace {

using std::chrono::sys_days;

class RetentionDue : public Reports {
protected:
    void imported(int person, const std::string& day) {
        ++runs_;
        database.run("INSERT INTO import_run (id, started_at, finished_at, options) VALUES (" + std::to_string(runs_) +
                     ", '" + day + "T10:00:00Z', '" + day + "T10:00:01Z', '{}');" +
                     "INSERT INTO import_item (run, seq, path, outcome, person) VALUES (" + std::to_string(runs_) +
                     ", 1, 'cv.md', 'imported', " + std::to_string(person) + ")");
    }
    void rule(const std::string& purpose, int months, const std::string& action = "erase") {
        database.run("INSERT INTO retention_rule (purpose, months, action) VALUES ('" + purpose + "', " +
                     std::to_string(months) + ", '" + action + "')");
    }
    void consent(int person, const std::string& purpose, const std::string& expires, bool withdrawn = false) {
        database.run(
            "INSERT INTO consent (person, purpose, basis, given_on, expires_on, withdrawn_on, actor) VALUES (" +
            std::to_string(person) + ", '" + purpose + "', 'consent', '2019-01-01', " +
            (expires.empty() ? "NULL" : "'" + expires + "'") + ", " + (withdrawn ? "'2019-02-01'" : "NULL") +
            ", 'ruth')");
    }
    void hold(int person, const std::string& until, bool lifted = false) {
        database.run("INSERT INTO hold (person, reason, made_at, until, lifted_at, actor) VALUES (" +
                     std::to_string(person) + ", 'Pending claim', '2019-01-01T10:00:00Z', " +
                     (until.empty() ? "NULL" : "'" + until + "'") + ", " +
                     (lifted ? "'2019-02-01T10:00:00Z'" : "NULL") + ", 'ruth')");
    }
    Rows due(const std::string& as_of, bool held = false) {
        return database.report("retention-due", {{"as-of", as_of}, {"held", held ? "yes" : "no"}});
    }

private:
    int runs_ = 0;
};

TEST_F(RetentionDue, BeginsTheDayAfterTheLastOne) {
    imported(1, "2020-03-10");
    rule("recruiting", 6, "anonymise");
    EXPECT_TRUE(due("2020-09-10").rows.empty());
    const Rows rows = due("2020-09-11");
    ASSERT_EQ(rows.rows.size(), 1U);
    EXPECT_EQ(rows.text(0, "last_on"), "2020-03-10");
    EXPECT_EQ(rows.text(0, "keep_until"), "2020-09-10");
    EXPECT_EQ(rows.number(0, "overdue_days"), 1);
    EXPECT_EQ(rows.text(0, "action"), "anonymise");
    EXPECT_EQ(due("2020-09").number(0, "overdue_days"), 20);  // a month is asked about at its end
    EXPECT_EQ(database.report("retention-due").rows.size(), 1U);
}

TEST_F(RetentionDue, WithoutARuleNobodyIsDue) {
    imported(1, "2020-03-10");
    EXPECT_TRUE(due("2030-01-01").rows.empty());
}

TEST_F(RetentionDue, AHoldIsNamedWhenAskedFor) {
    imported(1, "2020-03-10");
    rule("recruiting", 6);
    hold(1, "2021-01-01");
    EXPECT_TRUE(due("2021-01-01").rows.empty());
    EXPECT_EQ(due("2021-01-01", true).text(0, "holds"), "Pending claim");
    EXPECT_EQ(due("2021-01-02").rows.size(), 1U);
}

TEST_F(RetentionDue, CountsWhatWouldGo) {
    imported(1, "2020-03-10");
    rule("recruiting", 6);
    role(1, "2018-01", "2019-12");
    role(2, "", "", 2);
    uses(1, 1);
    database.run(
        "INSERT INTO skill_claim (person, skill, seq, raw) VALUES (1, 3, 0, 'Fortran');"
        "INSERT INTO note (person, made_at, text) VALUES (1, '2020-03-01T10:00:00Z', 'Called');"
        "INSERT INTO contact (person, kind, value, key) VALUES (1, 'email', 'mara@example.org', 'mara@example.org');"
        "INSERT INTO education (person, institution, end_kind, as_of) VALUES (1, 'School', 'unknown', '2024-03')");
    const Rows rows = due("2021-01-01");
    ASSERT_EQ(rows.rows.size(), 1U);
    const std::map<std::string, std::int64_t> expected = {
        {"documents_n", 0}, {"contacts_n", 1},    {"n_roles", 2}, {"undated_n", 1},
        {"skills_n", 2},    {"other_facts_n", 1}, {"notes_n", 1}, {"applications_n", 0}};
    for (const auto& [column, count] : expected) EXPECT_EQ(rows.number(0, column), count) << column;
}

/// A day, some months later; a day that the month does not have runs over into the next one, as SQLite counts.
sys_days later(sys_days day, int months) {
    const std::chrono::year_month_day date(day);
    const auto month = date.year() / date.month() + std::chrono::months(months);
    return sys_days(month / 1) + (date.day() - std::chrono::day(1));
}

std::string iso(sys_days day) {
    const std::chrono::year_month_day date(day);
    char text[11];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

/// What was entered about somebody, and the rules once more, purpose by purpose.
struct Kept {
    struct Basis {
        std::string purpose;
        std::optional<sys_days> expires;
        bool withdrawn;
    };
    std::optional<sys_days> last_on;
    std::vector<Basis> bases;
    std::vector<std::pair<std::optional<sys_days>, bool>> holds;  ///< last day, lifted

    [[nodiscard]] std::optional<sys_days> until(const std::map<std::string, int>& rules) const {
        std::optional<sys_days> latest;
        const auto keep = [&](sys_days day) { latest = latest ? std::max(*latest, day) : day; };
        for (const auto& [purpose, months] : rules) {
            bool applies = purpose == "recruiting";
            for (const Basis& basis : bases)
                applies = applies || (basis.purpose == purpose && !basis.withdrawn && !basis.expires);
            if (applies && last_on) keep(later(*last_on, months));
        }
        for (const Basis& basis : bases)
            if (!basis.withdrawn && basis.expires) keep(*basis.expires);
        return latest;
    }
    [[nodiscard]] bool is_held(sys_days day) const {
        for (const auto& [last, lifted] : holds)
            if (!lifted && (!last || *last >= day)) return true;
        return false;
    }
};

TEST_F(RetentionDue, RandomPeople) {
    constexpr unsigned seed = 20260412;
    std::mt19937 chance(seed);
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto upto = [&](int most) { return static_cast<int>(chance() % static_cast<unsigned>(most)); };
    const sys_days begin = sys_days(std::chrono::year(2019) / 1 / 1);
    const auto some_day = [&] { return begin + std::chrono::days(upto(1500)); };
    const std::map<std::string, int> rules = {{"recruiting", 7}, {"talent-pool", 19}, {"research", 2}};
    for (const auto& [purpose, months] : rules) rule(purpose, months);
    std::map<int, Kept> people;
    for (int person = 2; person < 300; ++person) {
        database.run("INSERT INTO person (id, name, as_of) VALUES (" + std::to_string(person) + ", 'P', '2019')");
        Kept& kept = people[person];
        for (int i = upto(3); i > 0; --i) {
            const sys_days day = some_day();
            imported(person, iso(day));
            kept.last_on = kept.last_on ? std::max(*kept.last_on, day) : day;
        }
        for (int i = upto(3); i > 0; --i) {
            const std::string purpose = std::array{"recruiting", "talent-pool", "research", "unruled"}[chance() % 4];
            const auto expires = upto(2) == 0 ? std::optional(some_day()) : std::nullopt;
            kept.bases.push_back({purpose, expires, upto(4) == 0});
            consent(person, purpose, expires ? iso(*expires) : "", kept.bases.back().withdrawn);
        }
        for (int i = upto(2); i > 0; --i) {
            kept.holds.emplace_back(upto(2) == 0 ? std::optional(some_day()) : std::nullopt, upto(3) == 0);
            hold(person, kept.holds.back().first ? iso(*kept.holds.back().first) : "", kept.holds.back().second);
        }
    }
    for (const int days : {300, 700, 1100, 2500}) {
        const sys_days as_of = begin + std::chrono::days(days);
        for (const bool held : {false, true}) {
            std::map<std::int64_t, std::string> expected;
            for (const auto& [person, kept] : people) {
                const auto until = kept.until(rules);
                if (until && *until < as_of && (held || !kept.is_held(as_of)))
                    expected[person] = iso(*until) + (kept.is_held(as_of) ? " held" : "");
            }
            std::map<std::int64_t, std::string> told;
            const Rows rows = due(iso(as_of), held);
            for (std::size_t i = 0; i < rows.rows.size(); ++i)
                told[rows.number(i, "person_id")] =
                    rows.text(i, "keep_until") +
                    (std::holds_alternative<std::string>(rows.at(i, "holds")) ? " held" : "");
            EXPECT_EQ(told, expected) << iso(as_of);
            EXPECT_FALSE(expected.empty());
        }
    }
}

}  // namespace
}  // namespace vitae::test
