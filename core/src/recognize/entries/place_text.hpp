// SPDX-License-Identifier: Apache-2.0
//
// Whether a text names a place and nothing else.
//
//   is_place("Berlin, Germany", Lexicon::built_in());   // true
//   is_place("Nantes (44)", Lexicon::built_in());       // true
//   is_place("Leeds, GB", Lexicon::built_in());         // true
//   is_place("Bank of Scotland", Lexicon::built_in());  // false
#pragma once

#include <string_view>

#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

/// Whether a text names a place and nothing else ("Kiel", "Lyon, France", "Remote").
bool is_place(std::string_view text, const Lexicon& lexicon);

}  // namespace vitae::recognize
