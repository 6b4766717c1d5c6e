// SPDX-License-Identifier: Apache-2.0
//
// Which people: the options that say it (TEXT, --skill, --organization and the others), and who that is.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "command.hpp"

namespace vitae {
struct PeopleFilter;
struct PersonName;
}  // namespace vitae

namespace vitae::cli {

/// `filter` must live until the command line is parsed.
void declare_people_filter(CLI::App& app, PeopleFilter& filter);

/// The same for a command that has arguments and a --language of its own: words are --text TEXT, languages --speaks.
/// Tells, once the command line is parsed, whether any of them was given.
std::function<bool()> declare_people_options(CLI::App& app, PeopleFilter& filter);

/// Whom the filter finds, in its order. Throws Error as find_people.
std::vector<PersonName> people_found(const std::filesystem::path& database, const PeopleFilter& filter);

/// Everybody in the view people for whom a condition in SQL holds, by number.
std::vector<PersonName> people_where(const std::filesystem::path& database, const std::string& condition);

}  // namespace vitae::cli
