// SPDX-License-Identifier: Apache-2.0
#include "people/people_query.hpp"

#include <fmt/format.h>

#include <cctype>

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

/// The month the person's documents speak for.
constexpr auto as_of_month =
    "CAST(substr(p.as_of, 1, 4) AS INTEGER) * 12\n"
    "       + CASE WHEN length(p.as_of) >= 7 THEN CAST(substr(p.as_of, 6, 2) AS INTEGER) - 1 ELSE 11 END";

std::string quoted_name(const std::string& name) {
    std::string quoted = "\"";
    for (const char c : name) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

/// The name of a skill beside its number, for whoever reads the SQL.
std::string comment(const std::string& name) {
    std::string text = name;
    for (auto end = text.find("*/"); end != std::string::npos; end = text.find("*/")) text.erase(end, 2);
    return " /* " + text + " */";
}

/// Each word as the beginning of a word, all of them required; nothing in it is an operator.
std::string match_expression(const std::string& text) {
    std::string expression;
    std::string word;
    const auto finish_word = [&] {
        if (!word.empty()) expression += (expression.empty() ? "\"" : " \"") + word + "\"*";
        word.clear();
    };
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\n')
            finish_word();
        else
            word += c == '"' ? std::string("\"\"") : std::string(1, c);
    }
    finish_word();
    return expression;
}

std::string like_pattern(const std::string& part) {
    std::string pattern = "%";
    for (const char c : part) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + '%';
}

class Composer {
public:
    Composer(const PeopleFilter& filter, const ResolvedSkills& skills) : filter_(filter), skills_(skills) {}

    PeopleQuery compose() {
        select("p.person_id");
        select("p.name");
        select(std::string(latest_role) + " AS latest_role");
        for (std::size_t i = 0; i < skills_.wanted.size(); ++i) require_skill(i);
        if (skills_.wanted.empty())
            show_experience();
        else
            show_last_use();
        select("p.as_of");
        for (std::size_t i = 0; i < skills_.unwanted.size(); ++i) exclude_skill(i);
        if (!filter_.text.empty()) {
            bind("text", match_expression(filter_.text));
            where("p.person_id IN (SELECT person_id FROM searches WHERE query MATCH :text)");
        }
        if (!filter_.organization.empty()) require_role("organization", "organization_name", filter_.organization);
        if (!filter_.title.empty()) require_role("title", "title", filter_.title);
        query_.sql = "SELECT " + columns_ + "\nFROM people p" + joins_ + conditions_ + "\nORDER BY " + order();
        return std::move(query_);
    }

private:
    void select(const std::string& column) { columns_ += (columns_.empty() ? "" : ",\n       ") + column; }
    void where(const std::string& condition) {
        conditions_ += (conditions_.empty() ? "\nWHERE " : "\n  AND ") + condition;
    }
    void bind(const std::string& name, Value value) { query_.values[name] = std::move(value); }

    void require_skill(std::size_t index) {
        const std::string s = fmt::format("s{}", index + 1);
        const KnownSkill& skill = skills_.wanted[index];
        const auto named = [&](const char* suffix) { return quoted_name(skill.name + suffix); };
        select(fmt::format("CASE WHEN {0}.last_month IS NULL THEN NULL ELSE {0}.months_point END AS {1}", s,
                           named("_months")));
        select(fmt::format("{}.months_certain AS {}", s, named("_months_certain")));
        select(fmt::format("{}.months_possible AS {}", s, named("_months_possible")));
        select(fmt::format("{}.claimed AS {}", s, named("_claimed")));
        bind(fmt::format("skill_{}", index + 1), skill.id);
        joins_ += fmt::format("\nJOIN skill_months {0} ON {0}.person_id = p.person_id AND {0}.skill_id = :skill_{1}{2}",
                              s, index + 1, comment(skill.name));
        const auto& minimum = filter_.skills.at(index).min_months;
        const bool undated_will_do = !minimum || filter_.claimed;
        const std::string unless_undated = undated_will_do ? fmt::format("{}.last_month IS NULL OR ", s) : "";
        if (minimum) {
            bind(fmt::format("months_{}", index + 1), std::int64_t{*minimum});
            where(fmt::format("({}{}.months_point >= :months_{})", unless_undated, s, index + 1));
        }
        if (filter_.used_within) {
            bind("used_within", std::int64_t{*filter_.used_within});
            where(fmt::format("({}{} - {}.last_month <= :used_within)", unless_undated, as_of_month, s));
        }
    }

