// SPDX-License-Identifier: Apache-2.0
//
// A list of skills as the recogniser takes it: split_skill_list, with pairs that stand together kept together.
#pragma once

#include <string_view>

#include "recognize/skills/skill_list.hpp"

namespace vitae::recognize {

/// "Python Flask" is one skill, "TypeScript JavaScript HTML CSS" are four: two names with only a space
/// between them belong together, a longer row of names is a list.
SkillList listed_skills(std::string_view text, const SkillTable& table);

}  // namespace vitae::recognize
