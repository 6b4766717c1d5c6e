// SPDX-License-Identifier: Apache-2.0
//
// The field of a qualification, which stands behind it or before it: "MSc, Geology", "Geology, MSc".
#pragma once

#include "recognize/readers/draft.hpp"
#include "recognize/readers/header_facts.hpp"

namespace vitae::recognize {

/// Whether a segment can name a field of study.
bool could_be_field(const Segment& segment, const Lexicon& lexicon);
/// A qualification without its field: "MSc", "Bachelor of Arts".
bool is_bare_degree(const Segment& segment, const Lexicon& lexicon);
/// Takes the field of a qualification from what the header says beside it.
void take_field(const Draft& draft, HeaderFacts& facts);

}  // namespace vitae::recognize
