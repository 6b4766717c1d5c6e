// SPDX-License-Identifier: Apache-2.0
//
// A header may go on in the first line below it: "### Acme GmbH, 2019 - 2021" / "Engineer", or
// "- 2019: Engineer" / "  - Acme GmbH". Whether it does is decided for all entries of a section together.
#pragma once

#include <vector>

#include "recognize/readers/header_facts.hpp"

namespace vitae::recognize {

/// Moves titles and organizations that stand below their headers into them.
void find_late_parts(Draft& draft, std::vector<HeaderFacts>& entries, const Judge& judge);

}  // namespace vitae::recognize
