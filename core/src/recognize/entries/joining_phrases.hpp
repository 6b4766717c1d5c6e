// SPDX-License-Identifier: Apache-2.0
//
// Phrases that join a title or a degree to who employs or teaches, as single words do (joining_words.hpp): " an der ",
// " à l'", " aan de "; those before the field of a degree and before a place. They stand in data/joining_phrases.txt.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "recognize/entries/joining_words.hpp"
#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

struct JoiningPhrase {
    std::size_t end = 0;  ///< where the words behind it begin
    bool sure = false;    ///< no later word of the line can be the one that joins
    bool place = false;   ///< what follows is a place: "te Utrecht"
    bool part_of =
        false;  ///< "of the", which joins no more where a word before it does: "at the Centre of the University"
};

/// The phrase behind a space of the text, if it joins what stands before and behind it.
std::optional<JoiningPhrase> joining_phrase_at(std::string_view text, std::size_t space, const JoiningWords& words,
                                               const Lexicon& lexicon);

/// Whether the words go on with the degree before them, however it is set: "in Physics" behind "MSc", but not
/// "de l'Université d'Aubepine".
bool opens_field_of_study(std::string_view words, const Lexicon& lexicon);

}  // namespace vitae::recognize
