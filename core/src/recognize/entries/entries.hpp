// SPDX-License-Identifier: Apache-2.0
//
// Splits a section into its entries by the strongest repeated pattern in it: headings of one level,
// bold lines, list items, lines that start with a date, paragraphs. Every pattern is tried, the one
// under which entries and dates agree best wins.
#pragma once

#include <cstddef>
#include <vector>

#include "recognize/document/line.hpp"
#include "recognize/skills/skill_table.hpp"
#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

struct Entry {
    std::vector<std::size_t> header;  ///< lines of the document, in order
    std::vector<std::size_t> body;
    bool nested = false;      ///< a position below the organization of the entry before
    bool listed = false;      ///< so, in a list below "Positions:"
    bool by_heading = false;  ///< starts with a Markdown heading
};

/// The pattern entries start by, and the best one that would give other entries.
struct SplitChoice {
    const char* pattern = "";  ///< "headings of level 3"
    double score = 0;
    const char* other_pattern = "";  ///< empty if there is none
    double other_score = 0;
};

struct Entries {
    std::vector<std::size_t> intro;  ///< lines before the first entry
    std::vector<Entry> entries;
    SplitChoice choice;
};

/// `lines` are indices into `document`; table rows are not among them. `heads` are words of what entries are headed by:
/// lexicon.title_head for roles, lexicon.degree for studies.
Entries split_entries(const std::vector<Line>& document, const std::vector<std::size_t>& lines, const Lexicon& lexicon,
                      const WordSet& heads, const SkillTable& skills);

}  // namespace vitae::recognize
