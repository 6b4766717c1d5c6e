// SPDX-License-Identifier: Apache-2.0
//
// Lines such as "Date of birth: 1 May 1985" or "国籍：中国", in thirteen languages.
//
//   without_personal_lines("Chess\nAge: 41");              // "Chess"
//   without_personal_lines("Zürich | Nationality: Swiss"); // "Zürich"
#pragma once

#include <string>
#include <string_view>

namespace vitae::blind {

/// For blind CVs. A line of which nothing is left goes.
std::string without_personal_lines(std::string_view text);

/// Leaves what employers need to know, such as a work permit. Every line stays, be it empty.
std::string without_special_categories(std::string_view text);

}  // namespace vitae::blind
