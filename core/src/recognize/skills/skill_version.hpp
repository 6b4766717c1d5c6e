// SPDX-License-Identifier: Apache-2.0
//
// Versions behind the names of skills: "C++17", "Python 3.10", "Angular 2+", "Django 4.x".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace vitae::recognize {

/// {"python", "3.10"}; the second is empty if the name ends in no version.
std::pair<std::string_view, std::string_view> split_version(std::string_view folded_name);

/// False if the folded name ends in no version: a cheap look at its last byte.
bool may_end_with_version(std::string_view name);

/// "5" of "html5", an alias of HTML; empty if the canonical name has a number of its own.
std::string version_in_name(std::string_view folded_alias, std::string_view canonical);

/// End of the version that follows a name ending at `end`; `end` itself if none does.
/// A number that counts something ("Java 5 years") and, unless `years`, a year is no version.
std::size_t end_of_version(std::string_view folded, std::size_t end, bool years);

/// Products whose versions are years: "SQL Server 2012", "AutoCAD 2019".
bool takes_year_as_version(std::string_view category);

/// " v3.10" -> "3.10".
std::string trim_version(std::string_view text);

}  // namespace vitae::recognize
