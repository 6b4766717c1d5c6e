// SPDX-License-Identifier: Apache-2.0
//
// Cuts a document into its sections. Headings are recognised by what they say (the phrase book of
// data/section_headings.txt) and by how the document writes its other headings; their level is no sign.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "recognize/lexicon.hpp"
#include "recognize/line.hpp"

namespace vitae::recognize {

struct Section {
    static constexpr std::size_t no_line = static_cast<std::size_t>(-1);

    SectionKind kind = SectionKind::header;
    std::string heading;   ///< as written; empty for the header
    std::string language;  ///< of the phrase the heading was recognised by
    std::size_t heading_line = no_line;
    const char* known_by = "";        ///< what says that the line is a heading
    int level = 0;                    ///< of the heading; 7 for a line that is none in Markdown
    std::size_t first = 0, last = 0;  ///< lines [first, last) below the heading
};

/// In document order, covering every line that is no metadata. The first is the header (maybe empty).
std::vector<Section> find_sections(const std::vector<Line>& lines, const Lexicon& lexicon);

/// Sections made of entries with dates: work and its kin, education, projects.
bool holds_entries(SectionKind kind);
/// Work, internships, freelance, volunteering, open source, teaching.
bool holds_roles(SectionKind kind);

}  // namespace vitae::recognize
