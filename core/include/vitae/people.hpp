// SPDX-License-Identifier: Apache-2.0
//
// Finding people in a database. Reads the public views only, so every answer can be had in SQL too.
//
//   vitae::PeopleFilter filter;
//   filter.skills = {vitae::SkillCondition::parse("C++>=36")};
//   vitae::find_people(file, filter, sink);
//   std::cout << vitae::explain_people(file, filter);   // the SELECT behind it
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "vitae/result.hpp"

namespace vitae {

struct PersonName {
    std::int64_t id = 0;
    std::string name;
};

/// The one person `who` means: an id, an e-mail address, or a part of a name that only one has.
/// Throws Error (usage) if it is nobody, or several; then they are listed.
PersonName find_person(const std::filesystem::path& database, const std::string& who);

std::vector<PersonName> all_people(const std::filesystem::path& database);

/// A skill, and how long it must have been used.
struct SkillCondition {
    std::string skill;              ///< any of its names
    std::optional<int> min_months;  ///< by the best single guess; none = any evidence will do, also a bare claim

    /// "C++>=36" or "C++". Throws Error (usage).
    static SkillCondition parse(const std::string& text);
};

enum class PeopleSort { name, months, last_used, as_of };

/// All conditions must hold.
struct PeopleFilter {
    std::string text;  ///< words, or beginnings of words, from anywhere in a person's documents
    std::vector<SkillCondition> skills;
    std::vector<std::string> without_skills;
    std::optional<int> used_within;  ///< months between the last use of each skill and the date the CV speaks for
    std::string organization;        ///< part of the name of an organization worked for
    std::string title;               ///< part of a title held
    bool claimed = false;            ///< undated evidence satisfies a minimum too: its months are unknown
    std::optional<PeopleSort> sort;  ///< none = by months if skills are asked for, else by name
};

/// Rows: person_id, name, latest_role; for each skill asked for its months, _certain and _possible
/// bounds and whether it is claimed; last_used and is_current over these skills, or without skills
/// experience_months with bounds; as_of. Throws Error (usage) for an unknown skill.
void find_people(const std::filesystem::path& database, const PeopleFilter& filter, RowSink& sink);

/// The SELECT that find_people runs, with its values filled in, ready to be changed and run again.
std::string explain_people(const std::filesystem::path& database, const PeopleFilter& filter);

}  // namespace vitae
