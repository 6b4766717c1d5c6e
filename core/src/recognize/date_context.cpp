// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>

#include "model/text.hpp"
#include "recognize/date_tokens.hpp"
#include "recognize/dates.hpp"

namespace vitae::recognize {

DateContext learn_date_context(std::span<const std::string_view> lines) {
    int year_ranges = 0, iso_months = 0, month_first = 0, day_first = 0;
    for (const std::string_view line : lines) {
        for (const FoundPeriod& found : find_periods(line)) {
            const Period& period = found.period;
            const auto is_digit_at = [&](std::size_t i) { return i < period.text.size() && is_digit(period.text[i]); };
            if (found.form == PeriodForm::range && period.start && period.start->month == 0 && !found.season)
                ++year_ranges;
            const bool iso =
                period.start && period.start->month != 0 && is_digit_at(3) && is_digit_at(5) && period.text[4] == '-';
            if (iso && (found.form == PeriodForm::range || period.start->month <= period.start->year % 100))
                ++iso_months;
            const std::size_t slash = period.text.find('/');
            if (slash == std::string::npos || !period.start || period.start->day == 0 || slash > 2) continue;
            const int first = std::atoi(period.text.c_str());
            ++(first == period.start->month && first != period.start->day ? month_first : day_first);
        }
    }
    return {year_ranges > 0 && iso_months == 0, month_first > 0 && day_first == 0};
}

bool is_open_end(std::string_view text) {
    text = trim(text);
    while (!text.empty() && (text.back() == ')' || text.back() == '.' || text.back() == ']')) text.remove_suffix(1);
    while (!text.empty() && (text.front() == '(' || text.front() == '[')) text.remove_prefix(1);
    return (meaning_of_phrase(text).kinds & date_word::open) != 0;
}

}  // namespace vitae::recognize
