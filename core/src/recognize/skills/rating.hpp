// SPDX-License-Identifier: Apache-2.0
//
// Ratings drawn with signs or written as numbers: "★★★★☆", "●●○○○", "4/5", "80 %".
#pragma once

#include <cstddef>
#include <string_view>

namespace vitae::recognize {

/// Bytes of a row of two or more signs such as stars, dots or bars at `at`, spaces between them included;
/// 0 if there is none.
std::size_t drawn_rating_size(std::string_view text, std::size_t at);
inline std::size_t rating_size(std::string_view text, std::size_t at) {
    constexpr unsigned char first_sign_byte = 0xE2;  // most texts hold no such byte
    return static_cast<unsigned char>(text[at]) < first_sign_byte ? 0 : drawn_rating_size(text, at);
}

/// The whole text is a rating, of either kind.
bool is_rating(std::string_view text);

}  // namespace vitae::recognize
