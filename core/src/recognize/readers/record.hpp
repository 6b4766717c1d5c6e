// SPDX-License-Identifier: Apache-2.0
//
// Puts on record how sure the recogniser is: doubts always, decisions where they are asked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "recognize/entries/entries.hpp"
#include "recognize/readers/header_facts.hpp"

namespace vitae::recognize {

/// How sure a choice is that leads by `margin`: 0.5 = a toss-up.
double confidence_of(double margin);

/// The fact a header became: {"role", 2, "title", "organization"}.
struct RecordedFact {
    const char* name;
    std::size_t index;
    const char* title_field;
    const char* organization_field;
};

/// What the header was taken for and what else it could be.
void record_header(Draft& draft, const HeaderFacts& facts, const RecordedFact& fact, const Judge& judge);

/// By which pattern the lines of a section were split into entries.
void record_split(Draft& draft, const LineList& lines, const Entries& split);

/// Doubts the heading of a section that is kept word for word as the Cv's other section of that number.
void doubt_section(Draft& draft, std::size_t other_section, const Section& section);

/// One decision for each heading and for each line that has none yet, then all in document order.
void explain_lines(Draft& draft);

/// At most this much of a text is shown.
std::string excerpt(std::string_view text);

}  // namespace vitae::recognize
