// SPDX-License-Identifier: Apache-2.0
//
// Sections of skills that are known by what they hold: a heading no phrase book has, over lists of known names.
//
//   imply_skills(lines, cut, lexicon, table);
//   cut.sections[3].kind;   // SectionKind::skills: "## My drawer" over "Docker, Terraform" and "Python, Bash"
#pragma once

#include <vector>

#include "recognize/document/sections.hpp"
#include "recognize/skills/skill_table.hpp"

namespace vitae::recognize {

/// Takes headed sections without a known meaning for skills where most of their lines list some.
void imply_skills(const std::vector<Line>& lines, Sectioning& cut, const Lexicon& lexicon, const SkillTable& skills);

}  // namespace vitae::recognize
