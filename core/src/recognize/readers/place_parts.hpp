// SPDX-License-Identifier: Apache-2.0
//
// The parts of a place as far as its words leave no doubt (data/place_kinds.txt).
//
//   place_parts("Kiel, Germany", lexicon);         // city "Kiel", country "Germany"
//   place_parts("Port Hollis, WA", lexicon);       // city "Port Hollis", region "WA"
//   place_parts("Leeds (GB)", lexicon);            // city "Leeds", country "GB"
//   place_parts("Georgia", lexicon);               // nothing: a country or a state
#pragma once

#include <string>
#include <string_view>

#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

/// As written; what is not certain is empty.
struct PlaceParts {
    std::string city, region, country;
    std::string unclear;  ///< a name that stands for two kinds of places, or one of two cities
};

PlaceParts place_parts(std::string_view text, const Lexicon& lexicon);

/// Whether a line is an address and nothing else: a known city with its country or region, perhaps a street in front
/// and a post code ("12 Mill Lane, Leeds, GB M1 2AB").
bool is_address(std::string_view text, const Lexicon& lexicon);

}  // namespace vitae::recognize
