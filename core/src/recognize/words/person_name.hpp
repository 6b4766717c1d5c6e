// SPDX-License-Identifier: Apache-2.0
//
// Does a short text name a person, and which part of it?
//
//   find_name("Mara Lindqvist - Software Engineer", lexicon)->name;   // "Mara Lindqvist"
//   find_name("Mara Lindqvist - Software Engineer", lexicon)->rest;   // "Software Engineer"
//   find_name("Hi! I'm Mara Lindqvist.", lexicon)->name;              // "Mara Lindqvist"
#pragma once

#include <optional>
#include <string_view>

#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

/// The whole text could be a name: capitals, no digits, none of the words that titles, sections, places
/// and documents are made of.
bool looks_like_name(std::string_view text, const Lexicon& lexicon);

/// The text names the kind of document and nothing else: "Curriculum Vitae".
bool names_document(std::string_view text, const Lexicon& lexicon);

struct FoundName {
    std::string_view name;
    std::string_view rest;  ///< what stands beside it: a headline, a second spelling
    double doubt = 0;       ///< 0 = the text leads with the name
};

/// Without the words for the document itself ("Lebenslauf - ...", "...'s CV"); also from a greeting.
std::optional<FoundName> find_name(std::string_view text, const Lexicon& lexicon);

/// The name in "Read the CV of Mara Lindqvist.", a sentence about the document.
std::optional<FoundName> name_of_document(std::string_view text, const Lexicon& lexicon);

}  // namespace vitae::recognize
