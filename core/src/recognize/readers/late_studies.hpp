// SPDX-License-Identifier: Apache-2.0
//
// The qualification or the school may stand below the header: "- 2015-2018: University" / "> Bachelor of Science".
#pragma once

#include "recognize/readers/header_facts.hpp"

namespace vitae::recognize {

/// Moves the one that the header lacks from the first lines below into the facts.
void find_late_part_of_studies(Draft& draft, HeaderFacts& facts);

}  // namespace vitae::recognize
