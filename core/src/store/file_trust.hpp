// SPDX-License-Identifier: Apache-2.0
//
// The files of a database: created private, and of an existing one made sure that only its owner can have written it.
#pragma once

#include <filesystem>
#include <vector>

#include "vitae/database.hpp"

namespace vitae {

/// Absolute path of the database with the folder's symbolic links resolved. read_write creates missing
/// folders (0700) and the file (0600) and takes away what others may do with an existing one. Throws
/// Error that names the failed check: symbolic link, no regular file, another owner, writable by others.
std::filesystem::path trusted_database_file(const std::filesystem::path& file, Access access);

/// The database itself, its log, the index of its log and its journal, as far as they exist.
std::vector<std::filesystem::path> database_files(const std::filesystem::path& database);

/// Creates `file` with mode 0600. Throws Error if it exists.
void create_private_file(const std::filesystem::path& file);

}  // namespace vitae
