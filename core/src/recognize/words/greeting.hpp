// SPDX-License-Identifier: Apache-2.0
//
// Texts that greet the reader, and the name they introduce (data/greeting_words.txt).
//
//   introduced_name("Hi there, I'm Mara Lindqvist!")->text;   // "Mara Lindqvist"
//   is_greeting("Hey there!");                                // true: neither a name nor a headline
#pragma once

#include <optional>
#include <string_view>

namespace vitae::recognize {

struct Introduced {
    std::string_view text;  ///< up to the next sign; may be no name
    std::string_view rest;  ///< what follows: "a gardener from Leeds"
    bool greeted = false;   ///< a greeting stands before
};

/// What stands behind "I'm" and its kin, at the start or behind another phrase; nothing if they do not occur.
std::optional<Introduced> introduced_name(std::string_view text);

/// The text opens with a greeting. "Ola Nordmann" does not: a sign, a small letter or the end must follow.
bool is_greeting(std::string_view text);

}  // namespace vitae::recognize
