// SPDX-License-Identifier: Apache-2.0
//
// Labels of forms as the dictionary has them: what a form adds for one person or many goes.
//
//   bare_label("surname(s) / first name(s)");   // "surname/first name"
//   bare_label("date (from - to)");             // "date"
#pragma once

#include <string>
#include <string_view>

namespace vitae::recognize {

/// Whether bare_label() would change anything.
bool has_form_signs(std::string_view label);

/// Without what stands in brackets and without spaces around a slash.
std::string bare_label(std::string_view label);

}  // namespace vitae::recognize
