// SPDX-License-Identifier: Apache-2.0
#include "people/people_query.hpp"

#include <fmt/format.h>

#include "people/conditions.hpp"
#include "people/text_match.hpp"

namespace vitae::people {

namespace {

/// The last role as it would be said: "Staff Engineer, Nordlys Systems", behind it the end if it has ended.
constexpr auto latest_role =
    "(SELECT coalesce(r.title, '') || CASE WHEN r.title <> '' AND r.organization_name <> '' THEN ', ' ELSE '' END\n"
    "               || coalesce(r.organization_name, '')\n"
    "               || CASE WHEN r.end_kind = 'date' THEN ' (to ' || r.end_date || ')' ELSE '' END\n"
    "          FROM roles r WHERE r.person_id = p.person_id\n"
    "         ORDER BY r.is_current DESC, coalesce(r.end_max, r.start_max, 0) DESC, coalesce(r.start_max, 0) DESC,\n"
    "                  r.role_id LIMIT 1)";

class Composer {
public:
    Composer(const PeopleFilter& filter, const ResolvedSkills& skills) : filter_(filter), skills_(skills) {
        for (const auto& group : skills_.wanted) skill_count_ += group.size();
    }

    PeopleQuery compose() {
        select("p.person_id");
        select("p.name");
        select(std::string(latest_role) + " AS latest_role");
        require_skills();
        for (std::size_t i = 0; i < skills_.unwanted.size(); ++i) exclude_skill(i);
        for (const std::string& condition : conditions_of(filter_, query_.values)) where(condition);
        if (filter_.experience) require_experience(*filter_.experience);
        if (skill_count_ == 0 || filter_.experience) joins_ += "\nLEFT JOIN experience e ON e.person_id = p.person_id";
        if (skill_count_ == 0)
            show_experience();
        else
            show_last_use();
        select("p.as_of");
        if (!filter_.text.empty()) require_text();
        query_.sql = "SELECT " + columns_ + "\nFROM people p" + joins_ + conditions_ + "\nORDER BY " + order();
        if (filter_.limit) {
            bind("limit", std::int64_t{*filter_.limit});
            query_.sql += "\nLIMIT :limit";
        }
        return std::move(query_);
    }

private:
    void select(const std::string& column) { columns_ += (columns_.empty() ? "" : ",\n       ") + column; }
    void where(const std::string& condition) {
        conditions_ += (conditions_.empty() ? "\nWHERE " : "\n  AND ") + condition;
    }
    void bind(const std::string& name, Value value) { query_.values[name] = std::move(value); }

    void require_text() {
        bind("text", match_expression(filter_.text));
        joins_ += "\nJOIN searches f ON f.person_id = p.person_id AND f.query MATCH :text";
        select("snippet(f.query, -1, '[', ']', '…', 8) AS found");
    }

    void require_skills() {
        std::size_t number = 0;
        for (std::size_t group = 0; group < skills_.wanted.size(); ++group) {
            const auto& alternatives = skills_.wanted[group];
            const bool only = alternatives.size() == 1;
            std::string any;
            std::string candidates;
            for (std::size_t i = 0; i < alternatives.size(); ++i) {
                const std::string s = fmt::format("s{}", ++number);
                show_skill(alternatives[i], s, only ? "JOIN" : "LEFT JOIN");
                const std::string condition = skill_condition(filter_.skills.at(group).at(i), s, number);
                candidates += fmt::format("{}:skill_{}", i == 0 ? "" : ", ", number);
                if (!only)
                    any += fmt::format("{}({}.skill_id IS NOT NULL{})", i == 0 ? "" : "\n       OR ", s,
                                       condition.empty() ? "" : " AND " + condition);
                else if (!condition.empty())
                    where(condition);
            }
            if (only) continue;
            where("p.person_id IN (SELECT person_id FROM skill_rollups WHERE skill_id IN (" + candidates + "))");
            where("(" + any + ")");
        }
    }

    void show_skill(const KnownSkill& skill, const std::string& s, const char* join) {
        const auto named = [&](const char* suffix) { return quoted_name(skill.name + suffix); };
        select(fmt::format("CASE WHEN {0}.last_month IS NULL THEN NULL ELSE {0}.months_point END AS {1}", s,
                           named("_months")));
        select(fmt::format("{}.months_certain AS {}", s, named("_months_certain")));
        select(fmt::format("{}.months_possible AS {}", s, named("_months_possible")));
        select(fmt::format("{}.claimed AS {}", s, named("_claimed")));
        const std::string parameter = "skill_" + s.substr(1);
        bind(parameter, skill.id);
        joins_ += fmt::format("\n{0} skill_rollups {1} ON {1}.person_id = p.person_id AND {1}.skill_id = :{2}{3}", join,
                              s, parameter, comment(skill.name));
    }

