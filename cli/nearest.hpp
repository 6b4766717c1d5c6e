// SPDX-License-Identifier: Apache-2.0
//
// "Did you mean": the candidate nearest to a misspelt word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitae::cli {

/// The candidate that takes the fewest typing slips to reach (insert, drop, replace or swap letters),
/// if these are at most a third of the word; empty otherwise.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace vitae::cli
