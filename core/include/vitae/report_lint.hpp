// SPDX-License-Identifier: Apache-2.0
//
// Help for people who write reports: a file to start from, and what is wrong with one.
//
//   std::cout << vitae::starting_report("our-towns");
//   for (const std::string& fault : vitae::lint_report(database, "our-towns.sql")) std::cerr << fault << '\n';
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace vitae {

/// A report that runs, with a comment on every part of it.
std::string starting_report(const std::string& name);

/// What is wrong with the file, one sentence each, with file and line: its header, its pick lists, its SQL (which must
/// be one SELECT over views and columns that `database` has), and columns that are described and not there or there
/// and not described. Runs nothing but the pick lists. Throws Error (usage) if the file cannot be read.
std::vector<std::string> lint_report(const std::filesystem::path& database, const std::filesystem::path& file);

}  // namespace vitae
