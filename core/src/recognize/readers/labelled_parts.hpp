// SPDX-License-Identifier: Apache-2.0
//
// What labelled lines below a header say of the entry itself: "Client: Acme", "Qualification awarded: MSc".
#pragma once

#include "recognize/entries/employment.hpp"
#include "recognize/readers/draft.hpp"
#include "recognize/readers/header_facts.hpp"

namespace vitae::recognize {

/// Whether one of the lines labels an employer or a title.
bool labels_names(const Draft& draft, const LineList& body);

/// Takes what the role does not know yet; the lines taken are facts then.
void take_labelled_parts(Draft& draft, const LineList& body, Role& role);

/// The same for qualification and school; lines taken go from the body to the header.
void take_labelled_parts(Draft& draft, HeaderFacts& studies);

/// Adds terms of employment to those of the role.
void add_terms(Role& role, const Employment& terms);

}  // namespace vitae::recognize
