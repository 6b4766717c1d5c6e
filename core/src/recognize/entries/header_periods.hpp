// SPDX-License-Identifier: Apache-2.0
//
// Which of the periods on its header lines are an entry's own.
//
//   "Nurse, Hartfeld Clinic, 2012 - 2014, 2016"   ->   2012 .. 2014, and once more in 2016
#pragma once

#include <cstddef>
#include <string_view>

#include "recognize/entries/segments.hpp"

namespace vitae::recognize {

/// Adds the periods and lengths in bytes [begin, end) of the line to what the header has.
void take_periods(const Line& line, std::size_t begin, std::size_t end, Header& header);

/// "/" and "and" between two names or dates.
bool joins_names(std::string_view text);

}  // namespace vitae::recognize
