// SPDX-License-Identifier: Apache-2.0
//
// Forms state each fact behind its label: in two cells of a row, in bold and plain letters, behind a wide gap, on two
// lines. The Europass CV is one. Such labels become lines "label: value", which the readers of entries know.
//
//   | **Work experience**          |                        |      ## Work experience
//   | Dates                        | 2014 - 2019            |  ->  Dates: 2014 - 2019
//   | Occupation or position held  | Laboratory technician  |      Occupation or position held: Laboratory technician
#pragma once

#include <optional>

#include "recognize/words/lexicon.hpp"
#include "vitae/sdk/outline.hpp"

namespace vitae::recognize {

/// Nothing if the document states no entries behind labels that stand apart from their values.
std::optional<Outline> with_labelled_lines(const Outline& outline, const Lexicon& lexicon);

}  // namespace vitae::recognize
