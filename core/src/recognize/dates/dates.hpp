// SPDX-License-Identifier: Apache-2.0
//
// Dates, ranges and stated durations in one line of a CV, in all the ways people write them.
//
//   auto found = vitae::recognize::find_periods("Acme, Oct 2017 – heute (2 Jahre)");
//   found[0].period.start->iso();   // "2017-10"
//   found[0].period.end_kind;       // EndKind::present
//   found[0].period.text;           // "Oct 2017 – heute (2 Jahre)"
//
// Numbers inside phone numbers, e-mails, URLs, versions and working hours are no dates. Nothing is
// invented: a missing month stays missing, a reversed range stays reversed (and is marked).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "vitae/sdk/cv.hpp"

namespace vitae::recognize {

/// Which of two numbers is the day: in "13/05/2018" the first, in "05/13/2018" the second, in "03/04/2018" it may be
/// either.
enum class DayOrder : unsigned char { unknown, day_first, month_first };

/// What the rest of the document tells about its dates.
struct DateContext {
    bool plain_years = false;  ///< its ranges are years: "2011-12" is 2011 to 2012, not December 2011
    DayOrder order = DayOrder::unknown;
};

enum class PeriodForm {
    single,    ///< one date: start == end, end_kind date; the caller decides if it is a lone start
    range,     ///< start and end, the end may be open; the start is missing if it has no year ("Aug - now")
    since,     ///< "since 2019": end_kind present
    until,     ///< "until 2019": end only
    duration,  ///< only period.stated
};

struct FoundPeriod {
    Period period;  ///< text holds the words of the line
    std::size_t begin = 0;
    std::size_t end = 0;  ///< bytes [begin, end) of the line; brackets around belong to it
    PeriodForm form = PeriodForm::single;
    bool reversed = false;               ///< the end lies before the start; kept as stated
    bool season = false;                 ///< a season or quarter was stated; kept as its year
    bool elided_year = false;            ///< the start's year was taken from the end: "Jan - Aug 2008"
    bool ambiguous = false;              ///< day and month could be swapped: kept as its year
    DayOrder order = DayOrder::unknown;  ///< that its own dates can only be written in

    /// One year and nothing else: in a heading or a sentence often no date of a role.
    [[nodiscard]] bool is_bare_year() const {
        return form == PeriodForm::single && period.start && period.start->month == 0 && !season && !period.stated;
    }
};

/// All periods of a line (no line breaks needed), in order, not overlapping.
std::vector<FoundPeriod> find_periods(std::string_view line, const DateContext& context = {});

/// The same, and whether another context could give another result.
std::vector<FoundPeriod> find_periods(std::string_view line, const DateContext& context, bool& depends_on_context);

/// What the lines of a document tell about how it writes its dates.
DateContext learn_date_context(std::span<const std::string_view> lines);

/// The periods of every line of a document, read in the context that all lines give.
std::vector<std::vector<FoundPeriod>> find_periods_of_document(std::span<const std::string_view> lines);

/// How a language ("de") writes its dates; unknown for English, which is written both ways.
DayOrder day_order_of(std::string_view language);

/// The whole text is a word like "present", "heute", "по настоящее время", "至今".
bool is_open_end(std::string_view text);

}  // namespace vitae::recognize
