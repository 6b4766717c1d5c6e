// SPDX-License-Identifier: Apache-2.0
//
// Full stops in a header: which end a sentence, and what may stand behind one without being prose.
#pragma once

#include <cstddef>
#include <string_view>

#include "recognize/document/line.hpp"

namespace vitae::recognize {

/// Whether the full stop at `at`, with a space behind, ends a sentence: in "B. Tech", "Dipl. Inform.", "St. Louis" none
/// does.
bool ends_sentence(std::string_view text, std::size_t at, const Lexicon& lexicon);
/// "Baker. 2012 - 2016": nothing but a date stands behind the full stop.
bool ends_with_date(const Line& line, std::size_t from);
/// "Fernwick, Leeds, 2012 - 2016. *Head gardener*": a title in a style of its own behind the full stop.
bool sets_off_title(const Line& line, std::size_t from, const Lexicon& lexicon);
/// "**BSc, Geology**; Oakhaven": a semicolon parts what is bold from a few plain words, which are a name.
bool sets_off_bold(const Line& line, std::size_t sign);

}  // namespace vitae::recognize
