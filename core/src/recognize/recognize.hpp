// SPDX-License-Identifier: Apache-2.0
//
// From the outline of a free-form document to the typed facts of a CV.
//
//   vitae::Extraction found = vitae::recognize::recognize(outline, SkillTable::built_in());
//   found.cv.roles[0].title;        // "Staff Engineer"
//   found.coverage.kept;            // words that are in no fact but in cv.other_sections
//
// Nothing is invented: what the document does not say stays empty. Nothing is lost: lines that are no
// fact are kept word for word. The same outline always gives the same result.
#pragma once

#include "model/extraction.hpp"
#include "recognize/readers/options.hpp"
#include "recognize/skills/skill_table.hpp"
#include "vitae/sdk/outline.hpp"

namespace vitae::recognize {

Extraction recognize(const Outline& outline, const SkillTable& skills, const RecognizeOptions& options = {});

}  // namespace vitae::recognize
