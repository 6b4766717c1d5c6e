// SPDX-License-Identifier: Apache-2.0
//
// Where a mere space parts an employer from the title behind it, as in Korean.
//
//   gap_behind_owner("(주)가람시스템 선임연구원", lexicon)   // the offset of the space
#pragma once

#include <cstddef>
#include <string_view>

#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

/// The space between an employer with a legal form and a title; npos if there is none.
std::size_t gap_behind_owner(std::string_view text, const Lexicon& lexicon);

}  // namespace vitae::recognize
