// SPDX-License-Identifier: Apache-2.0
//
// Where a header line falls apart: dates, signs, changes of style, "at" and its kin.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "recognize/entries/segments.hpp"

namespace vitae::recognize {

/// Bytes [begin, end) of the line separate what stands before and after them.
struct Cut {
    std::size_t begin = 0, end = 0;
    Joint joint = Joint::start;
    bool behind_label = false;  ///< what stands before it says what stands behind it
    bool before_place = false;  ///< what stands behind it is a place
};

/// In order, not overlapping. `text` is the part of the line's text that is looked at.
std::vector<Cut> find_cuts(const Line& line, std::string_view text, const Lexicon& lexicon);

}  // namespace vitae::recognize
