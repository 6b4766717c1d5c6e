// SPDX-License-Identifier: Apache-2.0
//
// Employers that state how long somebody stayed in all, over positions with dates of their own:
//
//   Fernwick Ltd
//   6 years 3 months
//
//   Shift Manager
//   2021 - 2024
#pragma once

#include <vector>

#include "recognize/readers/header_facts.hpp"

namespace vitae::recognize {

/// Takes a lone name over a mere length of time for the employer of the dated positions that follow, and the lines
/// above their dates for what they are then: a title, or an employer and a title.
void find_total_lengths(Draft& draft, std::vector<HeaderFacts>& all);

}  // namespace vitae::recognize
