// SPDX-License-Identifier: Apache-2.0
//
// Cuts a document into its sections. Every line that looks like a heading is weighed: what it says (the
// phrase book of data/section_headings.txt), how the document sets its other headings, what stands above
// and below it. Where the scale stands near the middle, the heading could as well be read the other way.
//
//   const Sectioning cut = find_sections(lines, lexicon);
//   cut.sections[1].kind;      // SectionKind::work
//   cut.choices[0].score;      // 5.5: opens a section; below 0 it does not
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "recognize/document/line.hpp"
#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

struct Section {
    static constexpr std::size_t no_line = static_cast<std::size_t>(-1);

    SectionKind kind = SectionKind::header;
    std::string heading;   ///< as written; empty for the header
    std::string language;  ///< of the phrase the heading was recognised by
    std::size_t heading_line = no_line;
    int level = 0;                    ///< of the heading; 7 for a line that is none in Markdown
    std::size_t first = 0, last = 0;  ///< lines [first, last) below the heading

    /// The line whose choice opened it.
    [[nodiscard]] std::size_t opening_line() const { return heading_line == no_line ? first : heading_line; }
};

/// One reason for or against a line being the heading of a section: {"dated", -4}.
struct HeadingSign {
    const char* name;
    double weight;
};

/// A line that was weighed.
struct HeadingChoice {
    std::size_t line = 0;
    double score = 0;            ///< above 0 = it opens a section
    const char* otherwise = "";  ///< what it is if it opens none
    std::vector<HeadingSign> signs;
};

struct Sectioning {
    std::vector<Section> sections;       ///< in document order, covering every line that is no metadata; the first
                                         ///< is the header (maybe empty)
    std::vector<HeadingChoice> choices;  ///< in document order

    /// The choice about a line; nothing if it never looked like a heading.
    [[nodiscard]] const HeadingChoice* choice(std::size_t line) const;
};

Sectioning find_sections(const std::vector<Line>& lines, const Lexicon& lexicon);

/// Sections made of entries with dates: work and its kin, education, projects.
bool holds_entries(SectionKind kind);
/// Work, internships, freelance, volunteering, open source, teaching.
bool holds_roles(SectionKind kind);

}  // namespace vitae::recognize
