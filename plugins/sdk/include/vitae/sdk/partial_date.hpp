// SPDX-License-Identifier: Apache-2.0
//
// Dates as a CV states them: `2019`, `2019-03` or `2019-03-05`. The precision is part of the
// value; a missing month or day is never filled in.
//
//   auto date = vitae::PartialDate::parse("2019-03");   // year 2019, month 3, day unknown
//   date->iso();                                        // "2019-03"
#pragma once

#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace vitae {

/// A proleptic Gregorian date that may lack its day, or its month and day.
struct PartialDate {
    std::int16_t year = 0;
    std::int8_t month = 0;  ///< 1..12; 0 = not stated
    std::int8_t day = 0;    ///< 1..31; 0 = not stated; needs a month

    /// The ISO 8601 prefix: `2019`, `2019-03` or `2019-03-05`.
    [[nodiscard]] std::string iso() const {
        char text[16];
        int size = std::snprintf(text, sizeof text, "%04d", static_cast<int>(year));
        if (month != 0) size += std::snprintf(text + size, sizeof text - size, "-%02d", month);
        if (month != 0 && day != 0) size += std::snprintf(text + size, sizeof text - size, "-%02d", day);
        return {text, static_cast<std::size_t>(size)};
    }

    /// Reads exactly what iso() writes. Nothing for any other text, a month outside 1..12, a day
    /// the month does not have, or a year outside 1000..2999.
    static std::optional<PartialDate> parse(std::string_view text) {
        auto number = [&](std::size_t from, std::size_t count) -> int {
            int value = 0;
            for (std::size_t i = from; i < from + count; ++i) {
                if (text[i] < '0' || text[i] > '9') return -1;
                value = value * 10 + (text[i] - '0');
            }
            return value;
        };
        if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
        PartialDate date;
        const int year = number(0, 4);
        if (year < 1000 || year > 2999) return std::nullopt;
        date.year = static_cast<std::int16_t>(year);
        if (text.size() >= 7) {
            const int month = number(5, 2);
            if (text[4] != '-' || month < 1 || month > 12) return std::nullopt;
            date.month = static_cast<std::int8_t>(month);
        }
        if (text.size() == 10) {
            const int day = number(8, 2);
            if (text[7] != '-' || day < 1 || day > days_in_month(date.year, date.month)) return std::nullopt;
            date.day = static_cast<std::int8_t>(day);
        }
        return date;
    }

    /// Days in `month` (1..12) of `year`.
    static int days_in_month(int year, int month) {
        constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return month == 2 && leap ? 29 : days[month - 1];
    }

    friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

}  // namespace vitae
