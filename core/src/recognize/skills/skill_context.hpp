// SPDX-License-Identifier: Apache-2.0
//
// Whether a name of a skill in a text means the skill: word boundaries that know + # . - and the
// company an ordinary word ("Go", "Spring", "C") keeps.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "recognize/skills/skill_table.hpp"

namespace vitae::recognize {

/// As stands_alone(), whatever follows.
bool neighbours_leave_alone(std::string_view folded, std::size_t begin, std::size_t end);

/// Nothing around [begin, end) of a folded text makes it part of a longer name: "C" in "C#",
/// "Java" in "JavaScript", "NET" in "ASP.NET". A version may follow.
inline bool stands_alone(std::string_view folded, std::size_t begin, std::size_t end) {
    // The words that begin like a name mostly go on in plain letters, and are told at once.
    const bool goes_on = end < folded.size() && folded[end] >= 'a' && folded[end] <= 'z' &&
                         static_cast<unsigned char>(folded[end - 1]) < 0x80;
    return !goes_on && neighbours_leave_alone(folded, begin, end);
}

/// The run of non-space characters around `at` is a URL or an e-mail address.
bool is_inside_address(std::string_view text, std::size_t at);

/// Removes the weak hits (word-like names, in exact case) that neither stand beside another skill
/// nor before a word like "developer" and that start a sentence, are single letters, or are part of
/// a longer proper name ("American Express", "Spring Street").
void drop_doubtful_hits(std::string_view text, std::vector<SkillHit>& hits, const std::vector<bool>& weak);

/// "Programming Language", "Programmiersprache", "Framework": says what kind of thing a skill is.
bool is_qualifier(std::string_view text);

}  // namespace vitae::recognize
