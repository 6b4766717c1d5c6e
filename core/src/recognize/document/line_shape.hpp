// SPDX-License-Identifier: Apache-2.0
//
// What a line looks like, for those who look for entries and their headers.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "recognize/document/line.hpp"
#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

/// The line's first words are a date of its own.
bool opens_with_date(const Line& line);
/// The line says a date and nothing else, but for one word ("2019 - 2021 (part-time)").
bool only_date(const Line& line);
/// It says how long, not when: "for five years".
bool only_lasts(const Line& line);
/// An address of the web and nothing else, as a line below the name of an employer.
bool only_link(const Line& line);
/// "Employer: Acme", "Qualification awarded: MSc": says of its value that it is an employer, a title, a school or a
/// qualification.
bool labels_name(const Line& line);
/// Has a date of its own, or one behind a label: "Year: 2010".
bool tells_when(const Line& line);

/// A line of running text, of a code block, or a heading: no item, row or quote.
bool is_paragraph(const Line& line);
/// A paragraph all in italics.
bool is_slanted(const Line& line);
/// A sentence, as far as its full stop tells.
bool is_sentence(const Line& line);

/// Bytes of the words in bold that open a line.
std::size_t bold_end(const Line& line);
/// What the line sets as code, joined by commas: "tools like `git` and `make`" gives "git, make".
std::string code_names(const Line& line);

/// Set so that its first words stand out from the rest as a name does: "*Oakhaven University*, with a minor in ...".
bool opens_with_set_name(const Line& line);
/// A small letter comes first, and the word is no brand ("quietPine").
bool starts_lower(std::string_view text);

/// A label of what follows.
bool ends_with_colon(const Line& line);

/// Where a text has two spaces in a row, or one as wide as a letter; its size if nowhere.
std::size_t wide_gap(std::string_view text);

/// Words of titles, degrees and organizations in a text.
int names_words(const FoldedText& text, const Lexicon& lexicon);
/// Chinese, Japanese and Korean run words together, so any text holds some of those; a name's own ends it.
bool ends_like_name(std::string_view folded, const Lexicon& lexicon);
/// Bytes of the numbering a heading opens with ("2. ", "5-4. ", "3) "); 0 if there is none.
std::size_t numbering_of(std::string_view text);

/// Whether the heading is one of several numbered ones: "1. Acme", "2. Quill", but not a lone "1. FC Oberau".
bool counts_headings(const std::vector<Line>& lines, std::size_t index);

}  // namespace vitae::recognize
