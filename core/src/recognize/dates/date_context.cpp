// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "model/text.hpp"
#include "recognize/dates/date_tokens.hpp"
#include "recognize/dates/dates.hpp"

namespace vitae::recognize {

namespace {

/// Counts what the periods of a document say about how it writes dates.
class ContextVotes {
public:
    void add(const FoundPeriod& found) {
        const Period& period = found.period;
        const auto is_digit_at = [&](std::size_t i) { return i < period.text.size() && is_digit(period.text[i]); };
        if (found.form == PeriodForm::range && period.start && period.start->month == 0 && !found.season)
            ++year_ranges_;
        const bool iso =
            period.start && period.start->month != 0 && is_digit_at(3) && is_digit_at(5) && period.text[4] == '-';
        if (iso && (found.form == PeriodForm::range || period.start->month <= period.start->year % 100)) ++iso_months_;
        day_first_ += found.order == DayOrder::day_first ? 1 : 0;
        month_first_ += found.order == DayOrder::month_first ? 1 : 0;
    }
    [[nodiscard]] DateContext context() const { return {year_ranges_ > 0 && iso_months_ == 0, order()}; }

private:
    [[nodiscard]] DayOrder order() const {
        if ((day_first_ > 0) == (month_first_ > 0)) return DayOrder::unknown;
        return day_first_ > 0 ? DayOrder::day_first : DayOrder::month_first;
    }

    int year_ranges_ = 0, iso_months_ = 0, month_first_ = 0, day_first_ = 0;
};

}  // namespace

std::vector<FoundPeriod> find_periods(std::string_view line, const DateContext& context) {
    bool ignored = false;
    return find_periods(line, context, ignored);
}

DateContext learn_date_context(std::span<const std::string_view> lines) {
    ContextVotes votes;
    for (const std::string_view line : lines)
        for (const FoundPeriod& found : find_periods(line)) votes.add(found);
    return votes.context();
}

std::vector<std::vector<FoundPeriod>> find_periods_of_document(std::span<const std::string_view> lines) {
    std::vector<std::vector<FoundPeriod>> periods;
    periods.reserve(lines.size());
    std::vector<std::size_t> unsettled;
    ContextVotes votes;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        bool depends_on_context = false;
        periods.push_back(find_periods(lines[i], {}, depends_on_context));
        for (const FoundPeriod& found : periods.back()) votes.add(found);
        if (depends_on_context) unsettled.push_back(i);
    }
    const DateContext context = votes.context();
    for (const std::size_t i : unsettled) periods[i] = find_periods(lines[i], context);
    return periods;
}

DayOrder day_order_of(std::string_view language) {
    static constexpr std::array<std::string_view, 9> day_first = {"de", "es", "fr", "it", "nl", "pl", "pt", "ru", "uk"};
    return std::ranges::find(day_first, language) != day_first.end() ? DayOrder::day_first : DayOrder::unknown;
}

bool is_open_end(std::string_view text) {
    text = trim(text);
    while (!text.empty() && (text.back() == ')' || text.back() == '.' || text.back() == ']')) text.remove_suffix(1);
    while (!text.empty() && (text.front() == '(' || text.front() == '[')) text.remove_prefix(1);
    return (meaning_of_phrase(text).kinds & date_word::open) != 0;
}

}  // namespace vitae::recognize
