// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/covering_skills.hpp"

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

}  // namespace vitae::recognize
