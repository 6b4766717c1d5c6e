// SPDX-License-Identifier: Apache-2.0
//
// "BSc Geology" and "Oakhaven University, Leeds", each a paragraph or an item of its own: one study, not two.
#pragma once

#include <vector>

#include "recognize/readers/header_facts.hpp"

namespace vitae::recognize {

/// Joins degrees and schools that take turns through all entries of a section, which hold nothing else.
void join_parted_studies(std::vector<HeaderFacts>& entries, const Lexicon& lexicon);

}  // namespace vitae::recognize
