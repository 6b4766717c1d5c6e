// SPDX-License-Identifier: Apache-2.0
//
// Changes of a person for the screen: one line each, many of a kind in one line.
//
//   shown_changes({"+ skill C", "+ skill Go", ...}, false);   // {"+ 12 skills: C; Go; Rust and 9 more"}
#pragma once

#include <string>
#include <vector>

namespace vitae::cli {

/// The sentences as they are with `all`; else more than four of a kind ("+ skill") in one.
std::vector<std::string> shown_changes(const std::vector<std::string>& changes, bool all);

/// "+2 roles, ~1 headline"
std::string counted_changes(const std::vector<std::string>& changes);

}  // namespace vitae::cli
