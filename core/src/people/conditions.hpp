// SPDX-License-Identifier: Apache-2.0
//
// The conditions of a filter on roles, text and other facts of a person, as SQL over `people p`.
//
//   for (const std::string& condition : conditions_of(filter, values)) ...
//   // p.person_id IN (SELECT r.person_id FROM roles r WHERE ...)
//
// Each can be answered by an index: of roles by organization or person, of words, of facts by person.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "vitae/people.hpp"

namespace vitae::people {

/// Adds the values the conditions refer to.
std::vector<std::string> conditions_of(const PeopleFilter& filter, std::map<std::string, Value>& values);

}  // namespace vitae::people
