// SPDX-License-Identifier: Apache-2.0
#include "recognize/dates/date_reader.hpp"

#include <algorithm>

namespace vitae::recognize {
namespace {

int months_from_zero(const PartialDate& date, int unknown_month) {
    return date.year * 12 + (date.month == 0 ? unknown_month : date.month);
}

PartialDate make_date(int year, int month, int day) {
    return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)};
}

bool is_possible(const PartialDate& date) {
    return date.day == 0 || date.day <= PartialDate::days_in_month(date.year == 0 ? 2000 : date.year, date.month);
}

}  // namespace

bool is_reversed(const PartialDate& start, const PartialDate& end) {
    if (months_from_zero(end, 12) != months_from_zero(start, 1))
        return months_from_zero(end, 12) < months_from_zero(start, 1);
    return start.day != 0 && end.day != 0 && start.month != 0 && end.month != 0 && end.day < start.day;
}

bool DateReader::is_year(std::size_t i) const {
    return is(i, TokenKind::number) && tokens_[i].digits == 4 && tokens_[i].value >= 1900 && tokens_[i].value <= 2099;
}

bool DateReader::is_small(std::size_t i, int limit) const {
    return is(i, TokenKind::number) && tokens_[i].digits <= 2 && tokens_[i].value >= 1 && tokens_[i].value <= limit;
}

bool DateReader::is_two_digits(std::size_t i) const { return is(i, TokenKind::number) && tokens_[i].digits == 2; }

/// The first token from `i` that is neither a dot, one of `words` nor (at most one) comma.
std::size_t DateReader::skip(std::size_t i, std::uint32_t words, bool comma) const {
    for (; i < tokens_.size(); ++i) {
        if (is(i, TokenKind::dot) && tight(i)) continue;
        if (is(i, TokenKind::comma) && comma) {
            comma = false;
            continue;
        }
        if (!means(i, words)) break;
    }
    return i;
}

std::optional<DateReading> DateReader::read(std::size_t i) const {
    while (means(i, date_word::part) || (means(i, date_word::about) && is(i, TokenKind::word)))
        i = skip(i + 1, date_word::filler, false);
    std::optional<DateReading> reading;
    if (is_year(i))
        reading = read_year_first(i);
    else if (is(i, TokenKind::number))
        reading = read_number_first(i);
    else if (is(i, TokenKind::apostrophe) && tight(i + 1) && is_two_digits(i + 1))  // "'19 - '21"
        reading = DateReading{make_date(century_of(tokens_[i + 1].value), 0, 0), true, false, false, false, i + 2};
    else if (means(i, date_word::era))
        reading = read_era_year(i);
    else if (means(i, date_word::month))
        reading = read_month_first(i);
    else if (means(i, date_word::season) || is_quarter(i))
        reading = read_season_first(i);
    if (!reading || !is_possible(reading->date)) return std::nullopt;
    // "2016 г.", "2016 roku"
    if (reading->date.year != 0 && means(reading->next, date_word::suffix) && !means(reading->next, date_word::open)) {
        ++reading->next;
        if (is(reading->next, TokenKind::dot) && tight(reading->next)) ++reading->next;
    }
    return reading;
}

/// "2016/17" as the end of a range is the year after the slash.
std::size_t DateReader::end_of_school_year(PartialDate& year, std::size_t next) const {
    const bool goes_on = year.month == 0 && is(next, TokenKind::slash) && tight(next) && tight(next + 1) &&
                         is_two_digits(next + 1) && tokens_[next + 1].value == (year.year + 1) % 100;
    if (!goes_on) return next;
    ++year.year;
    return next + 2;
}

std::optional<DateReading> DateReader::read_era_year(std::size_t i) const {
    const bool first_year = means(i + 1, date_word::number) && tokens_[i + 1].meaning.number == 1;
    const int in_era = first_year ? 1 : is(i + 1, TokenKind::number) ? tokens_[i + 1].value : 0;
    if (in_era < 1 || in_era > 64 || !means(i + 2, date_word::year_mark)) return std::nullopt;
    return read_year_with_marks(i + 1, 1900 + tokens_[i].meaning.number + in_era);
}

