// SPDX-License-Identifier: Apache-2.0
//
// People who may be the same, with the reasons, and making one person of two. Nothing is merged unasked.
//
//   for (const DuplicatePair& pair : vitae::find_duplicates(database).pairs) show(pair);
//   vitae::merge_people(database, 3, 17);      // person 17 is now person 3
//   vitae::unmerge_person(database, 3);        // 17 is back
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vitae/database.hpp"
#include "vitae/people.hpp"

namespace vitae {

struct DuplicatePair {
    PersonName first;  ///< the one with the smaller number
    PersonName second;
    int score = 0;                     ///< up to 100
    std::vector<std::string> reasons;  ///< "the same name", "a role at Nordlys Systems from the same time", ...
};

struct DuplicateSuggestions {
    std::vector<DuplicatePair> pairs;  ///< by score, then by number
    int crowded = 0;                   ///< names and the like that so many share that they were left out
};

/// A same name of two words alone is just worth a suggestion.
inline constexpr int suggested_from = 50;

/// All pairs with at least that score.
DuplicateSuggestions find_duplicates(Database& database, int at_least = suggested_from);

/// Makes two people one under the number of the first; returns what that changed for it. Throws Error (usage)
/// if there are no two such people.
std::vector<std::string> merge_people(Database& database, std::int64_t kept, std::int64_t joined);

/// Takes the last merge of the person back; returns the person that left it. Throws Error (usage) if there is
/// none, or what was imported since links the two.
std::int64_t unmerge_person(Database& database, std::int64_t person);

}  // namespace vitae
