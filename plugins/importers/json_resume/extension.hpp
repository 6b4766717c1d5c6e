// SPDX-License-Identifier: Apache-2.0
//
// x-vitae objects: what our exporter says beyond JSON Resume, under the names of vitae/sdk/fields.hpp.
//
//   read_extension(entry, [&](Members& extra) { read_fields(extra, role); });
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "members.hpp"
#include "vitae/sdk/records.hpp"

namespace vitae {

/// Calls read(extra) for the x-vitae object of an entry, if it has one.
template <class Read>
void read_extension(Members& entry, Read&& read) {
    const Node* node = entry.object({"x-vitae"});
    if (node == nullptr) return;
    Members extra(*node, entry.path_of("x-vitae"), entry.intake());
    read(extra);
    extra.keep_rest();
}

template <Fact F>
void read_fields(Members& extra, F& fact);

/// False if the text is no such value.
template <class T>
bool set_from(T& member, const std::string& text) {
    if constexpr (std::is_same_v<T, std::string>) {
        member = text;
        return true;
    } else if constexpr (std::is_same_v<T, int>) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), member);
        return error == std::errc() && end == text.data() + text.size() && member >= 0 && member < 1'000'000'000;
    } else if constexpr (std::is_same_v<T, PartialDate>) {
        const auto date = PartialDate::parse(text);
        if (date) member = *date;
        return date.has_value();
    } else {
        const auto value = enum_from_name<T>(text);
        if (value) member = *value;
        return value.has_value();
    }
}

/// Sets a member to the value of that name, if there is one; a list replaces what is there.
template <class T>
void read_member(Members& extra, std::string_view name, T& member) {
    if constexpr (std::is_same_v<T, Period> || std::is_same_v<T, Name> || record_detail::is_optional_fact<T>) {
        return;
    } else if constexpr (record_detail::is_list_of_facts<T>) {
        T facts;
        extra.each({name}, [&](Members& entry) {
            auto& fact = facts.emplace_back();
            read_fields(entry, fact);
            fact.lines = entry.lines();
        });
        if (!facts.empty()) member = std::move(facts);
    } else if constexpr (record_detail::is_list<T>) {
        if (auto texts = extra.texts({name}); !texts.empty()) member = std::move(texts);
    } else {
        const std::string text = extra.text({name});
        if (text.empty()) return;
        if constexpr (record_detail::is_optional<T>) {
            typename T::value_type value{};
            if (set_from(value, text)) return void(member = value);
        } else if (T value{}; set_from(value, text)) {
            member = std::move(value);
            return;
        }
        extra.refuse(*extra.node().member(name), "what it should be");
    }
}

/// Sets the members that the object names; periods are read by read_period_extension.
template <Fact F>
void read_fields(Members& extra, F& fact) {
    visit_fields(fact, [&](std::string_view name, auto& member) {
        if (extra.node().member(name) != nullptr) read_member(extra, name, member);
    });
}

}  // namespace vitae