    /// Months and last use; empty if any evidence will do.
    std::string skill_condition(const SkillCondition& wanted, const std::string& s, std::size_t number) {
        const bool undated_will_do = (!wanted.min_months && !wanted.max_months) || filter_.claimed;
        const std::string dated = undated_will_do ? fmt::format("{}.last_month IS NULL OR ", s)
                                                  : fmt::format("{}.last_month IS NOT NULL AND ", s);
        std::string all;
        const auto add = [&](const std::string& test) {
            all += (all.empty() ? "" : " AND ") + ("(" + dated + test + ")");
        };
        const auto bound = [&](const char* sign, const char* name, int months) {
            bind(fmt::format("{}_{}", name, number), std::int64_t{months});
            add(fmt::format("{}.months_point {} :{}_{}", s, sign, name, number));
        };
        if (wanted.min_months) bound(">=", "months", *wanted.min_months);
        if (wanted.max_months) bound("<=", "most_months", *wanted.max_months);
        if (filter_.used_within) {
            bind("used_within", std::int64_t{*filter_.used_within});
            add(fmt::format("p.as_of_month - {}.last_month <= :used_within", s));
        }
        return all;
    }

    void show_experience() {
        select("coalesce(e.months_point, 0) AS experience_months");
        select("coalesce(e.months_certain, 0) AS experience_months_certain");
        select("coalesce(e.months_possible, 0) AS experience_months_possible");
    }

    void require_experience(const MonthRange& range) {
        const std::string months = "coalesce(e.months_point, 0)";
        if (range.min) bind("experience_min", std::int64_t{*range.min});
        if (range.max) bind("experience_max", std::int64_t{*range.max});
        where(months + (!range.max   ? " >= :experience_min"
                        : !range.min ? " <= :experience_max"
                                     : " BETWEEN :experience_min AND :experience_max"));
    }

    void show_last_use() {
        const std::string month = over_skills("coalesce({}.last_month, 0)");
        select(
            fmt::format("CASE WHEN {0} > 0 THEN printf('%04d-%02d', {0} / 12, {0} % 12 + 1) END AS last_used", month));
        select(over_skills("coalesce({}.is_current, 0)") + " AS is_current");
    }

    /// The greatest value over the skills asked for.
    [[nodiscard]] std::string over_skills(const char* term) const {
        std::string list;
        for (std::size_t i = 0; i < skill_count_; ++i)
            list += (i == 0 ? "" : ", ") + fmt::format(fmt::runtime(term), fmt::format("s{}", i + 1));
        return skill_count_ == 1 ? list : "max(" + list + ")";
    }

    /// A list of numbers and not a subquery, which SQLite would not look up in the indexes behind the view.
    void exclude_skill(std::size_t index) {
        const UnwantedSkill& unwanted = skills_.unwanted[index];
        const std::string name = fmt::format("without_{}", index + 1);
        bind(name, unwanted.skill.id);
        std::string list = ":" + name + comment(unwanted.skill.name);
        for (std::size_t i = 0; i < unwanted.below.size(); ++i)
            list += fmt::format(",{}{}{}", i % 4 == 0 ? "\n        " : " ", unwanted.below[i].id,
                                comment(unwanted.below[i].name));
        where("p.person_id NOT IN (SELECT person_id FROM skill_uses WHERE skill_id IN (" + list + "))");
    }

    [[nodiscard]] std::string order() const {
        const bool by_skill = skill_count_ > 0;
        const std::string then_name = "p.name, p.person_id";
        const PeopleSort otherwise = by_skill               ? PeopleSort::months
                                     : filter_.text.empty() ? PeopleSort::name
                                                            : PeopleSort::relevance;
        switch (filter_.sort.value_or(otherwise)) {
            case PeopleSort::months: {
                const std::string months = by_skill ? "coalesce(s1.months_point, 0)" : "experience_months";
                return months + " DESC, " + then_name;
            }
            case PeopleSort::last_used: {
                const std::string month =
                    by_skill ? over_skills("coalesce({}.last_month, 0)") : "coalesce(e.last_month, 0)";
                return month + " DESC, " + then_name;
            }
            case PeopleSort::as_of:
                return "p.as_of DESC, " + then_name;
            case PeopleSort::relevance:
                return (filter_.text.empty() ? "" : "f.rank, ") + then_name;
            default:
                return then_name;
        }
    }

    const PeopleFilter& filter_;
    const ResolvedSkills& skills_;
    std::size_t skill_count_ = 0;
    PeopleQuery query_;
    std::string columns_;
    std::string joins_;
    std::string conditions_;
};

}  // namespace

PeopleQuery compose(const PeopleFilter& filter, const ResolvedSkills& skills) {
    return Composer(filter, skills).compose();
}

}  // namespace vitae::people
