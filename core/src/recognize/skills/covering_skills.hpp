// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "recognize/skills/skill_table.hpp"

namespace vitae::recognize {

/// The skills of a trimmed text that is nothing but names of skills with spaces, slashes and joining words between
/// them ("TypeScript JavaScript and HTML"); none of any other text.
std::vector<SkillHit> covering_skills(std::string_view text, const SkillTable& table);

/// Words without any sign that could part names or rate them, and without a known skill among them: there is nothing
/// in it to take apart. False of some such texts too.
bool is_prose_without_skills(std::string_view text, const SkillTable& table);

}  // namespace vitae::recognize
