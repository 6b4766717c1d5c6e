// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/place_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "model/text.hpp"
#include "recognize/entries/employment.hpp"
#include "recognize/words/place_kinds.hpp"

namespace vitae::recognize {
namespace {

/// "横浜市", "上海市", "성남시": a known place with what kind of place it is.
bool is_place_of_kind(std::string_view folded, const Lexicon& lexicon) {
    static constexpr std::array<std::string_view, 9> kinds = {"市", "县", "縣", "県", "区", "省", "시", "도", "구"};
    return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
        return folded.ends_with(kind) && lexicon.places.contains(folded.substr(0, folded.size() - kind.size()));
    });
}

/// "Nantes (44)": a town of France and the number of its department.
bool is_town_of_department(std::string_view text) {
    constexpr int longest_town = 4;  // words
    if (text.size() < 5 || !text.ends_with(')') || text[text.size() - 4] != '(') return false;
    const std::string_view number = text.substr(text.size() - 3, 2);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool numbered = is_digit(number[0]) && (is_digit(number[1]) || number == "2A" || number == "2B");
    const std::string_view town = text.substr(0, text.size() - 4);
    return numbered && count_words(town) >= 1 && count_words(town) <= longest_town &&
           town.find_first_of("0123456789") == std::string_view::npos;
}

/// "Lycée du Port (44)": the number says where the school is.
bool names_other_than_town(const FoldedText& text, const Lexicon& lexicon) {
    return lexicon.title_head.count(text) + lexicon.institution.count(text) + lexicon.organization_kind.count(text) > 0;
}

/// "Boston MA", "Paris France", "Tempe AZ"
bool is_place_in_place(std::string_view folded, const Lexicon& lexicon) {
    const std::size_t space = folded.rfind(' ');
    if (space == std::string_view::npos || !lexicon.places.contains(folded.substr(space + 1))) return false;
    const std::string_view town = folded.substr(0, space);
    return lexicon.places.contains(town) || (place_kinds_of(town) & place_kind::city_with_code) != 0;
}

/// "On", "me": short forms of regions are written in capitals.
bool is_small_code(std::string_view text) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return text.size() == 2 && is_letter(text[0]) && is_letter(text[1]) && !is_capitals(text);
}

/// "Leeds GB", "Leeds, GB", "Leeds (GB)"
bool is_place_with_country_code(std::string_view text, const Lexicon& lexicon) {
    if (text.ends_with(')') || text.ends_with(']')) text.remove_suffix(1);
    constexpr std::size_t size = 2;
    if (text.size() <= size || !is_country_code(text.substr(text.size() - size))) return false;
    const std::string_view place = text.substr(0, text.size() - size);
    const std::size_t end = place.find_last_not_of(" ,([") + 1;
    return end < place.size() && lexicon.places.find_unfolded(place.substr(0, end)) != nullptr;
}

/// "г. Тверь", "м. Самбір": the word for a town, shortened, and its name, which no dictionary need know.
bool is_called_a_town(std::string_view text) {
    static constexpr std::array<std::string_view, 6> kinds = {"г.", "м.", "гор.", "пос.", "пгт ", "смт "};
    constexpr int longest_town = 3;  // words
    for (const std::string_view kind : kinds) {
        if (!text.starts_with(kind)) continue;
        const std::string_view town = trim(text.substr(kind.size()));
        const char32_t first = code_point_at(town, 0).value;
        return first >= 0x400 && first <= 0x42F && count_words(town) <= longest_town;
    }
    return false;
}

}  // namespace

bool is_place(std::string_view text, const Lexicon& lexicon) {
    const std::string folded = phrase_of(text);
    if (folded.empty() || folded.size() > 60 || is_small_code(trim(text))) return false;
    if (is_called_a_town(trim(text))) return true;
    if (is_town_of_department(trim(text)) && !names_other_than_town(FoldedText(folded), lexicon)) return true;
    if (lexicon.places.contains(folded) || is_place_of_kind(folded, lexicon) || is_place_in_place(folded, lexicon) ||
        is_place_with_country_code(trim(text), lexicon))
        return true;
    const std::size_t comma = folded.rfind(", ");
    if (comma == std::string::npos) return false;
    const std::string last(trim(std::string_view(folded).substr(comma + 2)));
    if (!lexicon.places.contains(last) || count_words(folded) > 6) return false;
    const FoldedText rest(folded.substr(0, comma));
    return lexicon.title_head.count(rest) == 0 && lexicon.legal_form.count(rest) == 0 &&
           lexicon.organization_kind.count(rest) == 0 && !employment_of(rest, lexicon);
}

}  // namespace vitae::recognize
