// SPDX-License-Identifier: Apache-2.0
//
// Whether one text is another with a slip of the keyboard: a letter too many, too few, another one, or
// two swapped.
//
//   is_misspelling("langauges", "languages");   // true
//   is_misspelling("languages", "languages");   // true, too
#pragma once

#include <string_view>

namespace vitae::recognize {

/// Compares bytes, so both should be folded. Linear in their length.
bool is_misspelling(std::string_view text, std::string_view of);

}  // namespace vitae::recognize
