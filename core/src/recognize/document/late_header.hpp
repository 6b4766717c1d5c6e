// SPDX-License-Identifier: Apache-2.0
//
// Documents that open with a side column: contacts, skills and languages first, and only then whose they are.
//
//   find_late_header(lines, cut, lexicon, table);   // "Mara Lindqvist" below "Top Skills" opens a header of its own
#pragma once

#include <vector>

#include "recognize/document/sections.hpp"
#include "recognize/skills/skill_table.hpp"

namespace vitae::recognize {

/// Where nothing stands above the first section: cuts the name, and what follows it, off the list it stands in.
void find_late_header(const std::vector<Line>& lines, Sectioning& cut, const Lexicon& lexicon,
                      const SkillTable& skills);

}  // namespace vitae::recognize
