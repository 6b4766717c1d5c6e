// SPDX-License-Identifier: Apache-2.0
//
// "Teaching" over a plain list says what was taught and names no position:
//
//   - Linguistics
//   - History of language
#pragma once

#include <vector>

#include "recognize/readers/header_facts.hpp"

namespace vitae::recognize {

/// Whether all entries are items without an employer, dates and details.
bool lists_subjects(const Draft& draft, const std::vector<HeaderFacts>& entries);

/// Whether all entries are items below `intro`, the one line that names a school, and none names a position or another
/// school: "- Oakhaven University" over "  - GEO 101 Dunes (spring 2021)".
bool lists_courses(const Draft& draft, const std::vector<HeaderFacts>& entries, const LineList& intro);

}  // namespace vitae::recognize
