// SPDX-License-Identifier: Apache-2.0
//
// The built-in skills of this program (schema/skills.tsv) in the database. Names, aliases and edges that
// users added always win and stay.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/connection.hpp"
#include "store/projector.hpp"
#include "store/skill_table.hpp"

namespace vitae {

struct BuiltInSkill {
    std::string name;
    std::string category;
    std::vector<std::string> parents;
    std::vector<std::string> aliases;
};

/// Reads skills.tsv: name, category, parents separated by |, flags, aliases separated by |, of which
/// a "~" in front concerns the recogniser only. Empty lines and lines that begin with # are comments.
std::vector<BuiltInSkill> parse_skills(std::string_view tsv);

/// Does nothing if the database mirrors this table already. Otherwise takes it over and rebuilds the
/// people whose skills it changes.
void refresh_built_in_skills(Connection& connection, SkillTable& skills, Projector& projector);
void refresh_built_in_skills(Connection& connection, SkillTable& skills, Projector& projector, const std::string& tsv);

}  // namespace vitae
