// SPDX-License-Identifier: Apache-2.0
//
// Headings and labels as the dictionary has them: numbers go, and what a form adds for one person or many.
//
//   bare_label("surname(s) / first name(s)");   // "surname/first name"
//   bare_label("date (from - to)");             // "date"
#pragma once

#include <string>
#include <string_view>

namespace vitae::recognize {

/// Without "5. ", "IV) ", "3)", "一、" in front.
std::string_view without_numbering(std::string_view text);

/// Whether bare_label() would change anything.
bool has_form_signs(std::string_view label);

/// Without what stands in brackets and without spaces around a slash.
std::string bare_label(std::string_view label);

}  // namespace vitae::recognize
