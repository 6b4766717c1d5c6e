// SPDX-License-Identifier: Apache-2.0
//
// Finding people in a database. Reads the public views only, so every answer can be had in SQL too.
//
//   vitae::PeopleFilter filter;
//   filter.skills = {vitae::SkillCondition::parse_any("C++>=36|Rust")};
//   filter.organizations = {{"Kestrel"}};
//   filter.during = vitae::Timespan::parse("2018..2020");
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

/// The one person `who` means: an id, an e-mail address, a name, or a part of a name that only one has.
/// Throws Error (usage) if it is nobody, or several; then they are listed.
PersonName find_person(const std::filesystem::path& database, const std::string& who);
/// The same for several, in their order.
std::vector<PersonName> find_each_person(const std::filesystem::path& database, const std::vector<std::string>& whom);

std::vector<PersonName> all_people(const std::filesystem::path& database);

/// One of these must hold; never empty.
template <typename Condition>
using AnyOf = std::vector<Condition>;

/// "a|b" in its parts, blanks around them removed. Throws Error (usage) if one is empty.
AnyOf<std::string> alternatives(const std::string& text);

/// A skill, and how long it must have been used.
struct SkillCondition {
    std::string skill;              ///< any of its names
    std::optional<int> min_months;  ///< by the best single guess; no bounds = any evidence will do, also a bare claim
    std::optional<int> max_months;

    /// "C++>=36", "C++<=12" or "C++". Throws Error (usage).
    static SkillCondition parse(const std::string& text);
    /// "C++>=36|Rust".
    static AnyOf<SkillCondition> parse_any(const std::string& text);
};

/// Months of the calendar as year * 12 + month - 1, both ends included; open where nothing is set.
struct Timespan {
    std::optional<int> first;
    std::optional<int> last;

    /// "2018", "2018-03", "2015..2018-06", "2015.." or "..2010". Throws Error (usage).
    static Timespan parse(const std::string& text);
};

/// A number of months.
struct MonthRange {
    std::optional<int> min;
    std::optional<int> max;

    /// "60" and ">=60" (at least), "<=24", or "24..60". Throws Error (usage).
    static MonthRange parse(const std::string& text);
};

/// A language, and how well by the European framework (A1 to C2), where the CV says so.
struct LanguageCondition {
    std::string language;  ///< as written in the CV
    std::string level;     ///< empty = any, also not stated

    /// "German>=B2|Dutch". Throws Error (usage).
    static AnyOf<LanguageCondition> parse_any(const std::string& text);
};

enum class PeopleSort { name, months, last_used, as_of, relevance };

/// All conditions must hold. Where one holds alternatives, any of them will do.
struct PeopleFilter {
    /// Words, or beginnings of words, from anywhere in a person's documents; all of them. "in quotes" is
    /// a phrase, a|b either word, and name: title: organization: skill: text: say where to look.
    std::string text;
    std::string without_text;  ///< in the same words; who matches it is left out

    std::vector<AnyOf<SkillCondition>> skills;
    std::vector<std::string> without_skills;
    std::optional<int> used_within;  ///< months between the last use of each skill and the date the CV speaks for
    bool claimed = false;            ///< undated evidence satisfies a number of months too: its months are unknown

    /// One role must satisfy all of these together; with several organizations or titles there must be
    /// one for each pair of them.
    std::vector<AnyOf<std::string>> organizations;  ///< part of the name, or of another name it goes by
    std::vector<AnyOf<std::string>> titles;         ///< words, or beginnings of words; *word = anywhere in a word
    AnyOf<std::string> role_kinds;                  ///< empty = any
    std::optional<Timespan> during;                 ///< held, by some reading of its dates, in a month of this period
    bool current = false;                           ///< held when the newest document was written

    std::vector<AnyOf<std::string>> without_organizations;  ///< never worked there
    std::vector<AnyOf<std::string>> without_titles;         ///< never held one of these

    std::vector<AnyOf<std::string>> locations;  ///< part of the address, or of the place of a current role
    std::vector<AnyOf<LanguageCondition>> languages;
    std::vector<AnyOf<std::string>> tags;
    std::vector<AnyOf<std::string>> without_tags;
    std::optional<MonthRange> experience;  ///< by the best single guess, volunteer work left out

    std::optional<PeopleSort>
        sort;                  ///< none = by months if skills are asked for, by relevance if words are, else by name
    std::optional<int> limit;  ///< most rows
};

/// Rows: person_id, name, latest_role; for each skill asked for its months, _certain and _possible
/// bounds and whether it is claimed; last_used and is_current over these skills, or without skills
/// experience_months with bounds; as_of; with text found, the words around it. Throws Error (usage) for an unknown
/// skill.
void find_people(const std::filesystem::path& database, const PeopleFilter& filter, RowSink& sink);

/// The SELECT that find_people runs, with its values filled in, ready to be changed and run again.
std::string explain_people(const std::filesystem::path& database, const PeopleFilter& filter);

}  // namespace vitae
