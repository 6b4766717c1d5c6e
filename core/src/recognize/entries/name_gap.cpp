// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/name_gap.hpp"

#include <string>

#include "model/text.hpp"

namespace vitae::recognize {
namespace {

constexpr int shortest_name = 2, longest_name = 6;  // words
constexpr std::size_t shortest_last = 5;            // bytes of the word before the name: no preposition

bool names_title(const FoldedText& text, const Lexicon& lexicon) {
    return lexicon.title_head.count(text) + lexicon.internship.count(text) + lexicon.degree.count(text) > 0;
}

bool names_owner(const FoldedText& text, const Lexicon& lexicon) {
    return lexicon.institution.count(text) + lexicon.legal_form.count(text) > 0;
}

/// Every word opens with a capital, but for short ones as in "Universidad de las Mareas".
bool is_name(std::string_view text, const Lexicon& lexicon) {
    const int words = count_words(text);
    if (words < shortest_name || words > longest_name) return false;
    for (const std::string_view word : words_of(text))
        if (is_small_letter(code_point_at(word, 0).value) && word.size() >= shortest_last) return false;
    const FoldedText folded(fold(text));
    return names_owner(folded, lexicon) && lexicon.title_head.count(folded) == 0;
}

bool ends_title(std::string_view text, const Lexicon& lexicon) {
    const std::string last = fold(text.substr(text.rfind(' ') + 1));
    if (lexicon.employed_by.has(last) || lexicon.employed_in.has(last) || lexicon.employed_at_name.has(last) ||
        lexicon.article.has(last))
        return false;
    return names_title(FoldedText(fold(text)), lexicon);
}

}  // namespace

bool may_hold_name_gap(const FoldedText& line, const Lexicon& lexicon) {
    return names_owner(line, lexicon) && names_title(line, lexicon);
}

std::optional<std::size_t> name_gap(std::string_view part, const Lexicon& lexicon) {
    for (std::size_t space = part.find(' '); space != std::string_view::npos; space = part.find(' ', space + 1)) {
        const std::size_t before = space == 0 ? std::string_view::npos : part.rfind(' ', space - 1);
        if (before == std::string_view::npos || space - before <= shortest_last || space + 1 >= part.size()) continue;
        const char32_t next = code_point_at(part, space + 1).value;
        if (!is_small_letter(code_point_at(part, before + 1).value) || !is_letter(next) || is_small_letter(next))
            continue;
        if (is_name(trim(part.substr(space)), lexicon) && ends_title(trim(part.substr(0, space)), lexicon))
            return space;
    }
    return std::nullopt;
}

}  // namespace vitae::recognize
