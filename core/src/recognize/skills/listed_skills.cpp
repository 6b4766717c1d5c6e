// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/listed_skills.hpp"

#include <cstddef>
#include <utility>

namespace vitae::recognize {

SkillList listed_skills(std::string_view text, const SkillTable& table) {
    SkillList list = split_skill_list(text, table);
    std::vector<SkillAtom>& atoms = list.atoms;
    const auto adjacent = [&](std::size_t i) {
        return atoms[i].end + 1 == atoms[i + 1].begin && text[atoms[i].end] == ' ' && atoms[i].remark.level.empty();
    };
    bool any_adjacent = false;
    for (std::size_t i = 0; i + 1 < atoms.size(); ++i) any_adjacent = any_adjacent || adjacent(i);
    if (!any_adjacent) return list;
    std::vector<SkillAtom> joined;
    for (std::size_t i = 0; i < atoms.size();) {
        std::size_t last = i;
        while (last + 1 < atoms.size() && adjacent(last)) ++last;
        if (last == i + 1) {
            SkillAtom pair = std::move(atoms[last]);
            pair.begin = atoms[i].begin;
            pair.raw = text.substr(pair.begin, pair.end - pair.begin);
            joined.push_back(std::move(pair));
        } else {
            for (std::size_t k = i; k <= last; ++k) joined.push_back(std::move(atoms[k]));
        }
        i = last + 1;
    }
    atoms = std::move(joined);
    return list;
}

}  // namespace vitae::recognize
