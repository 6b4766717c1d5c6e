// SPDX-License-Identifier: Apache-2.0
//
// Whom a word means, for every command and report that takes a PERSON.
//
//   people_meant_by(connection, "lindqvist")        // {{9, "Mara Lindqvist"}}
//   people_meant_by(connection, "mara@example.org")  // the same
#pragma once

#include <string_view>
#include <vector>

#include "store/connection.hpp"
#include "vitae/people.hpp"

namespace vitae {

/// Everybody `text` may mean, by id: an id, an e-mail address, the beginnings of words of a name in any order, or else
/// a part of a name. Who is called exactly so is meant alone.
std::vector<PersonName> people_meant_by(Connection& connection, std::string_view text);

}  // namespace vitae