std::optional<DateReading> DateReader::read_year_with_marks(std::size_t i, int year) const {
    DateReading reading;
    reading.date.year = static_cast<std::int16_t>(year);
    reading.next = i + 2;
    if (is_small(i + 2, 12) && means(i + 3, date_word::month_mark)) {
        reading.date.month = static_cast<std::int8_t>(tokens_[i + 2].value);
        reading.next = i + 4;
        if (is_small(i + 4, 31) && means(i + 5, date_word::day_mark)) {
            reading.date.day = static_cast<std::int8_t>(tokens_[i + 4].value);
            reading.next = i + 6;
        }
    } else if (means(i + 2, date_word::season)) {
        reading.season = true;
        reading.next = i + 3;
    }
    return reading;
}

bool DateReader::is_closed(std::size_t i) const {
    return i >= tokens_.size() || is(i, TokenKind::close) || is(i, TokenKind::comma) || is(i, TokenKind::bar);
}

bool DateReader::leaves_open(std::size_t i) const {
    return means(i, date_word::open_at_once) && (!means(i, date_word::to) || is_closed(i + 1));
}

bool DateReader::ends_open(std::size_t i) const {
    if (!means(i, date_word::open) || means(i, date_word::month)) return false;
    return tokens_[i].meaning.number == 0 || is_closed(i + 1);
}

bool DateReader::is_month_after(const DateReading& start, std::size_t i) const {
    if (!is(start.next - 1, TokenKind::number)) return false;
    if (is(start.next - 2, TokenKind::dot) && tight(i)) return true;
    const bool year_first = start.next >= 3 && is_year(start.next - 3);
    return year_first && tokens_[i].digits == 2 && !tight(i) &&
           (is_closed(i + 1) || means(i + 1, date_word::conjunction));
}

/// In "1985–10.1987" and "1985-03–26 May 1987" the number after the last dash opens the end of a range.
bool DateReader::opens_date(std::size_t i) const {
    if (!is(i, TokenKind::number) || is(i + 1, TokenKind::dash)) return false;
    const auto date = read_number_first(i);
    return date && date->date.year != 0 && !date->short_year;
}

/// "2009/10 – 2015/05": the end cannot be two years, so neither is the start.
bool DateReader::is_dash_and_month(std::size_t i) const {
    return is(i, TokenKind::dash) && is_year(i + 1) && (is(i + 2, TokenKind::slash) || is(i + 2, TokenKind::dash)) &&
           tight(i + 2) && is_small(i + 3, 12) && tight(i + 3) && tokens_[i + 3].value <= tokens_[i + 1].value % 100;
}

std::optional<DateReading> DateReader::read_year_first(std::size_t i) const {
    if (means(i + 1, date_word::year_mark)) return read_year_with_marks(i, tokens_[i].value);
    const int year = tokens_[i].value;
    DateReading reading{make_date(year, 0, 0), false, false, false, false, i + 1};
    const bool separator = is(i + 1, TokenKind::dash) || is(i + 1, TokenKind::slash) || is(i + 1, TokenKind::dot);
    if (separator && tight(i + 1) && tight(i + 2) && is_small(i + 2, 12) &&
        !(is(i + 1, TokenKind::dash) && opens_date(i + 2))) {
        const int month = tokens_[i + 2].value;
        const bool third = is(i + 3, tokens_[i + 1].kind) && tight(i + 3) && tight(i + 4) && is_small(i + 4, 31) &&
                           !(is(i + 3, TokenKind::dash) && opens_date(i + 4));
        if (third) {
            reading.date = make_date(year, month, tokens_[i + 4].value);
            reading.next = i + 5;
            return reading;
        }
        // "2011-12" may be two years; "2011.12" and "2011-5" may not.
        const bool may_be_years =
            is_two_digits(i + 2) && month > year % 100 && !is(i + 1, TokenKind::dot) && !is_dash_and_month(i + 3);
        if (!(may_be_years && context().plain_years)) {
            reading.date.month = static_cast<std::int8_t>(month);
            reading.next = i + 3;
        }
        return reading;
    }
    std::size_t j = i + 1;
    if ((separator && !is(i + 1, TokenKind::dot) && tight(i + 1) && tight(i + 2)) || is(j, TokenKind::comma)) ++j;
    if (means(j, date_word::month) || means(j, date_word::season) || is_quarter(j)) {
        const bool quarter = is_quarter(j);
        std::size_t after = skip(quarter ? j + 2 : j + 1, date_word::filler, true);
        if ((is(after, TokenKind::slash) || is(after, TokenKind::dash)) && tight(after) && tight(after + 1)) ++after;
        const bool belongs_to_next_year = is_year(after) || (is_small(after, 31) && is_year(skip(after + 1, 0, true)));
        if (!belongs_to_next_year) {
            if (means(j, date_word::month))
                reading.date.month = tokens_[j].meaning.month;
            else
                reading.season = true;
            reading.next = quarter ? j + 2 : j + 1;
            if (is(reading.next, TokenKind::dot) && tight(reading.next)) ++reading.next;
        }
    }
    return reading;
}

