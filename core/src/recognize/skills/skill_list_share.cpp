// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "recognize/skills/skill_list.hpp"

namespace vitae::recognize {

double SkillList::known_share() const {
    if (atoms.empty()) return 0;
    const auto known = std::ranges::count_if(atoms, [](const SkillAtom& atom) { return atom.match.skill != nullptr; });
    return static_cast<double>(known) / static_cast<double>(atoms.size());
}

double skill_list_share(const SkillText& text, int words) {
    const auto separates = [](char c) { return c == ',' || c == ';' || c == '|' || c == '/'; };
    const bool is_long = words > longest_atom_words;
    if (is_long && !text.names_any()) return 0;
    if (is_long && std::ranges::none_of(text.text(), separates) && text.hits(true).size() < 3) return 0;
    return split_skill_list(text.text(), text.table()).known_share();
}

}  // namespace vitae::recognize
