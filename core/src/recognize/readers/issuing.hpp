// SPDX-License-Identifier: Apache-2.0
//
// Who gave a certificate, a course or an award: the words of data/certificate_words.txt.
//
//   split_giver("Certified ScrumMaster - Scrum Alliance", lexicon, false);   // name, giver
//   split_giver("Solutions Architect - Associate", lexicon, false);          // all of it is the name
#pragma once

#include <string>
#include <string_view>

#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

enum class IssuingWord : unsigned {
    issuer = 1,
    course = 2,
    expires = 4,
    issued = 8,
    credential = 16,
    by = 32,
    rank = 64,
    labels_only = 128,  ///< also credential: only with a colon or the like behind it
};

/// The whole text is a phrase of that kind.
bool is_issuing_word(std::string_view text, IssuingWord kind);

/// Bytes of the longest phrase of that kind at the start of the text, whole words only; 0 if there is none.
std::size_t issuing_words_at_start(std::string_view text, IssuingWord kind);

/// The same at the end.
std::size_t issuing_words_at_end(std::string_view text, IssuingWord kind);

/// Whether a name of one of the phrases stands anywhere in the text ("Cooking course in Lyon").
bool names_course(std::string_view text);

/// The text is the name of somebody who gives certificates, courses or awards, by its words.
bool names_giver(std::string_view text, const Lexicon& lexicon);

struct NameAndGiver {
    std::string name;
    std::string giver;  ///< empty if the text does not name one
};

/// `dashes_join`: other entries of the list show that a dash stands between name and giver.
NameAndGiver split_giver(std::string_view text, const Lexicon& lexicon, bool dashes_join);

}  // namespace vitae::recognize
