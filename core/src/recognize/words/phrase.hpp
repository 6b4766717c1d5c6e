// SPDX-License-Identifier: Apache-2.0
//
// Headings and labels as dictionaries know them.
//
//   phrase_of("2. Work Experience:");   // "work experience"
#pragma once

#include <string>
#include <string_view>

namespace vitae::recognize {

/// A heading or label reduced to its phrase: folded, without numbering, pictures and punctuation at its ends.
std::string phrase_of(std::string_view text);
/// The same for a text that is folded already: a part of it, else of the buffer.
std::string_view phrase_of_folded(std::string_view folded, std::string& buffer);

}  // namespace vitae::recognize
