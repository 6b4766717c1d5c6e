// SPDX-License-Identifier: Apache-2.0
//
// Looking for bytes in the files of a database, and for rows that explain them.
//
//   for (const std::string& needle : needles_on_disk(connection, {"mara@example.org"}))
//       if (!stands_in_a_row(connection, needle)) report(needle);
#pragma once

#include <set>
#include <string>
#include <vector>

#include "store/connection.hpp"
#include "vitae/privacy.hpp"

namespace vitae::privacy {

/// The needles that the database or its log holds, byte for byte, upper or lower case. The index of the log holds
/// numbers of pages only.
std::set<std::string> needles_on_disk(const Connection& connection, const std::vector<std::string>& needles);

/// Whether a row of any table, or the full-text index, holds the needle: then somebody else's data explains it.
bool stands_in_a_row(Connection& connection, const std::string& needle);

/// Frees what was deleted for good: full text merged, log written back and emptied. `rewrite` also writes the whole
/// file anew. Throws Error (failed) while another program reads an older state.
void scrub(Connection& connection, bool rewrite);

}  // namespace vitae::privacy
