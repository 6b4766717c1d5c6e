// SPDX-License-Identifier: Apache-2.0
//
// The words around skills in lists (data/skill_list_words.txt): "and", "proficient in", "etc.".
#pragma once

#include <cstddef>
#include <string_view>

namespace vitae::recognize {

bool is_joining_word(std::string_view text);    ///< "and", "und", "или"
bool is_qualifier_word(std::string_view text);  ///< "Programming Language"
bool is_technical_noun(std::string_view text);  ///< "developer", "services"
bool is_level(std::string_view text);           ///< "advanced", "Grundkenntnisse"
bool is_closing_word(std::string_view text);    ///< "etc.", "и др."
bool is_last_use(std::string_view text);        ///< "last used", "zuletzt"
bool says_time_of_use(std::string_view text);   ///< stands beside a length or a date of use: "experience", "of"

/// Bytes of the longest phrase at the start of the text after which skills follow ("Proficient in"),
/// 0 if there is none. The rest starts with a space or a CJK character.
std::size_t introduction_size(std::string_view text);

/// False if no phrase of these lists stands at the start of the text, told by its first letters.
bool may_open_with_word_of_lists(std::string_view text);

/// , ; | • and their forms in other scripts.
inline bool separates_skills(char32_t c) {
    constexpr std::u32string_view wide = U"•·、，；・●‧∙｜";
    if (c < 0x80) return c == ',' || c == ';' || c == '|' || c == '\n' || c == '\t';
    return wide.find(c) != std::u32string_view::npos;
}
inline bool opens_bracket(char32_t c) { return c == '(' || c == '[' || c == 0xFF08; }
inline bool closes_bracket(char32_t c) { return c == ')' || c == ']' || c == 0xFF09; }

/// Offset of the bracket that closes the one at `open`, `end` if none does before it.
std::size_t closing_bracket(std::string_view text, std::size_t open, std::size_t end);
/// Offset of the last bracket that closes, 0 if none does.
std::size_t last_closing_bracket(std::string_view text);

/// "AWS" is made of the initials of "Amazon Web Services".
bool is_abbreviation(std::string_view abbreviation, std::string_view name);

}  // namespace vitae::recognize
