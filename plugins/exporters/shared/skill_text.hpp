// SPDX-License-Identifier: Apache-2.0
//
// Skills as lists a reader and the recogniser understand alike.
//
//   for (const SkillGroup& group : grouped(cv.skills)) group.name;   // "Databases"
//   claim_text(claim, wording);                                      // "PostgreSQL (expert, 36 months)"
#pragma once

#include <string>
#include <vector>

#include "vitae/sdk/cv.hpp"
#include "wording.hpp"

namespace vitae::exporting {

struct SkillGroup {
    std::string name;  ///< empty = listed without a group
    std::vector<const SkillClaim*> claims;
};

/// In order of appearance; each group once. The result borrows from `claims`.
std::vector<SkillGroup> grouped(const std::vector<SkillClaim>& claims);

/// The skill and, in brackets, how well, how long and when. One line.
std::string claim_text(const SkillClaim& claim, const Wording& wording);

/// The skills of a role or project its texts do not say anyway: that list what was listed, that name what was only
/// named.
std::vector<std::string> unmentioned_skills(const std::vector<SkillMention>& skills, const std::string& summary,
                                            const std::vector<std::string>& highlights);

/// "Fluent, C1"; the level alone if it says the grade itself.
std::string level_text(const Language& language);

}  // namespace vitae::exporting
