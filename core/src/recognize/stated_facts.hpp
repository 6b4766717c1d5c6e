// SPDX-License-Identifier: Apache-2.0
//
// A document may state facts as data beside its text: JSON-LD, microformats. What the data says wins,
// what it leaves out comes from the text, and what both say is one fact.
//
//   Extraction page = with_stated_facts(recognize(outline, skills), std::move(stated));
#pragma once

#include "model/extraction.hpp"

namespace vitae::recognize {

/// Facts of the text keep their places, so that doubts still point at them; a doubt about a field that is
/// stated goes. A dated role that is stated makes the document a CV. Nothing is matched by name alone
/// where dates contradict.
Extraction with_stated_facts(Extraction recognised, Cv stated);

}  // namespace vitae::recognize