std::optional<DateReading> DateReader::read_three_numbers(std::size_t i) const {
    const TokenKind separator = tokens_[i + 1].kind;
    const bool short_year = is_two_digits(i + 4) && is_two_digits(i + 2) && is_two_digits(i);
    if (!is(i + 3, separator) || !(is_year(i + 4) || short_year)) return std::nullopt;
    if (separator == TokenKind::dash && !(tight(i + 3) && tight(i + 4))) return std::nullopt;
    const int a = tokens_[i].value, b = tokens_[i + 2].value;
    const int year = is_year(i + 4) ? tokens_[i + 4].value : century_of(tokens_[i + 4].value);
    DateReading reading;
    reading.next = i + 5;
    // "05.13.18" is the number of a field of science: with dots nobody writes the month first and the year short.
    const bool coded = separator == TokenKind::dot && !is_year(i + 4);
    const bool day_first = a <= 31 && b <= 12, month_first = a <= 12 && b <= 31 && !coded;
    if (!day_first && !month_first) return std::nullopt;
    // With dots it is always the day first; with slashes both orders are in use.
    const bool either = day_first && month_first && a != b && separator != TokenKind::dot;
    reading.date.year = static_cast<std::int16_t>(year);
    reading.first_number = static_cast<std::int8_t>(a);
    reading.second_number = static_cast<std::int8_t>(b);
    if (!(day_first && month_first)) reading.order = day_first ? DayOrder::day_first : DayOrder::month_first;
    const DayOrder order = either ? context().order : DayOrder::unknown;
    reading.ambiguous = either && order == DayOrder::unknown;
    if (!reading.ambiguous) reading.date = reading.ordered(either ? order == DayOrder::day_first : day_first);
    return reading;
}

/// "02.05.-31.08.1978": day and month of a start whose year stands with the end.
bool DateReader::leaves_year_to_end(std::size_t i) const {
    if (!is_small(i, 31) || !tight(i + 1) || !tight(i + 2) || !is_small(i + 2, 12)) return false;
    std::size_t j = i + 3;
    if (is(j, TokenKind::dot) && tight(j)) ++j;
    if (!is(j, TokenKind::dash) || !is_small(j + 1, 31)) return false;
    return is(j + 2, TokenKind::dot) && is_small(j + 3, 12) && is(j + 4, TokenKind::dot) && tight(j + 2) &&
           tight(j + 3) && tight(j + 4) && is_year(j + 5);
}

std::optional<DateReading> DateReader::read_number_first(std::size_t i) const {
    const int number = tokens_[i].value;
    if (tokens_[i].digits > 2 || number == 0) return std::nullopt;
    if (means(i + 1, date_word::month_mark) && number <= 12)
        return DateReading{make_date(0, number, 0), false, false, false, false, i + 2};
    const bool dash = is(i + 1, TokenKind::dash), dot = is(i + 1, TokenKind::dot), slash = is(i + 1, TokenKind::slash);
    if (dash || dot || slash) {
        const bool joined = slash || (tight(i + 1) && (tight(i + 2) || dot));
        if (joined && number <= 12 && is_year(i + 2))
            return DateReading{make_date(tokens_[i + 2].value, number, 0), false, true, false, false, i + 3};
        if (joined && is(i + 2, TokenKind::number) && tokens_[i + 2].digits <= 2)
            if (auto reading = read_three_numbers(i)) return reading;
        if (dot && leaves_year_to_end(i))
            return DateReading{make_date(0, tokens_[i + 2].value, number), false, true, false, false,
                               is(i + 3, TokenKind::dot) ? i + 4 : i + 3};
        const bool plain = slash || (dot && is_two_digits(i));
        if (plain && number <= 12 && is_two_digits(i + 2) && tight(i + 1) && tight(i + 2))
            return DateReading{make_date(century_of(tokens_[i + 2].value), number, 0), true, true, false, false, i + 3};
        if (slash && number <= 12 && is(i + 2, TokenKind::apostrophe) && is_two_digits(i + 3))
            return DateReading{
                make_date(century_of(tokens_[i + 3].value), number, 0), false, true, false, false, i + 4};
    }
    return read_day_month(i);
}

