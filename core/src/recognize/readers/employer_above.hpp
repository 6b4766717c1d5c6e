// SPDX-License-Identifier: Apache-2.0
//
// Positions that are items below their employers, all of them entries of their own:
//
//   - Fernwick Society
//     - Treasurer (2018 - 2019)
//     - Chair (2019 - present)
#pragma once

#include <vector>

#include "recognize/readers/header_facts.hpp"

namespace vitae::recognize {

/// Gives positions without an employer the one in the item above them, which stands in `intro` or, for want of a better
/// place, below the position before.
void take_employers_above(Draft& draft, std::vector<HeaderFacts>& positions, LineList& intro);

}  // namespace vitae::recognize
