// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/plain_label.hpp"

#include <cstddef>

#include "model/text.hpp"
#include "recognize/skills/listed_skills.hpp"
#include "recognize/skills/skill_words.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest = 3;  // words of a label

bool names_only(std::string_view list, std::size_t fewest, const SkillTable& skills) {
    const SkillList found = listed_skills(list, skills);
    return found.atoms.size() >= fewest && found.known_share() == 1;
}

}  // namespace

PlainLabel cut_plain_label(std::string_view text, const Lexicon& lexicon, const SkillTable& skills) {
    for (const std::string_view dash : {" - ", " – ", " — "}) {
        const std::size_t at = text.find(dash);
        if (at == std::string_view::npos) continue;
        const std::string_view label = text.substr(0, at), rest = text.substr(at + dash.size());
        const bool plain = label.find_first_of(",;(/") == std::string_view::npos && count_words(label) <= longest;
        if (plain && !is_level(label) && !skills.lookup(label) && names_only(rest, 1, skills)) return {label, rest};
    }
    std::size_t space = text.find(' ');
    for (int words = 0; words < longest && space != std::string_view::npos;
         ++words, space = text.find(' ', space + 1)) {
        const std::string_view label = text.substr(0, space), rest = text.substr(space);
        if (skills.lookup(label)) break;
        if (lexicon.is_label(fold(label), Field::technologies) && names_only(rest, 2, skills)) return {label, rest};
    }
    return {};
}

}  // namespace vitae::recognize