/// "5 March 2016", "1er septembre 2015", "5. de marzo de 2016".
std::optional<DateReading> DateReader::read_day_month(std::size_t i) const {
    const int day = tokens_[i].value;
    if (day > 31) return std::nullopt;
    std::size_t j = i + 1;
    if (means(j, date_word::ordinal) && tight(j)) ++j;
    j = skip(j, date_word::filler, false);
    if ((is(j, TokenKind::dash) || is(j, TokenKind::slash)) && tight(j)) ++j;
    if (!means(j, date_word::month)) return std::nullopt;
    auto reading = read_month_first(j);
    if (!reading || reading->date.day != 0 || reading->short_year) return std::nullopt;
    reading->date.day = static_cast<std::int8_t>(day);
    return reading;
}

std::optional<DateReading> DateReader::read_month_first(std::size_t i) const {
    const int month = tokens_[i].meaning.month;
    DateReading reading{make_date(0, month, 0), false, false, false, false, i + 1};
    if (is(i + 1, TokenKind::dot) && tight(i + 1)) ++reading.next;
    std::size_t j = skip(i + 1, date_word::filler, true);
    if ((is(j, TokenKind::dash) || is(j, TokenKind::slash)) && tight(j) && tight(j + 1)) ++j;
    if (is_year(j)) {
        reading.date.year = static_cast<std::int16_t>(tokens_[j].value);
        reading.next = j + 1;
        return reading;
    }
    if (is(j, TokenKind::apostrophe) && is_two_digits(j + 1) && tight(j + 1)) {
        reading.date.year = static_cast<std::int16_t>(century_of(tokens_[j + 1].value));
        reading.next = j + 2;
        return reading;
    }
    if (is_small(j, 31)) {
        std::size_t k = j + 1;
        if (means(k, date_word::ordinal) && tight(k)) ++k;
        k = skip(k, date_word::filler, true);
        if ((is(k, TokenKind::dash) || is(k, TokenKind::slash)) && tight(k) && tight(k + 1)) ++k;
        if (is_year(k)) {
            reading.date = make_date(tokens_[k].value, month, tokens_[j].value);
            reading.next = k + 1;
            return reading;
        }
    }
    if (is_two_digits(j) && !means(j + 1, date_word::years | date_word::months)) {
        reading.date.year = static_cast<std::int16_t>(century_of(tokens_[j].value));
        reading.short_year = true;
        reading.next = j + 1;
    }
    return reading;
}

/// "Q1" and "1Q", split into letter and number by the tokens.
bool DateReader::is_quarter(std::size_t i) const {
    return is(i, TokenKind::word) && tokens_[i].end - tokens_[i].begin == 1 && means(i, date_word::season) &&
           tight(i + 1) && is_small(i + 1, 4);
}

std::optional<DateReading> DateReader::read_season_first(std::size_t i) const {
    std::size_t j = is_quarter(i) ? i + 2 : i + 1;
    j = skip(j, date_word::filler, true);
    if (is(j, TokenKind::slash) || is(j, TokenKind::apostrophe)) ++j;
    DateReading reading;
    reading.season = true;
    if (is_year(j)) {
        reading.date.year = static_cast<std::int16_t>(tokens_[j].value);
    } else if (is(j - 1, TokenKind::apostrophe) && is_two_digits(j)) {
        reading.date.year = static_cast<std::int16_t>(century_of(tokens_[j].value));
    } else {
        return std::nullopt;
    }
    reading.next = j + 1;
    return reading;
}

}  // namespace vitae::recognize
