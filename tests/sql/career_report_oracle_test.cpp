// SPDX-License-Identifier: Apache-2.0
//
// The reports on levels, stints and concurrent roles over random careers, against months counted one by one.
#include <numeric>

#include "sql/report_careers.hpp"

namespace vitae::test {
namespace {

bool is_role(const Fact& fact, const Question& question) {
    return fact.what == FactKind::role && question.kinds.count(fact.kind) > 0;
}

std::string number(std::int64_t value) { return std::to_string(value); }

std::string months_text(const Months (&months)[3]) {
    return number(count(months[0])) + "|" + number(count(months[1])) + "|" + number(count(months[2]));
}

std::string month_or_nothing(std::optional<int> month) { return month ? month_text(*month) : "-"; }

/// Whether the best guess of the fact reaches the date the row speaks for, or goes on.
bool goes_on(const Readings& readings, std::optional<int> cut) {
    if (!readings.point || (cut && readings.point->begin >= *cut)) return false;
    return readings.point->open || (cut && readings.point->end > *cut);
}

TEST_F(ReportsOnCareers, Concurrency) {
    for (const Question& question : questions()) {
        std::vector<std::string> expected;
        for (const Person& person : *everybody) {
            Months busy[3];
            std::size_t peak = 0;
            std::int64_t roles = 0;
            std::int64_t undated = 0;
            for (const Fact& fact : person.facts) {
                if (!is_role(fact, question)) continue;
                undated += is_undated(fact) ? 1 : 0;
                roles += months_of(readings_of(fact, person), Reading::possible, question.cut).any() ? 1 : 0;
            }
            for (const Reading reading : all_readings) {
                std::map<int, Months> by_place;
                for (const Fact& fact : person.facts) {
                    if (!is_role(fact, question)) continue;
                    by_place[fact.organization == 0 ? -fact.id : fact.organization] |=
                        months_of(readings_of(fact, person), reading, question.cut);
                }
                for (std::size_t month = 0; month < Months().size(); ++month) {
                    std::size_t held = 0;
                    for (const auto& [place, months] : by_place) held += months[month] ? 1 : 0;
                    if (held > 1) busy[static_cast<int>(reading)].set(month);
                    if (held > 1 && reading == Reading::point) peak = std::max(peak, held);
                }
            }
            if ((busy[0] | busy[1] | busy[2]).none()) continue;
            expected.push_back(number(person.id) + "|" + months_text(busy) + "|" +
                               (peak == 0 ? "-" : std::to_string(peak)) + "|" + number(roles) + "|" + number(undated));
        }
        expect_told(expected, told("concurrency", question.arguments,
                                   {"person_id", "months_certain", "months_point", "months_possible", "peak", "n_roles",
                                    "undated_n"}));
    }
}

/// The roles of a level or of several, taken together.
struct Held {
    Total total;
    std::int64_t roles = 0, undated = 0;
    bool current = false;

