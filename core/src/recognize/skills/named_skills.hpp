// SPDX-License-Identifier: Apache-2.0
//
// Skills that the prose of a role or project names, as evidence `in_text`.
//
//   find_named_skills(cv, SkillTable::built_in());   // "Wrote services in Go": cv.roles[0].skills has Go
#pragma once

#include <vector>

#include "recognize/skills/skill_table.hpp"
#include "vitae/sdk/cv.hpp"

namespace vitae::recognize {

/// Adds the skills named in `text`, each once, unless they are mentioned already.
void add_named_skills(const SkillText& text, const Lines& lines, std::vector<SkillMention>& mentions);

/// For facts of a structured format: its roles and projects get the skills that their summaries and highlights name.
void find_named_skills(Cv& cv, const SkillTable& skills);

}  // namespace vitae::recognize
