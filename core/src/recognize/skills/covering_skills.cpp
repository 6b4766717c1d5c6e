// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/covering_skills.hpp"

#include <algorithm>
#include <cstddef>

#include "model/text.hpp"
#include "recognize/skills/skill_words.hpp"

namespace vitae::recognize {
namespace {

bool is_gap(std::string_view gap) {
    gap = trim(gap);
    return gap.empty() || gap == "/" || gap == "&" || gap == "+" || is_joining_word(gap);
}

}  // namespace

std::vector<SkillHit> covering_skills(std::string_view text, const SkillTable& table) {
    if (!table.may_open(text) && !may_open_with_word_of_lists(text)) return {};  // most prose, by its first word
    std::vector<SkillHit> hits = table.find_in_text(text, true);
    std::size_t at = 0;
    for (const SkillHit& hit : hits) {
        if (!is_gap(text.substr(at, hit.begin - at))) return {};
        at = hit.end;
    }
    if (!is_gap(text.substr(at))) return {};
    return hits;
}

bool is_prose_without_skills(std::string_view text, const SkillTable& table) {
    const auto is_word_byte = [](char c) { return is_ascii_letter_or_digit(c) || c == ' ' || c == '\'' || c == '.'; };
    const bool may_end_with_rating = !text.empty() && text.back() >= '0' && text.back() <= '9';
    return !may_end_with_rating && std::ranges::all_of(text, is_word_byte) && !table.may_name_any(text);
}

}  // namespace vitae::recognize
