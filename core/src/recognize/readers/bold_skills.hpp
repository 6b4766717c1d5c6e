// SPDX-License-Identifier: Apache-2.0
//
// What the bold words are that a line of skills opens with.
//
//   opens_with_bold_label(line, skills);   // true for "**Databases** MySQL, Redis", false for "**Qt**, CMake"
//   remarks_on_bold_names(line, skills);   // true for "**Java, C#** - when needed"
#pragma once

#include "recognize/document/line.hpp"
#include "recognize/skills/skill_table.hpp"

namespace vitae::recognize {

/// The bold words are a label for what follows, and not the first of the names.
bool opens_with_bold_label(const Line& line, const SkillTable& skills);

/// The bold words are names, and behind a dash stands in small letters how they are used.
bool remarks_on_bold_names(const Line& line, const SkillTable& skills);

}  // namespace vitae::recognize
