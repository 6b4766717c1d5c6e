// SPDX-License-Identifier: Apache-2.0
//
// One line of text as the tokens that dates and durations are made of. One pass, no regular
// expressions; words are looked up once, in data/date_words.txt.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace vitae::recognize {

/// What a word can mean near a date. A word may have several meanings ("sept": September, seven).
namespace date_word {
inline constexpr std::uint32_t month = 1u << 0, season = 1u << 1, part = 1u << 2, open = 1u << 3,
                               open_at_once = 1u << 4, to = 1u << 5, until = 1u << 6, from = 1u << 7, since = 1u << 8,
                               filler = 1u << 9, suffix = 1u << 10, ordinal = 1u << 11, year_mark = 1u << 12,
                               month_mark = 1u << 13, day_mark = 1u << 14, product = 1u << 15, more = 1u << 16,
                               less = 1u << 17, about = 1u << 18, half = 1u << 19, half_year = 1u << 20,
                               conjunction = 1u << 21, article = 1u << 22, years = 1u << 23, months = 1u << 24,
                               weeks = 1u << 25, days = 1u << 26, number = 1u << 27, era = 1u << 28,
                               one_and_half = 1u << 29, start_label = 1u << 30, end_label = 1u << 31;

/// Of these a line needs one that says a date or a duration without a year, without two numbers and without an
/// apostrophe: the others only join and qualify.
inline constexpr std::uint32_t dating = month | season | part | era | half | half_year | one_and_half | years | months |
                                        weeks | days | year_mark | month_mark | day_mark;
}  // namespace date_word

struct WordMeaning {
    std::uint32_t kinds = 0;  ///< bits of date_word
    std::int8_t month = 0;
    std::int8_t number = 0;
    bool starts_phrase = false;  ///< the first word of a longer entry
    bool dates = false;          ///< it, or a longer entry it starts, says when or how long
};

enum class TokenKind : std::uint8_t {
    number,
    word,
    dash,  ///< a run of any dashes, ~, > or an arrow
    slash,
    dot,
    comma,
    apostrophe,
    plus,
    open,   ///< opening bracket
    close,  ///< closing bracket
    bar,    ///< | and other column separators
    other,  ///< anything else; also a whole e-mail address, URL or phone number
};

struct Token {
    TokenKind kind = TokenKind::other;
    bool space_before = false;
    std::uint8_t digits = 0;  ///< of a number
    int value = 0;            ///< of a number of at most 4 digits
    WordMeaning meaning;      ///< of a word
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] bool means(std::uint32_t kinds) const { return (meaning.kinds & kinds) != 0; }
};

/// Replaces `tokens` by those of the line. Leaves it empty if the line can hold no date or duration.
void tokenize_dates(std::string_view line, std::vector<Token>& tokens);

/// The meanings of a whole phrase, however it is written; none if it is no entry.
WordMeaning meaning_of_phrase(std::string_view text);

}  // namespace vitae::recognize
