// SPDX-License-Identifier: Apache-2.0
//
// Commas within names: "Quillmark, Inc.", "School of Dunes, Tides, and Winds".
#pragma once

#include <cstddef>
#include <string_view>

#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

/// Whether the comma at `comma` is a part of the name around it.
bool is_comma_of_name(std::string_view text, std::size_t comma, const Lexicon& lexicon);

}  // namespace vitae::recognize
