// SPDX-License-Identifier: Apache-2.0
#include "dates.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "texts.hpp"

namespace vitae::linkedin {
namespace {

/// Beginnings of the names of the months: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
/// Scandinavian. Folded; one that starts another stands behind it.
struct Month {
    int number;
    std::string_view start;
};
constexpr std::array months{
    Month{1, "jan"}, Month{1, "ene"}, Month{1, "gen"}, Month{1, "styc"}, Month{1, "jän"}, Month{2, "feb"},
    Month{2, "fév"}, Month{2, "fev"}, Month{2, "lut"}, Month{3, "mar"}, Month{3, "mär"}, Month{3, "mrz"},
    Month{3, "maart"}, Month{3, "mrt"}, Month{4, "apr"}, Month{4, "avr"}, Month{4, "abr"}, Month{4, "kwi"},
    Month{5, "may"}, Month{5, "mai"}, Month{5, "maj"}, Month{5, "mei"}, Month{5, "mag"}, Month{6, "jun"},
    Month{6, "juin"}, Month{6, "giu"}, Month{6, "czer"}, Month{7, "jul"}, Month{7, "juil"}, Month{7, "lug"},
    Month{7, "lip"}, Month{8, "aug"}, Month{8, "août"}, Month{8, "aoû"}, Month{8, "ago"}, Month{8, "sie"},
    Month{9, "sep"}, Month{9, "set"}, Month{9, "wrz"}, Month{10, "oct"}, Month{10, "okt"}, Month{10, "ott"},
    Month{10, "out"}, Month{10, "paź"}, Month{11, "nov"}, Month{11, "lis"}, Month{12, "dec"}, Month{12, "dez"},
    Month{12, "déc"}, Month{12, "dic"}, Month{12, "gru"}, Month{12, "des"},
    // Russian, Ukrainian
    Month{1, "янв"}, Month{1, "січ"}, Month{2, "фев"}, Month{2, "лют"}, Month{3, "мар"}, Month{3, "бер"},
    Month{4, "апр"}, Month{4, "кві"}, Month{5, "май"}, Month{5, "мая"}, Month{5, "тра"}, Month{6, "июн"},
    Month{6, "чер"}, Month{7, "июл"}, Month{7, "лип"}, Month{8, "авг"}, Month{8, "сер"}, Month{9, "сен"},
    Month{9, "вер"}, Month{10, "окт"}, Month{10, "жов"}, Month{11, "ноя"}, Month{11, "лис"}, Month{12, "дек"},
    Month{12, "гру"}};

constexpr std::array<std::string_view, 9> present_words{"present", "current", "heute", "aujourdhui", "actualidad",
                                                        "attuale", "atual",   "heden", "obecnie"};

struct Number {
    int value = 0;
    std::size_t digits = 0;
    char after = '\0';  ///< character behind it
};

struct Tokens {
    std::vector<Number> numbers;
    int month = 0;  ///< named by a word
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return static_cast<unsigned char>(c) >= 0x80 || fold_title({&c, 1}).size() == 1; }

int month_of(std::string_view word) {
    const std::string folded = fold_title(word);
    for (const Month& month : months)
        if (folded.starts_with(month.start)) return month.number;
    return 0;
}

Tokens tokens_of(std::string_view text) {
    Tokens tokens;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        if (is_digit(text[at])) {
            while (end < text.size() && is_digit(text[end])) ++end;
            Number number;
            number.digits = end - at;
            if (number.digits <= 4)
                for (std::size_t i = at; i < end; ++i) number.value = number.value * 10 + (text[i] - '0');
            if (end < text.size()) number.after = text[end];
            tokens.numbers.push_back(number);
        } else if (is_word(text[at])) {
            while (end < text.size() && is_word(text[end]) && !is_digit(text[end])) ++end;
            if (tokens.month == 0) tokens.month = month_of(text.substr(at, end - at));
        }
        at = end;
    }
    return tokens;
}

std::optional<PartialDate> date(int year, int month, int day) {
    const PartialDate candidate{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
                                static_cast<std::int8_t>(day)};
    return PartialDate::parse(candidate.iso());
}

/// Years are written with two digits only beside a time of day, by a service that began in 2003.
int full_year(const Number& number) { return number.digits == 2 ? 2000 + number.value : number.value; }

std::optional<PartialDate> from_numbers(const std::vector<Number>& numbers) {
    if (numbers.empty()) return std::nullopt;
    const Number& first = numbers[0];
    if (first.digits == 4) {
        const int month = numbers.size() > 1 && numbers[1].digits <= 2 ? numbers[1].value : 0;
        const int day = month != 0 && numbers.size() > 2 && numbers[2].digits <= 2 ? numbers[2].value : 0;
        return date(first.value, month, day);
    }
    if (numbers.size() < 2 || first.digits > 2) return std::nullopt;
    if (numbers[1].digits == 4) return date(numbers[1].value, first.value, 0);
    if (numbers.size() < 3 || numbers[1].digits > 2 || (numbers[2].digits != 2 && numbers[2].digits != 4))
        return std::nullopt;
    const bool day_first = first.after == '.';
    return date(full_year(numbers[2]), day_first ? numbers[1].value : first.value,
                day_first ? first.value : numbers[1].value);
}

std::optional<PartialDate> with_named_month(const Tokens& tokens) {
    const auto& numbers = tokens.numbers;
    const auto year = std::find_if(numbers.begin(), numbers.end(), [](const Number& n) { return n.digits == 4; });
    if (year == numbers.end()) return std::nullopt;
    const auto day = std::find_if(numbers.begin(), numbers.end(), [](const Number& n) { return n.digits <= 2; });
    return date(year->value, tokens.month, day == numbers.end() ? 0 : day->value);
}

bool says_present(std::string_view text) {
    const std::string folded = fold_title(text);
    return std::find(present_words.begin(), present_words.end(), folded) != present_words.end();
}

}  // namespace

std::optional<PartialDate> read_date(std::string_view text) {
    const Tokens tokens = tokens_of(text);
    return tokens.month == 0 ? from_numbers(tokens.numbers) : with_named_month(tokens);
}

Period read_period(std::string_view start, std::string_view end) {
    Period period;
    period.start = read_date(start);
    if (says_present(end)) {
        period.end_kind = EndKind::present;
    } else if ((period.end = read_date(end))) {
        period.end_kind = EndKind::date;
    }
    period.text = std::string(start) + (end.empty() ? "" : (start.empty() ? "" : " - ") + std::string(end));
    return period;
}

std::optional<PartialDate> date_of_export(std::string_view name) {
    constexpr std::string_view shape = "00-00-0000";
    std::optional<PartialDate> found;
    for (std::size_t at = 0; at + shape.size() <= name.size(); ++at) {
        const std::string_view part = name.substr(at, shape.size());
        const bool fits = std::equal(part.begin(), part.end(), shape.begin(),
                                     [](char c, char s) { return s == '0' ? is_digit(c) : c == s; });
        if (!fits) continue;
        const std::string iso = std::string(part.substr(6)) + "-" + std::string(part.substr(0, 5));
        if (const auto day = PartialDate::parse(iso)) found = day;
    }
    return found;
}

}  // namespace vitae::linkedin
