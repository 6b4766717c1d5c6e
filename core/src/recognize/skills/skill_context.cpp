// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/skill_context.hpp"

#include <algorithm>

#include "model/text.hpp"
#include "recognize/skills/skill_words.hpp"

namespace vitae::recognize {
namespace {

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

bool is_letter_at(std::string_view text, std::size_t i) {
    const CodePoint c = code_point_at(text, i);
    return is_letter_or_digit(c.value) && !is_cjk(c.value);
}

bool is_letter_before(std::string_view text, std::size_t i) {
    const CodePoint c = code_point_before(text, i);
    return is_letter_or_digit(c.value) && !is_cjk(c.value);
}

bool starts_alone(std::string_view folded, std::size_t begin) {
    if (begin == 0) return true;
    const char before = folded[begin - 1];
    if (before == '_' || before == '@' || before == '#' || before == '\\') return false;
    if (before == '.' || before == '\'')
        return begin < 2 || !is_letter_before(folded, begin - 1);  // "foo.js", but "… java"
    return true;
}

}  // namespace

bool neighbours_leave_alone(std::string_view folded, std::size_t begin, std::size_t end) {
    if (!starts_alone(folded, begin)) return false;
    if (end == folded.size()) return true;
    const bool cjk_name = is_cjk(code_point_before(folded, end).value);
    if (cjk_name) return true;
    const char after = folded[end];
    const bool one_letter = end - begin == 1;
    if (is_digit_byte(after)) {
        // A version may follow without a space: "C++17", "Python3", but "S3" has a name of its own.
        if (one_letter) return false;
        std::size_t i = end;
        while (i < folded.size() && (is_digit_byte(folded[i]) || folded[i] == '.')) ++i;
        return !is_digit_byte(folded[end - 1]) &&
               (i == folded.size() || !is_letter_at(folded, i) || (folded[i] == 'x' && folded[i - 1] == '.'));
    }
    if (is_letter_at(folded, end)) return false;
    const bool letter_next = end + 1 < folded.size() && is_letter_at(folded, end + 1);
    switch (after) {
        case '+':
        case '#':
        case '_':
        case '@':
            return false;
        case '.':
            return !letter_next;
        case '-':
        case '\'':
        case '&':
            return !(one_letter && letter_next);
        default:
            return true;
    }
}

bool is_inside_address(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 200;
    const std::size_t first = at > longest ? at - longest : 0, last = std::min(text.size(), at + longest);
    std::size_t begin = at, end = at;
    while (begin > first && text[begin - 1] != ' ' && text[begin - 1] != '(' && text[begin - 1] != ',') --begin;
    while (end < last && text[end] != ' ' && text[end] != ')') ++end;
    const std::string_view chunk = text.substr(begin, end - begin);
    if (chunk.find("://") != std::string_view::npos || chunk.starts_with("www.")) return true;
    const std::size_t sign = chunk.find('@');
    if (sign != std::string_view::npos && sign > 0 && chunk.find('.', sign) != std::string_view::npos) return true;
    // host.tld/path
    const std::size_t slash = chunk.find('/');
    if (slash == std::string_view::npos) return false;
    const std::size_t dot = chunk.rfind('.', slash);
    if (dot == std::string_view::npos || dot == 0) return false;
    const std::string_view tld = chunk.substr(dot + 1, slash - dot - 1);
    return tld == "com" || tld == "org" || tld == "io" || tld == "net" || tld == "dev" || tld == "de" || tld == "ru";
}

namespace {

/// A word of the text before or after a hit.
struct Neighbour {
    std::string_view word;
    std::string_view between;  ///< the signs between it and the hit
};

Neighbour word_after(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin < text.size() && !is_letter_or_digit(code_point_at(text, begin).value))
        begin += code_point_at(text, begin).size;
    std::size_t stop = begin;
    while (stop < text.size() && is_letter_or_digit(code_point_at(text, stop).value))
        stop += code_point_at(text, stop).size;
    return {text.substr(begin, stop - begin), text.substr(end, begin - end)};
}

Neighbour word_before(std::string_view text, std::size_t begin) {
    std::size_t stop = begin;
    while (stop > 0 && !is_letter_or_digit(code_point_before(text, stop).value))
        stop -= code_point_before(text, stop).size;
    std::size_t start = stop;
    while (start > 0 && is_letter_or_digit(code_point_before(text, start).value))
        start -= code_point_before(text, start).size;
    return {text.substr(start, stop - start), text.substr(stop, begin - stop)};
}

bool starts_upper_case(std::string_view word) { return !word.empty() && word.front() >= 'A' && word.front() <= 'Z'; }

/// Only list separators and joining words between two skills: ", ", " / ", " and ".
bool joins_list(std::string_view between) {
    constexpr std::size_t longest = 12;
    if (between.size() > longest) return false;
    const std::string_view inner = trim(between);
    if (inner.empty()) return true;
    for (const std::string_view sign : {",", "/", "&", ";", "|", "+", "·", "•", "、", "，", "(", ", and", "和"})
        if (inner == sign) return true;
    return is_joining_word(inner);
}

bool starts_sentence(const Neighbour& before) {
    if (before.word.empty()) return true;
    for (const char c : before.between)
        if (c == '.' || c == '!' || c == '?' || c == ':') return true;
    return false;
}

}  // namespace

void drop_doubtful_hits(std::string_view text, std::vector<SkillHit>& hits, const std::vector<bool>& weak) {
    std::vector<SkillHit> kept;
    kept.reserve(hits.size());
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const auto touches = [&](std::size_t a, std::size_t b) {
            return joins_list(text.substr(hits[a].end, hits[b].begin - hits[a].end));
        };
        bool good = !weak[i] || (i > 0 && touches(i - 1, i)) || (i + 1 < hits.size() && touches(i, i + 1));
        if (!good) {
            const Neighbour after = word_after(text, hits[i].end), before = word_before(text, hits[i].begin);
            const bool one_letter = hits[i].end - hits[i].begin == 1;
            const bool next_is_name = after.between == " " && starts_upper_case(after.word);
            const bool follows_name = before.between == " " && starts_upper_case(before.word) &&
                                      !starts_sentence(word_before(text, hits[i].begin - 1 - before.word.size()));
            if (after.between == " " && is_technical_noun(after.word))
                good = true;
            else
                good = !one_letter && !next_is_name && !follows_name && !starts_sentence(before);
        }
        if (good) kept.push_back(std::move(hits[i]));
    }
    hits = std::move(kept);
}

bool is_qualifier(std::string_view text) { return is_qualifier_word(text); }

}  // namespace vitae::recognize
