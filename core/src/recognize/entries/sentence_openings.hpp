// SPDX-License-Identifier: Apache-2.0
//
// How a sentence about a position opens, before it comes to the title.
#pragma once

#include <cstddef>
#include <string_view>

#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

/// Where the longest phrase ends that opens a statement at `at` ("I worked as"); `at` if there is none.
std::size_t end_of_opening(std::string_view text, std::size_t at, const Lexicon& lexicon);

/// Chinese characters and kana, which run words together, unlike hangul.
bool is_ideograph(char32_t c);

}  // namespace vitae::recognize
