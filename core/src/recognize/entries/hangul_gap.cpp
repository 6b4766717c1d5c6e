// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/hangul_gap.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "model/text.hpp"

namespace vitae::recognize {
namespace {

struct Word {
    std::size_t begin = 0;
    std::string_view text;
    WordMask classes = 0;
};

bool is_hangul(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

/// The words of a part; empty if its last one is not Korean.
std::vector<Word> words_of_part(std::string_view part, const Lexicon& lexicon) {
    std::vector<Word> words;
    for (std::size_t begin = part.find_first_not_of(' '); begin != std::string_view::npos;) {
        const std::size_t end = std::min(part.find(' ', begin), part.size());
        if (part.find_first_not_of(' ', end) == std::string_view::npos && !is_hangul(code_point_at(part, begin).value))
            return {};
        const std::string_view text = part.substr(begin, end - begin);
        words.push_back({begin, text, lexicon.classes_of(fold(text))});
        begin = part.find_first_not_of(' ', end);
    }
    return words;
}

/// A legal form without a name: "주식회사", "(주)".
bool is_bare_form(const Word& word, const Lexicon& lexicon) {
    constexpr std::size_t written_out = 12;  // bytes of four syllables, as all forms are
    return word.text == "(주)" || word.text == "㈜" ||
           (word.text.size() == written_out && lexicon.legal_form.holds(word.classes));
}

/// "입학", "졸업(학사)" at the end: when it was rather than which degree ("이학사").
bool tells_event(const std::vector<Word>& words, std::size_t i) {
    constexpr std::size_t two_syllables = 6;  // bytes
    return i + 1 == words.size() && words[i].text.substr(0, words[i].text.find('(')).size() <= two_syllables;
}

/// "컴퓨터공학과": a part of a school, named with the degree.
bool is_department(const Word& word) { return word.text.ends_with("과"); }

}  // namespace

bool may_hold_hangul(std::string_view text) {
    constexpr unsigned char first_byte = 0xEA, last_byte = 0xED;
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= first_byte && byte <= last_byte;
    });
}

std::optional<std::size_t> hangul_gap(std::string_view part, const Lexicon& lexicon) {
    if (part.find(' ') == std::string_view::npos) return std::nullopt;
    const std::vector<Word> words = words_of_part(part, lexicon);
    if (words.size() < 2) return std::nullopt;
    const auto owns = [&](const Word& word) {
        return lexicon.institution.holds(word.classes) || lexicon.organization_kind.holds(word.classes) ||
               lexicon.legal_form.holds(word.classes);
    };
    const auto names_title = [&](const Word& word) { return lexicon.title_head.holds(word.classes); };
    const auto is_field = [&](const Word& word) { return lexicon.title_field.holds(word.classes); };  // "초등학교 교사"
    std::size_t owner = words.size();
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (owns(words[i]) && !names_title(words[i]) && !is_field(words[i]) && !is_department(words[i])) owner = i;
    if (owner == words.size()) return std::nullopt;
    const auto gap_before = [&](std::size_t i) { return words[i].begin - 1; };
    if (lexicon.legal_form.holds(words[owner].classes)) {
        const std::size_t behind = owner == 0 && is_bare_form(words[0], lexicon) ? 2 : owner + 1;  // "주식회사 물빛"
        for (std::size_t i = behind; i < words.size(); ++i)
            if (names_title(words[i])) return gap_before(behind);
        return std::nullopt;
    }
    if (names_title(words.back())) {
        std::size_t title = words.size() - 1;
        const auto belongs_to_title = [&](const Word& word) {
            return lexicon.title_qualifier.holds(word.classes) || is_field(word) || names_title(word);
        };
        while (title - 1 > owner && belongs_to_title(words[title - 1])) --title;
        return gap_before(title);
    }
    for (std::size_t i = owner + 1; i < words.size(); ++i)
        if (lexicon.degree.holds(words[i].classes) && !tells_event(words, i)) return gap_before(owner + 1);
    return std::nullopt;
}

}  // namespace vitae::recognize
