// SPDX-License-Identifier: Apache-2.0
//
// Single dates among the tokens of a line.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "recognize/dates/date_tokens.hpp"
#include "recognize/dates/dates.hpp"

namespace vitae::recognize {

/// A date as far as it is stated at one place. date.year is 0 if only a month (and day) is.
struct DateReading {
    PartialDate date;
    bool short_year = false;     ///< the year has two digits: a date only as part of a range
    bool numeric_month = false;  ///< "7/16"
    bool season = false;
    bool ambiguous = false;
    std::size_t next = 0;                             ///< first token after it
    std::int8_t first_number = 0, second_number = 0;  ///< of "03/04/2015"
    DayOrder order = DayOrder::unknown;               ///< that the date itself tells

    [[nodiscard]] PartialDate ordered(bool day_first) const {
        return {date.year, day_first ? second_number : first_number, day_first ? first_number : second_number};
    }
};

/// No reading of the end lies at or after the start.
bool is_reversed(const PartialDate& start, const PartialDate& end);

class DateReader {
public:
    DateReader(const std::vector<Token>& tokens, const DateContext& context) : tokens_(tokens), context_(context) {}

    /// The date that starts at token `i`.
    [[nodiscard]] std::optional<DateReading> read(std::size_t i) const;
    /// Counts the year on if "/17" follows a bare 2016. Returns the first token after it.
    [[nodiscard]] std::size_t end_of_school_year(PartialDate& year, std::size_t next) const;

    [[nodiscard]] bool is(std::size_t i, TokenKind kind) const { return i < tokens_.size() && tokens_[i].kind == kind; }
    [[nodiscard]] bool means(std::size_t i, std::uint32_t kinds) const {
        return i < tokens_.size() && tokens_[i].means(kinds);
    }
    /// No space between token i and the one before.
    [[nodiscard]] bool tight(std::size_t i) const { return i < tokens_.size() && !tokens_[i].space_before; }
    [[nodiscard]] bool is_year(std::size_t i) const;
    /// A number of one or two digits within 1..limit.
    [[nodiscard]] bool is_small(std::size_t i, int limit) const;
    [[nodiscard]] bool is_two_digits(std::size_t i) const;
    /// Token `i` ends what was said of a date.
    [[nodiscard]] bool is_closed(std::size_t i) const;
    /// Token `i` says that there is no end: "onwards", and "2019年から" where nothing follows.
    [[nodiscard]] bool leaves_open(std::size_t i) const;
    /// Token `i`, behind a separator, says the same: "present", and "working" where nothing follows.
    [[nodiscard]] bool ends_open(std::size_t i) const;
    /// The number at `i` is the last month of a range that opened with a month number: "2015.03-09", "2014/08 – 10".
    [[nodiscard]] bool is_month_after(const DateReading& start, std::size_t i) const;

    /// Whether a reading so far depends on what the rest of the document says.
    [[nodiscard]] bool has_asked_context() const { return asked_context_; }

    /// 16 -> 2016, 98 -> 1998.
    static int century_of(int short_year) { return short_year < 50 ? 2000 + short_year : 1900 + short_year; }

private:
    [[nodiscard]] std::optional<DateReading> read_year_first(std::size_t i) const;
    /// "令和3年4月": the year is counted in the era.
    [[nodiscard]] std::optional<DateReading> read_era_year(std::size_t i) const;
    [[nodiscard]] std::optional<DateReading> read_year_with_marks(std::size_t i, int year) const;
    [[nodiscard]] bool leaves_year_to_end(std::size_t i) const;
    [[nodiscard]] std::optional<DateReading> read_number_first(std::size_t i) const;
    [[nodiscard]] std::optional<DateReading> read_three_numbers(std::size_t i) const;
    [[nodiscard]] std::optional<DateReading> read_day_month(std::size_t i) const;
    [[nodiscard]] std::optional<DateReading> read_month_first(std::size_t i) const;
    [[nodiscard]] std::optional<DateReading> read_season_first(std::size_t i) const;
    [[nodiscard]] bool opens_date(std::size_t i) const;
    [[nodiscard]] bool is_dash_and_month(std::size_t i) const;
    [[nodiscard]] bool is_quarter(std::size_t i) const;
    [[nodiscard]] std::size_t skip(std::size_t i, std::uint32_t words, bool comma) const;

    [[nodiscard]] const DateContext& context() const {
        asked_context_ = true;
        return context_;
    }

    const std::vector<Token>& tokens_;
    const DateContext& context_;
    mutable bool asked_context_ = false;
};

}  // namespace vitae::recognize
