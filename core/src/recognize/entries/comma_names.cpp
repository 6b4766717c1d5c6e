// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/comma_names.hpp"

#include <array>

#include "model/text.hpp"
#include "recognize/entries/joining_words.hpp"
#include "recognize/skills/skill_words.hpp"
#include "recognize/words/place_kinds.hpp"

namespace vitae::recognize {
namespace {

/// "Quillmark, Inc.": nothing but a legal form up to the next sign. "Denver, CO" and "Malmö, SE" are places.
bool comes_to_legal_form(std::string_view text, std::size_t from, const Lexicon& lexicon) {
    constexpr std::size_t longest = 8;  // bytes: "S.A.R.L.", "limited"
    const std::string_view words = trim(words_up_to_sign(text, from));
    return !words.empty() && words.size() <= longest && lexicon.legal_form.has(trim_edges(fold(words))) &&
           place_kinds_of(words) == 0;
}

bool has_genitive(std::string_view text) {
    static constexpr std::array<std::string_view, 10> words = {" of ", " for ", " für ", " de ", " des ",
                                                               " di ", " van ", " för ", " do ", " da "};
    for (const std::string_view word : words)
        if (text.find(word) != std::string_view::npos) return true;
    return false;
}

/// The last comma of a list of short parts, before its "and"; npos if they are no such list.
std::size_t comma_before_and(std::string_view text, std::size_t comma) {
    constexpr int longest_part = 4;  // words
    while (text.substr(comma).starts_with(", ")) {
        const std::size_t from = comma + 2;
        if (is_joining_word(text.substr(from, text.find(' ', from) - from))) return comma;
        const std::string_view part = words_up_to_sign(text, from);
        if (count_words(part) > longest_part || part.find_first_of("0123456789") != std::string_view::npos) break;
        comma = from + part.size();
        if (comma >= text.size()) break;
    }
    return std::string_view::npos;
}

/// "School of Dunes, Tides, and Winds": what a place of study or an office is about.
bool lists_subjects(std::string_view text, std::size_t comma, const Lexicon& lexicon) {
    if (comma_before_and(text, comma) == std::string_view::npos) return false;
    const std::size_t sign = comma == 0 ? std::string_view::npos : text.find_last_of("|;(\t", comma - 1);
    const std::string_view before = text.substr(sign + 1, comma - sign - 1);
    const std::string_view opening = before.substr(0, before.find(','));
    if (!has_genitive(opening)) return false;
    const FoldedText folded(fold(opening));
    return lexicon.institution.count(folded) + lexicon.organization_kind.count(folded) > 0 &&
           lexicon.title_head.count(folded) + lexicon.degree.count(folded) == 0;
}

}  // namespace

bool is_comma_of_name(std::string_view text, std::size_t comma, const Lexicon& lexicon) {
    const std::size_t from = comma + (text[comma] == ',' ? 2 : 3);  // "， " is a sign of three bytes
    return comes_to_legal_form(text, from, lexicon) || lists_subjects(text, comma, lexicon);
}

}  // namespace vitae::recognize
