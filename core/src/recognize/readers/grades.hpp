// SPDX-License-Identifier: Apache-2.0
//
// The grade of a degree: "GPA 3.8/4.0", "Note 1,3", "summa cum laude", "2:1" (data/grade_words.txt).
//
//   find_grade("B.Sc. Physics (final grade: 1,3)")->text;   // "1,3"
//   find_grade("B.Sc. Physics, GPA 3.8/4.0")->text;         // "GPA 3.8/4.0"
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vitae::recognize {

struct FoundGrade {
    std::string text;       ///< as written, without a label that says no more than "grade"
    std::size_t begin = 0;  ///< bytes [begin, end) of the text with label, brackets and the separator before it
    std::size_t end = 0;
    bool apart = false;  ///< set off by brackets or a separator, so that it can be taken out
};

/// The first grade of a text.
std::optional<FoundGrade> find_grade(std::string_view text);

/// Takes a grade that stands apart out of the text.
void cut_out(std::string& text, const FoundGrade& grade);

}  // namespace vitae::recognize
