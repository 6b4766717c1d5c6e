// SPDX-License-Identifier: Apache-2.0
#include "similarity.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <vector>

namespace vitae::recognition {

namespace {

std::u32string code_points(std::string_view text) {
    std::u32string points;
    auto at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t code = 0;
        const utf8proc_ssize_t size = std::max<utf8proc_ssize_t>(utf8proc_iterate(at, left, &code), 1);
        points.push_back(static_cast<char32_t>(std::max(code, 0)));
        at += size;
        left -= size;
    }
    return points;
}

void append(std::string& text, char32_t code) {
    utf8proc_uint8_t bytes[4];
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

char32_t plain_character(char32_t code) {
    if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212) return '-';
    if (code == 0x2018 || code == 0x2019 || code == 0x02bc || code == '`' || code == 0x00b4) return '\'';
    if (code == 0x201c || code == 0x201d || code == 0x201e || code == 0x00ab || code == 0x00bb) return '"';
    return code;
}

bool is_space(char32_t code) {
    return code == ' ' || (code >= '\t' && code <= '\r') ||
           utf8proc_category(static_cast<utf8proc_int32_t>(code)) == UTF8PROC_CATEGORY_ZS;
}

bool is_word(char32_t code) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code));
    return code == '_' || (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO);
}

std::vector<std::string> split_words(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c == ' ')
            words.emplace_back();
        else
            words.back() += c;
    }
    return words;
}

/// Sum of the longest common block and of those left and right of it.
std::size_t matching(std::u32string_view a, std::u32string_view b) {
    std::size_t best = 0, best_a = 0, best_b = 0;
    std::vector<std::size_t> row(b.size() + 1), previous(b.size() + 1);
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < b.size(); ++j) {
            row[j + 1] = a[i] == b[j] ? previous[j] + 1 : 0;
            if (row[j + 1] > best) {
                best = row[j + 1];
                best_a = i + 1 - best;
                best_b = j + 1 - best;
            }
        }
        std::swap(row, previous);
    }
    if (best == 0) return 0;
    return best + matching(a.substr(0, best_a), b.substr(0, best_b)) +
           matching(a.substr(best_a + best), b.substr(best_b + best));
}

}  // namespace

std::string plain_key(std::string_view text) {
    utf8proc_uint8_t* folded = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                                        UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &folded, options);
    if (size < 0) return std::string(text);
    const std::u32string points = code_points({reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size)});
    std::free(folded);  // utf8proc allocates with malloc
    std::string key;
    bool gap = false;
    for (const char32_t code : points) {
        if (is_space(code)) {
            gap = !key.empty();
            continue;
        }
        if (gap) key += ' ';
        gap = false;
        append(key, plain_character(code));
    }
    return key;
}

std::string name_key(std::string_view text) {
    const std::u32string points = code_points(plain_key(text));
    std::string key;
    bool gap = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t code = points[i];
        if (code == '.' && i > 0 && i + 1 < points.size() && is_word(points[i - 1]) && is_word(points[i + 1]) &&
            (i + 2 == points.size() || !is_word(points[i + 2])))
            continue;  // s.a. is sa
        if (!is_word(code) && code != '+' && code != '#' && code != '&') {
            gap = !key.empty();
            continue;
        }
        if (gap) key += ' ';
        gap = false;
        append(key, code);
    }
    return key;
}

std::string organization_key(std::string_view text) {
    static const std::set<std::string> legal_forms = {"inc", "llc",     "ltd",          "gmbh",        "ag", "corp",
                                                      "co",  "limited", "incorporated", "corporation", "sa", "bv",
                                                      "plc", "oy",      "ab",           "kg",          "ev"};
    std::vector<std::string> words = split_words(name_key(text));
    while (words.size() > 1 && legal_forms.count(words.back())) words.pop_back();
    std::string key;
    for (const std::string& word : words) key += (key.empty() ? "" : " ") + word;
    return key;
}

std::string skill_key(std::string_view text) {
    const std::string key = plain_key(text);
    const std::size_t first = key.find_first_not_of(" *_`'\",;:-");
    if (first == std::string::npos) return "";
    std::size_t last = key.find_last_not_of(" *_`'\",;:");
    if (key[last] == '.' && last > first && key[last - 1] != '.') --last;
    return key.substr(first, last - first + 1);
}

std::string url_key(std::string_view text) {
    std::string key = plain_key(text);
    if (const std::size_t scheme = key.find("://"); scheme != std::string::npos) key.erase(0, scheme + 3);
    if (key.rfind("www.", 0) == 0) key.erase(0, 4);
    if (const std::size_t query = key.find_first_of("?#"); query != std::string::npos) key.erase(query);
    while (!key.empty() && key.back() == '/') key.pop_back();
    return key;
}

std::string language_key(std::string_view text) {
    std::string key = plain_key(text);
    for (std::size_t open = key.find('('); open != std::string::npos; open = key.find('(')) {
        const std::size_t close = key.find(')', open);
        key.erase(open, close == std::string::npos ? close : close - open + 1);
    }
    const std::size_t first = key.find_first_not_of(" .:-*_");
    if (first == std::string::npos) return "";
    return key.substr(first, key.find_last_not_of(" .:-*_") - first + 1);
}

std::string digits_key(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

double similarity(std::string_view a, std::string_view b) {
    if (a == b) return 1;
    if (a.empty() || b.empty()) return 0;
    const std::u32string left = code_points(a), right = code_points(b);
    return 2.0 * static_cast<double>(matching(left, right)) / static_cast<double>(left.size() + right.size());
}

}  // namespace vitae::recognition
