// SPDX-License-Identifier: Apache-2.0
//
// How a fact lies in its table: one column per field of visit_fields, a Period spread over several.
// The same walk writes the column list, binds the values and reads them back, so they cannot differ.
#pragma once

#include <string>
#include <string_view>

#include "store/json_list.hpp"
#include "store/query.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae {

template <class F>
inline constexpr std::string_view table_of{};
template <>
inline constexpr std::string_view table_of<Contact>{"contact"};
template <>
inline constexpr std::string_view table_of<Role>{"role"};
template <>
inline constexpr std::string_view table_of<Education>{"education"};
template <>
inline constexpr std::string_view table_of<Project>{"project"};
template <>
inline constexpr std::string_view table_of<SkillClaim>{"skill_claim"};
template <>
inline constexpr std::string_view table_of<Language>{"language"};
template <>
inline constexpr std::string_view table_of<Certificate>{"certificate"};
template <>
inline constexpr std::string_view table_of<Publication>{"publication"};
template <>
inline constexpr std::string_view table_of<Award>{"award"};
template <>
inline constexpr std::string_view table_of<Recommendation>{"recommendation"};
template <>
inline constexpr std::string_view table_of<OtherSection>{"other_section"};

/// A fact with a period has an as_of column, the date its "present" means.
template <class F>
concept Dated = requires(F& fact) {
    fact.period;
};

/// Columns are named like fields, but for words of SQL and for texts that stand beside a reference.
constexpr std::string_view column_of(std::string_view field) {
    if (field == "start") return "start_date";
    if (field == "end") return "end_date";
    if (field == "date") return "awarded";
    if (field == "group") return "skill_group";
    if (field == "organization") return "organization_name";
    return field;
}

/// Calls `column(name, value)` for every column that comes from the fact itself, Periods flattened.
template <class F, class V>
void visit_columns(F& fact, V&& column) {
    visit_fields(fact, [&](std::string_view field, auto& member) {
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::is_same_v<Member, std::vector<SkillMention>>) {
            // in a table of their own
        } else if constexpr (std::is_same_v<Member, Period>) {
            visit_columns(member, column);
        } else {
            if constexpr (std::is_same_v<std::remove_const_t<F>, SkillClaim>)
                if (field == "skill") return;  // a reference, bound by the writer
            column(column_of(field), member);
        }
    });
}

/// Binds a fact's columns in order.
class ColumnBinder {
public:
    explicit ColumnBinder(Query& query) : query_(query) {}

    void operator()(std::string_view, const std::string& text) { query_.bind(TextOrNull{text}); }
    void operator()(std::string_view, const std::vector<std::string>& texts) {
        if (texts.empty())
            query_.bind(nullptr);
        else
            query_.bind(to_json_list(texts));
    }
    void operator()(std::string_view, const std::optional<PartialDate>& date) {
        if (date)
            query_.bind(date->iso());
        else
            query_.bind(nullptr);
    }
    void operator()(std::string_view, const std::optional<StatedDuration>& stated) {
        if (stated)
            query_.bind(stated->months, stated->min_months, stated->max_months);
        else
            query_.bind(nullptr, nullptr, nullptr);
    }
    void operator()(std::string_view, const std::optional<int>& number) { query_.bind(number); }
    template <NamedEnum Enum>
    void operator()(std::string_view, Enum value) {
        query_.bind(name_of(value));
    }
    template <NamedEnum Enum>
    void operator()(std::string_view, const std::optional<Enum>& value) {
        if (value)
            query_.bind(name_of(*value));
        else
            query_.bind(nullptr);
    }

private:
    Query& query_;
};

/// Reads a fact's columns in order, from column `next` of the row on.
class ColumnReader {
public:
    ColumnReader(const Query& query, int& next) : query_(query), next_(next) {}

    void operator()(std::string_view, std::string& text) { text = query_.text(next_++); }
    void operator()(std::string_view, std::vector<std::string>& texts) {
        if (!query_.is_null(next_)) texts = from_json_list(query_.text(next_));
        ++next_;
    }
    void operator()(std::string_view, std::optional<PartialDate>& date) {
        date = PartialDate::parse(query_.text(next_++));
    }
    void operator()(std::string_view, std::optional<StatedDuration>& stated) {
        if (!query_.is_null(next_)) stated = StatedDuration{number(next_), number(next_ + 1), number(next_ + 2)};
        next_ += 3;
    }
    void operator()(std::string_view, std::optional<int>& value) {
        if (!query_.is_null(next_)) value = number(next_);
        ++next_;
    }
    template <NamedEnum Enum>
    void operator()(std::string_view, Enum& value) {
        value = enum_from_name<Enum>(query_.text(next_++)).value_or(Enum{});
    }
    template <NamedEnum Enum>
    void operator()(std::string_view, std::optional<Enum>& value) {
        value = enum_from_name<Enum>(query_.text(next_++));
    }

private:
    [[nodiscard]] int number(int column) const { return static_cast<int>(query_.integer(column)); }

    const Query& query_;
    int& next_;
};

/// The columns of a fact's table that every fact has: its own, as_of if it is dated, its evidence.
template <class F>
std::string fact_columns() {
    std::string columns;
    F fact;
    visit_columns(fact, [&](std::string_view name, auto& member) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, std::optional<StatedDuration>>)
            columns += "stated_months, stated_min_months, stated_max_months, ";
        else
            columns.append(name).append(", ");
    });
    if constexpr (Dated<F>) columns += "as_of, ";
    return columns + "document, first_line, last_line";
}

}  // namespace vitae
