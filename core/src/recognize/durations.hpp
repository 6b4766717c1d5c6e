// SPDX-License-Identifier: Apache-2.0
//
// Lengths of time stated in words, in the languages of CVs.
//
//   auto found = vitae::recognize::find_durations("Acme (1 Jahr 10 Monate)");
//   found[0].stated;   // {22, 22, 22}
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "vitae/sdk/cv.hpp"

namespace vitae::recognize {

struct FoundDuration {
    StatedDuration stated;
    std::size_t begin = 0;
    std::size_t end = 0;  ///< bytes [begin, end) of the text
};

/// All stated durations of a line, in order. Bounds follow the precision: "2 years" is 18 to 30 months,
/// "1.5 years" and "2 years 3 months" are that to the month, "2+ years" is a lower bound.
std::vector<FoundDuration> find_durations(std::string_view line);

}  // namespace vitae::recognize
