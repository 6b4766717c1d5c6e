// SPDX-License-Identifier: Apache-2.0
#include "sql/career.hpp"

#include <algorithm>
#include <climits>
#include <iterator>

namespace vitae::test {
namespace {

constexpr int organizations = 5;
constexpr int skills = random_skills;

struct Title {
    const char* words;
    const char* level;
    int rank;
};
constexpr Title titles[] = {{"Intern", "intern", 1},
                            {"Junior Developer", "junior", 2},
                            {"Software Engineer", "professional", 3},
                            {"Sr. Engineer", "senior", 4},
                            {"Tech Lead", "lead", 5},
                            {"Principal Engineer", "principal", 6},
                            {"Engineering Manager", "manager", 7},
                            {"Director, Engineering", "director", 8},
                            {"CTO", "executive", 9},
                            {"Wizard", "", 0}};

/// Child and parent. Skill 5 is below Skill 1 in two ways.
constexpr int edges[][2] = {{2, 1}, {3, 1}, {4, 2}, {5, 2}, {5, 3}};

/// Every month a date can mean.
std::vector<int> candidates(const Date& date) {
    std::vector<int> months;
    for (int month = 1; month <= 12; ++month) {
        if (date.month == 0 || date.month == month) months.push_back(date.year * 12 + month - 1);
    }
    return months;
}

/// All pairs of first and last month that the dates allow.
struct Possibilities {
    int start_min = INT_MAX, start_max = 0, last_min = INT_MAX, last_max = 0;
    Months in_all = Months().set(), in_any;

