// SPDX-License-Identifier: Apache-2.0
//
// Ratings drawn with signs or written as numbers: "★★★★☆", "●●○○○", "4/5", "80 %".
#pragma once

#include <cstddef>
#include <string_view>

namespace vitae::recognize {

/// Bytes of a row of two or more signs such as stars, dots or bars at `at`, spaces between them included;
/// 0 if there is none.
std::size_t rating_size(std::string_view text, std::size_t at);

/// The whole text is a rating, of either kind.
bool is_rating(std::string_view text);

}  // namespace vitae::recognize
