// SPDX-License-Identifier: Apache-2.0
//
// What searches ask about most, computed once per person: when roles and projects took place (schema/summaries) and
// how long each skill was used (skill_months). A part of the projection: written with a person's other rows, and
// always what those rows say.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/connection.hpp"

namespace vitae {

/// The person's other rows are written, these are not. The spans go with their roles and projects.
void write_summaries(Connection& connection, std::int64_t person);

/// After any change of skill_edge, and before the people it concerns are written anew.
void refresh_skill_ancestors(Connection& connection);

/// All summaries of everybody, anew.
void rebuild_summaries(Connection& connection);
/// The same if this program computes them in another way than the one that wrote them.
void refresh_summaries(Connection& connection);

/// A full sentence for every person whose summaries are not what the other rows say.
std::vector<std::string> check_summaries(Connection& connection);

}  // namespace vitae
