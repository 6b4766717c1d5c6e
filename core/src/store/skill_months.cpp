// SPDX-License-Identifier: Apache-2.0
#include "store/skill_months.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "model/interval.hpp"

namespace vitae {
namespace {

enum Reading : std::size_t { certain, point, possible, readings };

struct Span {
    MonthInterval months;
    bool open_end = false;
};

using Spans = std::array<Span, readings>;  ///< empty = this reading has no months

constexpr std::string_view spans_sql =
    "SELECT role, coverage, start_month, end_month, open_end FROM role_span WHERE person = ?1 "
    "UNION ALL SELECT -project, coverage, start_month, end_month, open_end FROM project_span WHERE person = ?1";

/// Every piece of evidence, for the skill itself and again for every skill above it.
/// The number of a project is negative, of a claim 0.
constexpr std::string_view uses_sql =
    "SELECT u.fact, coalesce(a.ancestor, u.skill), coalesce(a.ancestor, u.skill) = u.skill, u.evidence, u.undated FROM "
    "("
    "SELECT r.id AS fact, m.skill, m.evidence, r.start_date IS NULL OR r.end_kind = 'unknown' AS undated "
    "FROM role r JOIN role_skill m ON m.role = r.id WHERE r.person = ?1 AND r.kind <> 'volunteer' "
    "UNION ALL SELECT -j.id, m.skill, m.evidence, j.start_date IS NULL OR j.end_kind = 'unknown' "
    "FROM project j JOIN project_skill m ON m.project = j.id WHERE j.person = ?1 "
    "UNION ALL SELECT 0, skill, 'claimed', 0 FROM skill_claim WHERE person = ?1) u "
    "LEFT JOIN skill_ancestor a ON a.skill = u.skill";

constexpr std::string_view columns =
    "skill, is_own, n_roles, n_projects, undated_n, listed_n, in_text_n, asserted_n, "
    "months_certain, months_point, months_possible, first_month, last_month, is_current, claimed, "
    "whole_certain, whole_point, whole_possible, whole_first, whole_last, whole_current, whole_claimed";

Reading reading_of(const std::string& coverage) {
    return coverage == "certain" ? certain : coverage == "point" ? point : possible;
}

std::map<std::int64_t, Spans> spans_of(Connection& connection, std::int64_t person) {
    std::map<std::int64_t, Spans> spans;
    Query query = connection.query(spans_sql);
    query.bind(person);
    while (query.step())
        spans[query.integer(0)][reading_of(query.text(1))] = {
            {static_cast<MonthIndex>(query.integer(2)), static_cast<MonthIndex>(query.integer(3))},
            query.integer(4) != 0};
    return spans;
}

/// Spans and claims on their way to a union.
class Collected {
public:
    void add(const Spans& spans) {
        for (std::size_t i = 0; i < readings; ++i)
            if (!spans[i].months.empty()) months_[i].push_back(spans[i].months);
        used_.is_current = used_.is_current || spans[point].open_end;
    }
    void add_claim() { used_.claimed = true; }

    MonthsUsed united() {
        used_.certain = months_of_union(months_[certain]);
        used_.point = months_of_union(months_[point]);
        used_.possible = months_of_union(months_[possible]);
        // What is merely possible is not a use.
        for (const Reading reading : {certain, point})
            for (const MonthInterval& span : months_[reading]) {
                used_.first = used_.first == 0 ? span.begin : std::min<std::int64_t>(used_.first, span.begin);
                used_.last = std::max<std::int64_t>(used_.last, span.end - 1);
            }
        return used_;
    }

private:
    std::array<std::vector<MonthInterval>, readings> months_;
    MonthsUsed used_;
};

struct Gathered {
    SkillMonths months;
    std::set<std::int64_t> facts;  ///< counted already: a fact may name a skill with several classes of evidence
    Collected own;
    Collected whole;
};

void count_own_use(Gathered& gathered, std::int64_t fact, const std::string& evidence, bool undated) {
    SkillMonths& months = gathered.months;
    months.is_own = true;
    months.listed += evidence == "listed" ? 1 : 0;
    months.in_text += evidence == "in_text" ? 1 : 0;
    months.asserted += evidence == "asserted" ? 1 : 0;
    if (fact == 0 || !gathered.facts.insert(fact).second) return;
    ++(fact > 0 ? months.roles : months.projects);
    months.undated += undated ? 1 : 0;
}

void bind_used(Query& query, const MonthsUsed& used) {
    query.bind(used.certain, used.point, used.possible, NumberOrNull{used.first}, NumberOrNull{used.last},
               used.is_current ? 1 : 0, used.claimed ? 1 : 0);
}

MonthsUsed read_used(const Query& query, int next) {
    return {query.integer(next),     query.integer(next + 1),      query.integer(next + 2),     query.integer(next + 3),
            query.integer(next + 4), query.integer(next + 5) != 0, query.integer(next + 6) != 0};
}

}  // namespace

std::vector<SkillMonths> compute_skill_months(Connection& connection, std::int64_t person) {
    const std::map<std::int64_t, Spans> spans = spans_of(connection, person);
    std::map<std::int64_t, Gathered> by_skill;
    Query query = connection.query(uses_sql);
    query.bind(person);
    while (query.step()) {
        const std::int64_t fact = query.integer(0);
        const bool is_own = query.integer(2) != 0;
        Gathered& gathered = by_skill[query.integer(1)];
        if (is_own) count_own_use(gathered, fact, query.text(3), query.integer(4) != 0);
        if (fact == 0) {
            gathered.whole.add_claim();
            if (is_own) gathered.own.add_claim();
        }
        const auto dated = spans.find(fact);
        if (dated == spans.end()) continue;
        gathered.whole.add(dated->second);
        if (is_own) gathered.own.add(dated->second);
    }
    std::vector<SkillMonths> all;
    for (auto& [skill, gathered] : by_skill) {
        gathered.months.skill = skill;
        gathered.months.own = gathered.own.united();
        gathered.months.whole = gathered.whole.united();
        all.push_back(gathered.months);
    }
    return all;
}

void insert_skill_months(Connection& connection, std::int64_t person, const std::vector<SkillMonths>& months) {
    static const std::string sql = "INSERT INTO skill_month (person, " + std::string(columns) +
                                   ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    for (const SkillMonths& m : months) {
        Query query = connection.query(sql);
        query.bind(person, m.skill, m.is_own ? 1 : 0, m.roles, m.projects, m.undated, m.listed, m.in_text, m.asserted);
        bind_used(query, m.own);
        bind_used(query, m.whole);
        query.run();
    }
}

std::vector<SkillMonths> read_skill_months(Connection& connection, std::int64_t person) {
    static const std::string sql =
        "SELECT " + std::string(columns) + " FROM skill_month WHERE person = ? ORDER BY skill";
    Query query = connection.query(sql);
    query.bind(person);
    std::vector<SkillMonths> all;
    while (query.step())
        all.push_back({query.integer(0), query.integer(1) != 0, query.integer(2), query.integer(3), query.integer(4),
                       query.integer(5), query.integer(6), query.integer(7), read_used(query, 8),
                       read_used(query, 15)});
    return all;
}

}  // namespace vitae