    void add(const Fact& fact, const Person& person, std::optional<int> cut) {
        const Readings readings = readings_of(fact, person);
        total.add(readings, cut);
        ++roles;
        undated += is_undated(fact) ? 1 : 0;
        current |= goes_on(readings, cut);
    }
    [[nodiscard]] std::string text() const {
        const Months dated = total.months[0] | total.months[1];
        return months_text(total.months) + "|" + month_or_nothing(first_of(dated)) + "|" +
               month_or_nothing(last_of(dated)) + "|" + (current ? "1" : "0") + "|" + number(roles) + "|" +
               number(undated);
    }
};

TEST_F(ReportsOnCareers, SeniorityLadder) {
    for (const Question& question : questions()) {
        std::vector<std::string> expected;
        for (const Person& person : *everybody) {
            std::map<std::string, Held> levels;
            for (const Fact& fact : person.facts) {
                if (is_role(fact, question))
                    levels[fact.level.empty() ? "unknown" : fact.level].add(fact, person, question.cut);
            }
            for (const auto& [level, held] : levels)
                expected.push_back(number(person.id) + "|" + level + "|" + held.text());
        }
        expect_told(expected, told("seniority-ladder", question.arguments,
                                   {"person_id", "level", "months_certain", "months_point", "months_possible",
                                    "first_reached", "last_held", "is_current", "n_roles", "undated_n"}));
    }
}

TEST_F(ReportsOnCareers, ManagementMonths) {
    for (const Question& question : questions()) {
        std::vector<std::string> expected;
        for (const Person& person : *everybody) {
            Held held;
            for (const Fact& fact : person.facts) {
                if (is_role(fact, question) && fact.rank >= 7) held.add(fact, person, question.cut);
            }
            if (held.roles > 0) expected.push_back(number(person.id) + "|" + held.text());
        }
        expect_told(expected, told("management-months", question.arguments,
                                   {"person_id", "months_certain", "months_point", "months_possible", "first_held",
                                    "last_held", "is_current", "n_roles", "undated_n"}));
    }
}

/// A dated role that counts in stints, and what its dates can mean.
struct DatedRole {
    Fact fact;
    Readings readings;
};
struct Stint {
    int number = 0;
    std::vector<DatedRole> roles;  ///< by the widest reading
};

/// A stint ends where more than three months in a row are free in the widest reading.
std::vector<Stint> stints_of(const Person& person) {
    std::map<int, std::vector<DatedRole>> places;
    for (const Fact& fact : person.facts) {
        const Readings readings = readings_of(fact, person);
        if (fact.what != FactKind::role || fact.kind == "volunteer" || !readings.possible) continue;
        places[fact.organization == 0 ? -fact.id : fact.organization].push_back({fact, readings});
    }
    std::vector<Stint> stints;
    for (auto& [place, roles] : places) {
        std::sort(roles.begin(), roles.end(), [](const DatedRole& a, const DatedRole& b) {
            return std::tuple(a.readings.possible->begin, a.readings.possible->end, a.fact.id) <
                   std::tuple(b.readings.possible->begin, b.readings.possible->end, b.fact.id);
        });
        Months present;
        int number = 0;
        for (const DatedRole& role : roles) {
            const Months months = months_of(role.readings, Reading::possible);
            bool joins = false;
            for (int month = role.readings.possible->begin - 4; month < role.readings.possible->end; ++month) {
                if (month >= first_month && present[static_cast<std::size_t>(month - first_month)]) joins = true;
            }
            if (!joins) stints.push_back({++number, {}});
            present |= months;
            stints.back().roles.push_back(role);
        }
    }
    return stints;
}

std::string median_text(std::vector<std::int64_t> values) {
    if (values.empty()) return "-";
    std::sort(values.begin(), values.end());
    const std::size_t size = values.size();
    return shown(Value{static_cast<double>(values[(size - 1) / 2] + values[size / 2]) / 2});
}

TEST_F(ReportsOnCareers, JobChanges) {
    for (Question question : questions()) {
        if (question.arguments.count("types") > 0) continue;
        question.arguments["years"] = "12";
        std::vector<std::string> expected;
        for (const Person& person : *everybody) {
            std::vector<std::int64_t> lengths[3];
            std::int64_t ended = 0, is_short = 0, surely = 0, possibly = 0, others = 0, roles = 0, undated = 0;
            std::int64_t longest_current = -1;
            bool any = false;
            for (const Fact& fact : person.facts)
                undated += fact.what == FactKind::role && fact.kind != "volunteer" && is_undated(fact) ? 1 : 0;
            for (const Stint& stint : stints_of(person)) {
                Total total;
                bool current = false, employed = false;
                std::int64_t n_roles = 0;
                for (const DatedRole& role : stint.roles) {
                    if (question.cut && role.readings.possible->begin >= *question.cut) continue;
                    ++n_roles;
                    total.add(role.readings, question.cut);
                    current |= goes_on(role.readings, question.cut);
                    employed |= role.fact.kind == "employment";
                }
                const std::int64_t months = count(total.months[1]);
                if (current && employed) longest_current = std::max(longest_current, months);
                const auto first = first_of(total.months[0] | total.months[1]);
                if (!first || *first < end_of_time(person, question) - 1 - 12 * 12) continue;
                any = true;
                if (current || months == 0) continue;
                if (!employed) {
                    ++others;
                    continue;
                }
                ++ended;
                roles += n_roles;
                is_short += months < 18 ? 1 : 0;
                surely += count(total.months[2]) < 18 ? 1 : 0;
                possibly += count(total.months[0]) < 18 ? 1 : 0;
                for (int reading = 0; reading < 3; ++reading) lengths[reading].push_back(count(total.months[reading]));
            }
            if (!any) continue;
            EXPECT_LE(surely, is_short);
            EXPECT_LE(is_short, possibly);
            expected.push_back(number(person.id) + "|" + number(ended) + "|" + number(is_short) + "|" + number(surely) +
                               "|" + number(possibly) + "|" + median_text(lengths[0]) + "|" + median_text(lengths[1]) +
                               "|" + median_text(lengths[2]) + "|" +
                               (longest_current < 0 ? "-" : number(longest_current)) + "|" + number(others) + "|" +
                               number(roles) + "|" + number(undated));
        }
        expect_told(expected,
                    told("job-changes", question.arguments,
                         {"person_id", "ended_n", "short_n", "short_certain_n", "short_possible_n", "months_certain",
                          "months_point", "months_possible", "current_months", "others_n", "n_roles", "undated_n"}));
    }
}

/// The months a role can have begun in, given that it ended after that.
std::pair<int, int> starts_of(const Fact& fact) {
    const auto last = [](const Date& date) { return date.year * 12 + (date.month == 0 ? 12 : date.month) - 1; };
    const int earliest = fact.start.year * 12 + std::max(fact.start.month, 1) - 1;
    int latest = last(fact.start);
    if (fact.end_kind != "unknown") latest = std::min(latest, last(fact.end_kind == "date" ? fact.end : fact.as_of));
    return {earliest, latest};
}

TEST_F(ReportsOnCareers, Promotions) {
    for (const Question& question : questions()) {
        if (question.arguments.count("types") > 0) continue;
        std::vector<std::string> expected;
        for (const Person& person : *everybody) {
            for (Stint& stint : stints_of(person)) {
                std::erase_if(stint.roles, [&](const DatedRole& role) {
                    return question.cut && role.readings.possible->begin >= *question.cut;
                });
                bool risen = false;
                for (std::size_t i = 1; i < stint.roles.size(); ++i) {
                    const Fact& from = stint.roles[i - 1].fact;
                    const Fact& to = stint.roles[i].fact;
                    const std::string move = from.rank == 0 || to.rank == 0 ? "unknown"
                                             : to.rank > from.rank          ? "promotion"
                                             : to.rank == from.rank         ? "lateral"
                                                                            : "lower";
                    const auto point = [&](const DatedRole& role) {
                        const auto [earliest, latest] = starts_of(role.fact);
                        return role.readings.point ? role.readings.point->begin : (earliest + latest + 1) / 2;
                    };
                    const auto [begin_min, begin_max] = starts_of(stint.roles.front().fact);
                    const auto [move_min, move_max] = starts_of(to);
                    const int months[3] = {std::max(move_min - begin_max, 0),
                                           std::max(point(stint.roles[i]) - point(stint.roles.front()), 0),
                                           move_max - begin_min};
                    EXPECT_LE(months[0], months[1]);
                    EXPECT_LE(months[1], months[2]);
                    const bool first_rise = move == "promotion" && !risen;
                    risen |= first_rise;
                    expected.push_back(number(person.id) + "|" + number(stint.number) + "|" + move + "|" + from.title +
                                       "|" + to.title + "|" + month_text(point(stint.roles[i])) + "|" +
                                       number(months[0]) + "|" + number(months[1]) + "|" + number(months[2]) + "|" +
                                       (first_rise ? "1" : "0") + "|" + number(std::ssize(stint.roles)));
                }
            }
        }
        expect_told(expected, told("promotions", question.arguments,
                                   {"person_id", "stint", "move", "from_title", "to_title", "moved", "months_certain",
                                    "months_point", "months_possible", "first_rise", "n_roles"}));
    }
}

TEST_F(ReportsOnCareers, OrgAlumni) {
    constexpr int organization = 2;
    // Whoever has most roles there tells most about time together.
    const auto roles_there = [](const Person& person) {
        return std::count_if(person.facts.begin(), person.facts.end(), [](const Fact& fact) {
            return fact.what == FactKind::role && fact.organization == organization && !is_undated(fact);
        });
    };
    const Person& other =
        *std::max_element(everybody->begin(), everybody->end(),
                          [&](const Person& a, const Person& b) { return roles_there(a) < roles_there(b); });
    for (Question question : questions()) {
        question.arguments["organization"] = "ORG 2";
        question.arguments["with"] = std::to_string(other.id);
        Total with;
        for (const Fact& fact : other.facts) {
            if (is_role(fact, question) && fact.organization == organization)
                with.add(readings_of(fact, other), question.cut);
        }
        std::vector<std::string> expected;
        for (const Person& person : *everybody) {
            for (const Fact& fact : person.facts) {
                if (!is_role(fact, question) || fact.organization != organization || person.id == other.id) continue;
                Total role;
                role.add(readings_of(fact, person), question.cut);
                const Months together[3] = {role.months[0] & with.months[0], role.months[1] & with.months[1],
                                            role.months[2] & with.months[2]};
                expected.push_back(number(person.id) + "|" + fact.title + "|" + months_text(role.months) + "|" +
                                   months_text(together) + "|" + (is_undated(fact) ? "1" : "0"));
            }
        }
        expect_told(expected, told("org-alumni", question.arguments,
                                   {"person_id", "title", "months_certain", "months_point", "months_possible",
                                    "together_certain", "together_point", "together_possible", "undated_n"}));
    }
}

}  // namespace
}  // namespace vitae::test
