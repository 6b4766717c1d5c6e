// SPDX-License-Identifier: Apache-2.0
#include "recognize/words/phrase.hpp"

#include "model/text.hpp"
#include "recognize/words/label_text.hpp"
#include "recognize/words/word_classes.hpp"

namespace vitae::recognize {
namespace {

/// A folded text without pictures as a phrase: a part of it, else of the buffer.
std::string_view trim_phrase(std::string_view folded, std::string& buffer) {
    std::string_view rest = trim_edges(trim(folded));
    rest = trim_edges(trim(without_numbering(rest)));
    if (rest.find("  ") != std::string_view::npos) return buffer = collapse_space(rest);
    // Folded, every kind of space is U+0020: nothing else is left to collapse.
    return trim(rest);
}

}  // namespace

std::string phrase_of(std::string_view text) {
    std::string buffer, spaced;
    const std::string folded = fold(without_pictures(text, buffer));
    return std::string(trim_phrase(folded, spaced));
}

std::string_view phrase_of_folded(std::string_view folded, std::string& buffer) {
    return trim_phrase(without_pictures(folded, buffer), buffer);
}

}  // namespace vitae::recognize
