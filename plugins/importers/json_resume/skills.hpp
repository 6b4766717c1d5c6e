// SPDX-License-Identifier: Apache-2.0
//
// The skills somebody lists.
#pragma once

#include "members.hpp"

namespace vitae {

/// Groups with keywords, single skills, plain texts, and a map of group names to lists.
void read_skills(Members& owner, Names names);

/// One entry: its keywords under its name, or the name itself.
void read_skill_entry(Members& entry);

}  // namespace vitae
