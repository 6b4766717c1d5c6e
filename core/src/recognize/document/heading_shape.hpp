// SPDX-License-Identifier: Apache-2.0
//
// What a heading is by what it says and what stands below it, whatever section it may open.
//
//   ## Hartfeld Clinic
//   ### Nurse
//   #### 2019 - 2021        heads_one_entry: one heading of each level, and a date
#pragma once

#include <cstddef>
#include <vector>

#include "recognize/document/line.hpp"

namespace vitae::recognize {

/// "Experience 2019", not "16 years of experience".
bool states_dates(const Line& line);

/// An address, a number or a link and hardly anything else.
bool is_way_to_reach(const Line& line);

/// One word that names a language, and so perhaps a nationality.
bool names_language(const Line& line, const Lexicon& lexicon);

/// The next line is a heading as high or higher, or there is none.
bool heads_nothing(const std::vector<Line>& lines, std::size_t i);

/// Headings of falling levels below it, one of each, up to the next as high as itself, and dates among them.
bool heads_one_entry(const std::vector<Line>& lines, std::size_t i);

}  // namespace vitae::recognize
