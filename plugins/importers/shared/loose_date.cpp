// SPDX-License-Identifier: Apache-2.0
#include "loose_date.hpp"
#include "ascii_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace vitae {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A run of digits or of letters.
struct Token {
    std::string_view text;
    char before = 0;  ///< the character in front of it; 0 at the start
    [[nodiscard]] bool is_number() const { return is_digit(text.front()); }
    [[nodiscard]] bool is_year() const { return is_number() && text.size() == 4; }
    [[nodiscard]] int number() const {
        int value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }
};

/// Digits, letters, and between them only what stands between the parts of a date. Empty otherwise.
std::vector<Token> tokens_of(std::string_view text) {
    constexpr std::string_view separators = " -/.,";
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        if (separators.find(text[at]) != std::string_view::npos) {
            ++at;
            continue;
        }
        const bool digits = is_digit(text[at]);
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end]) == digits && separators.find(text[end]) == separators.npos)
            ++end;
        tokens.push_back({text.substr(at, end - at), at == 0 ? '\0' : text[at - 1]});
        at = end;
    }
    return tokens;
}

/// 1..12 for an English month name or its first three letters ("sept" too); 0 = none.
int month_of(std::string_view name) {
    static constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                             "may",       "june",     "july",     "august",
                                                             "september", "october",  "november", "december"};
    if (name == "sept") return 9;
    for (std::size_t i = 0; i < months.size(); ++i)
        if (name == months[i] || (name.size() == 3 && months[i].starts_with(name))) return static_cast<int>(i) + 1;
    return 0;
}

/// Month and day 0 = not stated. Nothing for a date that does not exist.
std::optional<PartialDate> date_of(int year, int month, int day) {
    if (year < 1000 || year > 2999 || month < 0 || month > 12 || day < 0 || (month == 0 && day != 0))
        return std::nullopt;
    if (day > 0 && day > PartialDate::days_in_month(year, month)) return std::nullopt;
    return PartialDate{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)};
}

/// Two numbers before a year: day and month, if it is certain which is which.
std::optional<PartialDate> day_month_year(const Token& first, const Token& second, int year) {
    const int a = first.number(), b = second.number();
    if (second.before == '.' || a > 12) return date_of(year, b, a);
    if (b > 12) return date_of(year, a, b);
    return a == b ? date_of(year, a, b) : date_of(year, 0, 0);
}

std::optional<PartialDate> with_month_name(const std::vector<Token>& tokens, std::size_t name) {
    const int month = month_of(tokens[name].text);
    if (month == 0) return std::nullopt;
    int year = 0, day = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (i == name) continue;
        const Token& token = tokens[i];
        if (token.is_year() && year == 0)
            year = token.number();
        else if (token.is_number() && token.text.size() <= 2 && day == 0)
            day = token.number();
        else if (i == 0 || day == 0 ||
                 (token.text != "st" && token.text != "nd" && token.text != "rd" && token.text != "th"))
            return std::nullopt;
    }
    return date_of(year, month, day);
}

}  // namespace

std::optional<PartialDate> loose_date(std::string_view text) {
    constexpr std::size_t longest = 40;
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    if (text.size() > longest) return std::nullopt;
    std::string plain = lower_ascii(text);
    // A time of day says nothing more: "2016-03-05t10:00:00z", "2016-03-05 00:00:00 +0100".
    if (plain.size() > 10 && (plain[10] == 't' || plain[10] == ' ') && plain[4] == '-' && plain[7] == '-')
        plain.resize(10);
    const std::vector<Token> tokens = tokens_of(plain);
    if (tokens.empty() || tokens.size() > 4) return std::nullopt;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (!tokens[i].is_number() && tokens[i].text.size() >= 3) return with_month_name(tokens, i);
    if (!std::all_of(tokens.begin(), tokens.end(),
                     [](const Token& token) { return token.is_number() && token.text.size() <= 4; }))
        return std::nullopt;
    const Token& first = tokens.front();
    const Token& last = tokens.back();
    if (tokens.size() == 1) return first.is_year() ? date_of(first.number(), 0, 0) : std::nullopt;
    if (tokens.size() == 2) {
        if (first.is_year() && last.text.size() <= 2) return date_of(first.number(), last.number(), 0);
        if (last.is_year() && first.text.size() <= 2) return date_of(last.number(), first.number(), 0);
        return std::nullopt;
    }
    if (tokens.size() != 3 || tokens[1].text.size() > 2) return std::nullopt;
    if (first.is_year() && last.text.size() <= 2) return date_of(first.number(), tokens[1].number(), last.number());
    if (last.is_year() && first.text.size() <= 2) return day_month_year(first, tokens[1], last.number());
    return std::nullopt;
}

bool is_open_end(std::string_view text) {
    static constexpr std::array<std::string_view, 10> words{
        "present", "current", "currently", "now", "today", "to date", "ongoing", "till date", "till now", "to present"};
    const std::string plain = lower_ascii(text);
    return std::find(words.begin(), words.end(), plain) != words.end();
}

}  // namespace vitae
