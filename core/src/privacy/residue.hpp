// SPDX-License-Identifier: Apache-2.0
//
// Looking for bytes in the files of a database, and for rows that explain them.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "store/connection.hpp"
#include "vitae/privacy.hpp"

namespace vitae::privacy {

/// The database, its log and its index of the log, as far as they exist.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& database);

/// The needles that the file holds, byte for byte, upper or lower case.
std::set<std::string> needles_in_file(const std::filesystem::path& file, const std::vector<std::string>& needles);

/// Whether a row of any table, or the full-text index, holds the needle: then somebody else's data explains it.
bool stands_in_a_row(Connection& connection, const std::string& needle);

/// Frees what was deleted for good: full text merged, log written back and emptied. `rewrite` also writes the whole
/// file anew. Throws Error (failed) while another program reads an older state.
void scrub(Connection& connection, bool rewrite);

}  // namespace vitae::privacy
