// SPDX-License-Identifier: Apache-2.0
//
// Lengths of time stated in words, in the languages of CVs.
//
//   auto found = vitae::recognize::find_durations("Acme (1 Jahr 10 Monate)");
//   found[0].stated;   // {22, 22, 22}
//
// The bounds follow the precision: "2 years" is 18 to 30 months, "1.5 years" 15 to 21, "2 years 3
// months" exactly that, "2-3 years" 24 to 36, "2+ years" at least 24.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "recognize/dates/date_tokens.hpp"
#include "vitae/sdk/cv.hpp"

namespace vitae::recognize {

/// The upper bound of "2+ years" and "more than 10 years": a working life.
inline constexpr int longest_working_life_months = 80 * 12;

struct FoundDuration {
    StatedDuration stated;
    std::size_t begin = 0;
    std::size_t end = 0;  ///< bytes [begin, end) of the text
};

/// All stated durations of a line, in order.
std::vector<FoundDuration> find_durations(std::string_view line);

/// The one of find_durations() that starts with the line, whose first word tells most lines that open with none.
std::optional<FoundDuration> opening_duration(std::string_view line);

struct DurationReading {
    StatedDuration stated;
    std::size_t next = 0;  ///< first token after it
};

/// The duration that starts at token `i`.
std::optional<DurationReading> read_duration(const std::vector<Token>& tokens, std::size_t i);

}  // namespace vitae::recognize
