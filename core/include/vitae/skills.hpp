// SPDX-License-Identifier: Apache-2.0
//
// What the database knows about skills beyond the built-in table: other names, merged skills, the
// hierarchy. People whose skills a change touches are rebuilt from their documents.
//
//   vitae::add_skill_alias(database, "TF", "TensorFlow");
//   vitae::merge_skills(database, "ReactJS library", "React");
//   vitae::import_skills(database, vitae::read_skill_files({"languages.yml"}));
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "vitae/database.hpp"

namespace vitae {

struct SkillChange {
    std::string skill;  ///< canonical name of the skill in the end
    int skills = 0;     ///< new ones
    int aliases = 0;    ///< new ones
    int edges = 0;      ///< new places in the hierarchy
    int people = 0;     ///< rebuilt
};

/// From now on `alias` means `skill`. Throws Error (usage) for an unknown skill, or for an alias that is the
/// name of another reviewed skill: that is a merge.
SkillChange add_skill_alias(Database& database, const std::string& alias, const std::string& skill);

/// `from` and all its names mean `into` from now on. Throws Error (usage) for unknown or equal skills.
SkillChange merge_skills(Database& database, const std::string& from, const std::string& into);

/// A skill as a file of others describes it.
struct SkillEntry {
    std::string name;
    std::string category;  ///< empty = not said
    std::vector<std::string> aliases;
    std::vector<std::string> parents;  ///< by name
};

/// Reads what the user downloaded: the CSV files of ESCO (skills and, beside it, broader relations) or the
/// languages.yml of linguist; which of them is told by the content. Throws Error (bad_input) naming file and line.
std::vector<SkillEntry> read_skill_files(const std::vector<std::filesystem::path>& files);

/// Adds names, aliases and parents; what the database knows already wins.
SkillChange import_skills(Database& database, const std::vector<SkillEntry>& entries);

}  // namespace vitae
