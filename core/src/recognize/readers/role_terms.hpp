// SPDX-License-Identifier: Apache-2.0
//
// What a position says of itself beside its header: the terms of employment, and labelled lines.
#pragma once

#include "recognize/entries/employment.hpp"
#include "recognize/readers/draft.hpp"

namespace vitae::recognize {

void add_terms(Role& role, const Employment& terms);

/// "Client: Acme", "Employment type: part-time": lines of the body that are about the position itself.
void take_labelled(Draft& draft, Role& role, const LineList& body);

}  // namespace vitae::recognize
