// SPDX-License-Identifier: Apache-2.0
//
// What kind of place a name stands for (data/place_kinds.txt).
//
//   place_kinds_of("Bavaria");    // place_kind::region
//   place_kinds_of("Georgia");    // place_kind::country | place_kind::region
//   is_country_code("GB");        // true; "gb" is none
#pragma once

#include <string_view>

namespace vitae::recognize {

/// Bits: a name can stand for several kinds.
namespace place_kind {
constexpr unsigned country = 1, region = 2, region_code = 4, country_code = 8, city_with_code = 16, mode = 32;
}

/// What the whole text can be; 0 if it is no name of a kind of place. Cities are in the lexicon.
unsigned place_kinds_of(std::string_view text);

/// Whether the text is the code of a country, in capitals.
bool is_country_code(std::string_view text);

/// "GB", "NSW": capital letters of ASCII and nothing else.
bool is_capitals(std::string_view text);

}  // namespace vitae::recognize
