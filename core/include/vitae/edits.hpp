// SPDX-License-Identifier: Apache-2.0
//
// What people correct by hand: any fact of a person can be changed, added and hidden. Corrections stand
// above the documents and stay when these are imported again.
//
//   vitae::FactEdit edit;
//   edit.kind = "role";
//   edit.which = "3";                                   // the third in editable_facts()
//   edit.values = {{"end", "2024-05"}};
//   for (const std::string& change : vitae::edit_fact(database, person, edit)) std::cout << change << '\n';
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "vitae/database.hpp"

namespace vitae {

struct EditableFact {
    std::string kind;      ///< "role", "contact", "skill", ..., "person"
    int number = 0;        ///< among its kind, from 1; 0 for "person"
    std::string sentence;  ///< "Staff Engineer, Nordlys Systems (2018-02 to present)"
    std::vector<std::pair<std::string, std::string>> fields;  ///< all that can be set, with their values
};

/// Everything about a person that can be edited, in the order it is shown. Throws Error (usage) if there is
/// no such person.
std::vector<EditableFact> editable_facts(Database& database, std::int64_t person);

/// The one fact of a kind that `which` means: its number, or words that only its sentence has.
/// Throws Error (usage) if it is none, or several; then they are listed.
EditableFact find_fact(Database& database, std::int64_t person, const std::string& kind, const std::string& which);

struct FactEdit {
    enum class Action { set, add, hide };
    Action action = Action::set;
    std::string kind;   ///< as in EditableFact
    std::string which;  ///< as find_fact() takes it; when adding what names the new fact: a title, a skill, an address
    std::vector<std::pair<std::string, std::string>> values;  ///< field and value to set; "" clears
    std::vector<std::string> added_skills;                    ///< used in the role or project
    std::vector<std::string> hidden_skills;                   ///< not used in it after all
};

/// Records the edits, all or none, and returns what changed, one sentence each. Throws Error (usage) for a
/// fact or field that does not exist or a value that does not fit.
std::vector<std::string> edit_fact(Database& database, std::int64_t person, const FactEdit& edit);

}  // namespace vitae
