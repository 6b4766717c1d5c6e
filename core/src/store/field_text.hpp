// SPDX-License-Identifier: Apache-2.0
//
// Single values of facts as text, as people read and write them.
//
//   FieldSetter setter("end", "2024-05");
//   setter.set(role);
//   if (const Problem problem = setter.problem()) refuse(*problem);
//   for (const auto& [field, value] : field_texts(role)) show(field, value);   // {"title", "Engineer"}, ...
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "vitae/sdk/fields.hpp"

namespace vitae {

/// Why something cannot be done; nothing = it was.
using Problem = std::optional<std::string>;

/// The value as FieldSetter takes it; empty = not stated.
inline std::string field_text(const std::string& text) { return text; }
inline std::string field_text(const std::optional<PartialDate>& date) { return date ? date->iso() : std::string(); }
inline std::string field_text(const std::optional<int>& number) { return number ? std::to_string(*number) : ""; }
template <NamedEnum Enum>
std::string field_text(Enum value) {
    return std::string(name_of(value));
}
template <NamedEnum Enum>
std::string field_text(const std::optional<Enum>& value) {
    return value ? std::string(name_of(*value)) : std::string();
}
inline std::string field_text(const std::vector<std::string>& texts) {
    std::string lines;
    for (const std::string& text : texts) lines += (lines.empty() ? "" : "\n") + text;
    return lines;
}

/// Every field that FieldSetter can set, in order, with its value.
template <class F>
std::vector<std::pair<std::string, std::string>> field_texts(const F& fact) {
    std::vector<std::pair<std::string, std::string>> texts;
    visit_fields(fact, [&](std::string_view name, const auto& member) {
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::is_same_v<Member, Period>) {
            texts.emplace_back("start", field_text(member.start));
            texts.emplace_back("end", member.end_kind == EndKind::present ? "present" : field_text(member.end));
        } else if constexpr (requires { field_text(member); }) {
            texts.emplace_back(name, field_text(member));
        }
    });
    return texts;
}

/// Sets one value of a fact from text; an empty text clears it.
class FieldSetter {
public:
    FieldSetter(const std::string& field, const std::string& value) : field_(field), value_(value) {}

    template <class F>
    void set(F& fact) {
        set_in(fact);
        if (found_) return;
        for (const auto& [name, value] : field_texts(fact)) fields_ += (fields_.empty() ? "" : ", ") + name;
    }

    [[nodiscard]] Problem problem() const {
        if (!found_) return fmt::format("there is no field \"{}\"; there are {}", field_, fields_);
        if (!fits_) return fmt::format("\"{}\" is no value for {}, which takes {}", value_, field_, taken_);
        return std::nullopt;
    }

private:
    template <class F>
    void set_in(F& fact) {
        visit_fields(fact, [&](std::string_view name, auto& member) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, Period>)
                set_period(member);
            else if (name == field_)
                assign(member);
        });
    }

    void set_period(Period& period) {
        if (field_ != "end") return set_in(period);
        found_ = true;
        if (value_ == "present") {
            period.end_kind = EndKind::present;
            period.end.reset();
            return;
        }
        assign(period.end);
        taken_ += ", or present";
        if (fits_) period.end_kind = period.end ? EndKind::date : EndKind::unknown;
    }

    void assign(std::string& text) {
        found_ = true;
        text = value_;
    }
    void assign(std::vector<std::string>& texts) {
        found_ = true;
        texts.clear();
        for (std::size_t from = 0; from < value_.size();) {
            const std::size_t end = std::min(value_.find('\n', from), value_.size());
            if (end > from) texts.push_back(value_.substr(from, end - from));
            from = end + 1;
        }
    }
    void assign(std::optional<PartialDate>& date) {
        found_ = true;
        date = PartialDate::parse(value_);
        fits_ = date.has_value() || value_.empty();
        taken_ = "a date like 2024, 2024-03 or 2024-03-15";
    }
    void assign(std::optional<int>& number) {
        found_ = true;
        number.reset();
        taken_ = "a whole number";
        if (value_.empty()) return;
        fits_ = value_.size() < 7 && std::ranges::all_of(value_, [](char c) { return c >= '0' && c <= '9'; });
        if (fits_) number = std::stoi(value_);
    }
    template <NamedEnum Enum>
    void assign(Enum& value) {
        found_ = true;
        const auto named = enum_from_name<Enum>(value_);
        fits_ = named.has_value();
        taken_ = fmt::format("one of {}", fmt::join(enum_names<Enum>, ", "));
        if (named) value = *named;
    }
    template <NamedEnum Enum>
    void assign(std::optional<Enum>& value) {
        found_ = true;
        value = enum_from_name<Enum>(value_);
        taken_ = fmt::format("one of {}", fmt::join(enum_names<Enum>, ", "));
        fits_ = value.has_value() || value_.empty();
    }
    template <class Other>
    void assign(Other&) {}  // lists of facts and stated lengths are not one value

    const std::string& field_;
    const std::string& value_;
    bool found_ = false;
    bool fits_ = true;
    std::string fields_;  ///< what there is to be set
    std::string taken_;   ///< what the field is set to
};

}  // namespace vitae