    void show_experience() {
        joins_ += "\nLEFT JOIN experience e ON e.person_id = p.person_id";
        select("e.months_point AS experience_months");
        select("e.months_certain AS experience_months_certain");
        select("e.months_possible AS experience_months_possible");
    }

    void show_last_use() {
        const std::string month = over_skills("coalesce({}.last_month, 0)");
        select(
            fmt::format("CASE WHEN {0} > 0 THEN printf('%04d-%02d', {0} / 12, {0} % 12 + 1) END AS last_used", month));
        select(over_skills("{}.is_current") + " AS is_current");
    }

    /// The greatest value over the skills asked for.
    [[nodiscard]] std::string over_skills(const char* term) const {
        std::string list;
        for (std::size_t i = 0; i < skills_.wanted.size(); ++i)
            list += (i == 0 ? "" : ", ") + fmt::format(fmt::runtime(term), fmt::format("s{}", i + 1));
        return skills_.wanted.size() == 1 ? list : "max(" + list + ")";
    }

    void exclude_skill(std::size_t index) {
        const std::string name = fmt::format("without_{}", index + 1);
        bind(name, skills_.unwanted[index].id);
        where(fmt::format("p.person_id NOT IN (SELECT person_id FROM skill_uses WHERE skill_id = :{}{})", name,
                          comment(skills_.unwanted[index].name)));
    }

    void require_role(const std::string& name, const std::string& column, const std::string& part) {
        bind(name, like_pattern(part));
        where(
            fmt::format("EXISTS (SELECT 1 FROM roles r WHERE r.person_id = p.person_id AND r.{} LIKE :{} ESCAPE '\\')",
                        column, name));
    }

    [[nodiscard]] std::string order() const {
        const bool by_skill = !skills_.wanted.empty();
        const std::string then_name = "p.name, p.person_id";
        switch (filter_.sort.value_or(by_skill ? PeopleSort::months : PeopleSort::name)) {
            case PeopleSort::months: {
                const std::string months = by_skill ? "s1.months_point" : "coalesce(e.months_point, 0)";
                return months + " DESC, " + then_name;
            }
            case PeopleSort::last_used: {
                const std::string month =
                    by_skill ? over_skills("coalesce({}.last_month, 0)") : "coalesce(e.last_month, 0)";
                return month + " DESC, " + then_name;
            }
            case PeopleSort::as_of:
                return "p.as_of DESC, " + then_name;
            default:
                return then_name;
        }
    }

    const PeopleFilter& filter_;
    const ResolvedSkills& skills_;
    PeopleQuery query_;
    std::string columns_;
    std::string joins_;
    std::string conditions_;
};

std::string literal(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return fmt::format("{}", *number);
    std::string quoted = "'";
    for (const char c : std::get<std::string>(value)) quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return quoted + "'";
}

}  // namespace

PeopleQuery compose(const PeopleFilter& filter, const ResolvedSkills& skills) {
    return Composer(filter, skills).compose();
}

std::string with_literals(const PeopleQuery& query) {
    std::string text;
    for (std::size_t i = 0; i < query.sql.size();) {
        std::size_t end = i + 1;
        if (query.sql[i] == ':')
            while (end < query.sql.size() &&
                   (std::isalnum(static_cast<unsigned char>(query.sql[end])) != 0 || query.sql[end] == '_'))
                ++end;
        const auto value = query.values.find(query.sql.substr(i + 1, end - i - 1));
        text += end > i + 1 && value != query.values.end() ? literal(value->second) : query.sql.substr(i, end - i);
        i = end;
    }
    return text;
}

}  // namespace vitae::people