    void add(int first, int last) {
        start_min = std::min(start_min, first);
        start_max = std::max(start_max, first);
        last_min = std::min(last_min, last);
        last_max = std::max(last_max, last);
        Months months;
        for (int month = first; month <= last; ++month) months.set(static_cast<std::size_t>(month - first_month));
        in_all &= months;
        in_any |= months;
    }
    [[nodiscard]] bool none() const { return start_min == INT_MAX; }
};

std::optional<Span> span_of(const Months& months, bool open) {
    if (months.none()) return std::nullopt;
    std::size_t begin = 0;
    while (!months[begin]) ++begin;
    return Span{first_month + static_cast<int>(begin), first_month + static_cast<int>(begin + months.count()), open};
}

/// The latest month the person's next role elsewhere can have started in.
std::optional<int> next_start(const Fact& fact, const Person& person) {
    const int latest_start = candidates(fact.start).back();
    std::optional<int> next;
    for (const Fact& other : person.facts) {
        if (other.what != FactKind::role || other.start.year == 0) continue;
        if (fact.what == FactKind::role &&
            (fact.organization == 0 || other.organization == 0 || fact.organization == other.organization)) {
            continue;
        }
        // Its start as its own end leaves it.
        int start_max = candidates(other.start).back();
        const bool reversed =
            other.end_kind != "unknown" &&
            candidates(other.end_kind == "present" ? other.as_of : other.end).back() < candidates(other.start).front();
        if (reversed) continue;
        if (other.end_kind != "unknown") {
            const Date& end = other.end_kind == "present" ? other.as_of : other.end;
            start_max = std::min(start_max, candidates(end).back());
        }
        if (candidates(other.start).front() > latest_start) next = std::min(next.value_or(INT_MAX), start_max);
    }
    return next;
}

Readings readings_of_unknown_end(const Fact& fact, const Person& person, bool newest) {
    const std::vector<int> starts = candidates(fact.start);
    const std::optional<int> next = next_start(fact, person);
    const int as_of_end = std::max(candidates(fact.as_of).back(), starts.back()) + 1;
    Readings readings;
    if (starts.size() == 1) readings.certain = Span{starts.front(), starts.front() + 1, false};
    readings.possible = Span{starts.front(), next.value_or(as_of_end), newest && !next};
    return readings;
}

}  // namespace

std::string Date::iso() const {
    if (year == 0) return "";
    std::string text = std::to_string(year);
    if (month != 0) text += (month < 10 ? "-0" : "-") + std::to_string(month);
    return text;
}

const std::optional<Span>& Readings::of(Reading reading) const {
    return reading == Reading::certain ? certain : reading == Reading::point ? point : possible;
}

Readings readings_of(const Fact& fact, const Person& person) {
    if (fact.start.year == 0) return {};
    const bool newest = fact.as_of.iso() >= person.as_of.iso();
    if (fact.end_kind == "unknown") return readings_of_unknown_end(fact, person, newest);
    const Date& end = fact.end_kind == "present" ? fact.as_of : fact.end;
    Possibilities tried;
    for (const int first : candidates(fact.start)) {
        for (const int last : candidates(end)) {
            if (first <= last) tried.add(first, last);
        }
    }
    if (tried.none()) return {};
    const bool open = fact.end_kind == "present" && newest;
    Readings readings;
    readings.certain = span_of(tried.in_all, open);
    readings.possible = span_of(tried.in_any, open);
    readings.point =
        Span{(tried.start_min + tried.start_max + 1) / 2, (tried.last_min + 1 + tried.last_max + 1) / 2, open};
    const bool one_year = fact.start.month == 0 && end.month == 0 && fact.start.year == end.year;
    if (one_year) readings.point = Span{end.year * 12 + 3, end.year * 12 + 9, open};
    return readings;
}

Months months_of(const Readings& readings, Reading reading, std::optional<int> cut) {
    Months months;
    const std::optional<Span>& span = readings.of(reading);
    if (!span) return months;
    const int end = !cut ? span->end : span->open ? *cut : std::min(span->end, *cut);
    for (int month = span->begin; month < end; ++month) months.set(static_cast<std::size_t>(month - first_month));
    return months;
}

bool is_undated(const Fact& fact) { return fact.start.year == 0 || fact.end_kind == "unknown"; }

Person random_person(std::mt19937& random, int id) {
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    const auto month = [&](int percent_year_only) { return below(100) < percent_year_only ? 0 : 1 + below(12); };
    Person person;
    person.id = id;
    person.as_of = {2012 + below(13), month(15)};
    const int facts = below(8);
    for (int i = 0; i < facts; ++i) {
        Fact fact;
        fact.id = id * 10 + i;
        fact.what = below(10) < 7 ? FactKind::role : below(2) == 0 ? FactKind::project : FactKind::education;
        fact.organization = below(organizations + 1);
        fact.kind =
            std::vector<std::string>{
                "employment", "employment", "employment", "freelance",
                "internship", "volunteer",  "teaching",   "opensource"}[static_cast<std::size_t>(below(8))];
        fact.as_of = below(5) > 0 ? person.as_of : Date{person.as_of.year - 1 - below(5), month(30)};
        if (below(12) > 0) fact.start = {1996 + below(29), month(40)};
        fact.end_kind = std::vector<std::string>{
            "date", "date", "date", "date", "present", "unknown"}[static_cast<std::size_t>(below(6))];
        if (fact.end_kind == "date")
            fact.end = {
                (fact.start.year == 0 ? 2010 : fact.start.year) + below(9) / 2 * below(3) - (below(20) == 0 ? 1 : 0),
                month(40)};
        if (below(6) == 0) fact.stated_months = 1 + below(40);
        const Title& title = titles[below(static_cast<int>(std::size(titles)))];
        fact.title = title.words;
        fact.rank = title.rank;
        fact.level = title.level;
        const int uses = fact.what == FactKind::education ? 0 : below(4);
        for (int use = 0; use < uses; ++use) {
            const SkillUse skill{1 + below(skills), below(2) == 0 ? "listed" : "in_text"};
            const bool known = std::any_of(fact.skills.begin(), fact.skills.end(), [&](const SkillUse& other) {
                return other.skill == skill.skill && other.evidence == skill.evidence;
            });
            if (!known) fact.skills.push_back(skill);
        }
        person.facts.push_back(fact);
    }
    for (int skill = 1; skill <= skills; ++skill) {
        if (below(5) == 0) person.claims.push_back(skill);
        if (!person.claims.empty() && person.claims.back() == skill && below(2) == 0)
            person.stated_months[skill] = 6 * (1 + below(20));
    }
    return person;
}

std::string insert_pools() {
    std::string sql;
    for (int i = 1; i <= organizations; ++i) {
        const std::string n = std::to_string(i);
        sql += "INSERT INTO organization (id, name, key) VALUES (" + n + ", 'Org " + n + "', 'org " + n + "');";
    }
    for (int i = 1; i <= skills; ++i) {
        const std::string n = std::to_string(i);
        sql += "INSERT INTO skill (id, name, key, status) VALUES (" + n + ", 'Skill " + n + "', 'skill " + n +
               "', 'built_in');";
    }
    for (const auto& [child, parent] : edges) {
        sql += "INSERT INTO skill_edge (child, parent, origin) VALUES (" + std::to_string(child) + ", " +
               std::to_string(parent) + ", 'built_in');";
    }
    return sql;
}

std::vector<int> with_descendants(int skill) {
    std::vector<int> found = {skill};
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const auto& [child, parent] : edges) {
            if (parent == found[i] && std::find(found.begin(), found.end(), child) == found.end()) {
                found.push_back(child);
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string insert_statements(const Person& person) {
    const auto text = [](const std::string& value) { return value.empty() ? std::string("NULL") : "'" + value + "'"; };
    const std::string id = std::to_string(person.id);
    std::string sql =
        "INSERT INTO person (id, name, as_of) VALUES (" + id + ", 'Person " + id + "', '" + person.as_of.iso() + "');";
    for (const Fact& fact : person.facts) {
        const std::string table = fact.what == FactKind::role      ? "role"
                                  : fact.what == FactKind::project ? "project"
                                                                   : "education";
        const bool role = fact.what == FactKind::role;
        sql +=
            "INSERT INTO " + table + " (id, person, start_date, end_date, end_kind, as_of, stated_months" +
            (role ? ", kind, organization, title, level" : "") + ") VALUES (" + std::to_string(fact.id) + ", " + id +
            ", " + text(fact.start.iso()) + ", " + text(fact.end.iso()) + ", '" + fact.end_kind + "', '" +
            fact.as_of.iso() + "', " + (fact.stated_months == 0 ? "NULL" : std::to_string(fact.stated_months)) +
            (role ? ", '" + fact.kind + "', " + (fact.organization == 0 ? "NULL" : std::to_string(fact.organization)) +
                        ", '" + fact.title + "', " + text(fact.level)
                  : "") +
            ");";
        for (std::size_t i = 0; i < fact.skills.size(); ++i) {
            sql += "INSERT INTO " + table + "_skill (" + table + ", skill, evidence, seq, raw) VALUES (" +
                   std::to_string(fact.id) + ", " + std::to_string(fact.skills[i].skill) + ", '" +
                   fact.skills[i].evidence + "', " + std::to_string(i) + ", 'x');";
        }
    }
    for (const int skill : person.claims) {
        const auto stated = person.stated_months.find(skill);
        sql += "INSERT INTO skill_claim (person, skill, seq, raw, stated_months) VALUES (" + id + ", " +
               std::to_string(skill) + ", 0, 'x', " +
               (stated == person.stated_months.end() ? "NULL" : std::to_string(stated->second)) + ");";
    }
    return sql;
}

}  // namespace vitae::test
