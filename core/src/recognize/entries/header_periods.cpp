// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/header_periods.hpp"

#include <limits>
#include <utility>
#include <vector>

#include "model/text.hpp"
#include "recognize/entries/remarks.hpp"
#include "recognize/skills/skill_words.hpp"

namespace vitae::recognize {
namespace {

constexpr int no_end = std::numeric_limits<int>::max();

int month_of(const PartialDate& date, int unknown_month) {
    return date.year * 12 + (date.month == 0 ? unknown_month : date.month);
}

bool is_single(const FoundPeriod& found) { return found.form == PeriodForm::single; }

bool may_be_listed(const FoundPeriod& found) {
    const bool whole = found.form == PeriodForm::range || found.form == PeriodForm::since || found.is_bare_year() ||
                       (is_single(found) && found.season && !found.period.stated);
    return whole && found.period.start;
}

/// One lies behind the other in time: "2012 - 2014, 2016", the newest first just as well.
bool is_apart(const Period& first, const Period& second) {
    const auto end_of = [](const Period& period) { return period.end ? month_of(*period.end, 12) : no_end; };
    const auto is_behind = [&](const Period& early, const Period& late) {
        return early.end && late.start->year >= early.end->year && end_of(late) > end_of(early) &&
               month_of(*late.start, 1) > month_of(*early.start, 1);
    };
    return is_behind(first, second) || is_behind(second, first);
}

/// "2012 - 2014, 2016 - 2018", "1999-2001 and 2004-2006", "2012, 2015".
bool lists_both(const Line& line, const FoundPeriod& first, const FoundPeriod& second) {
    if (second.begin <= first.end || !may_be_listed(first) || !may_be_listed(second)) return false;
    std::string_view between = trim(std::string_view(line.text).substr(first.end, second.begin - first.end));
    if (between.starts_with(',') || between.starts_with(';')) between = trim(between.substr(1));
    const bool same_year = is_single(first) && is_single(second) && first.period.start == second.period.start;
    return (between.empty() || between == "+" || joins_names(between)) &&
           (same_year || is_apart(first.period, second.period));
}

/// "Summer " of "Summer 2012".
std::string_view season_of(const FoundPeriod& found) {
    const std::string_view text = found.period.text;
    return text.substr(0, text.find_first_of("0123456789"));
}

/// Years and seasons in a row are one time: "2014, 2015, 2016", "Autumn 2015, Spring 2016", but not two summers.
bool goes_on(const FoundPeriod& before, const FoundPeriod& next) {
    const bool years = before.is_bare_year() || before.season;
    if (!years || !is_single(next) || before.season != next.season || !before.period.end) return false;
    const int step = next.period.start->year - before.period.end->year;
    return step == 0 || (step == 1 && (!next.season || season_of(before) != season_of(next)));
}

/// Leaves the text of the joined period to state_range(), once for all that are joined.
void join(FoundPeriod& before, const FoundPeriod& next) {
    before.period.end = next.period.end;
    before.end = next.end;
}

void state_range(FoundPeriod& joined, const Line& line) {
    if (!is_single(joined) || joined.period.start == joined.period.end) return;
    joined.form = PeriodForm::range;
    joined.period.text = collapse_space(std::string_view(line.text).substr(joined.begin, joined.end - joined.begin));
}

}  // namespace

bool joins_names(std::string_view text) { return text == "/" || text == "&" || is_joining_word(text); }

void take_periods(const Line& line, std::size_t begin, std::size_t end, Header& header) {
    std::vector<FoundPeriod> list;
    const FoundPeriod* before = nullptr;
    const auto finish = [&] {
        if (list.empty()) return;
        for (FoundPeriod& found : list) state_range(found, line);
        const bool better = header.period && is_single(*header.period) && !is_single(list.front());
        if (!header.period || better) {
            header.period = std::move(list.front());
            header.further_periods.clear();
            for (std::size_t i = 1; i < list.size(); ++i) header.further_periods.push_back(std::move(list[i].period));
        }
        list.clear();
    };
    for (const FoundPeriod& found : line.periods) {
        if (found.begin < begin || found.end > end || lies_in_remark(line, found)) continue;
        if (found.period.stated && !header.stated && list.size() < 2) header.stated = found.period.stated;
        if (found.form == PeriodForm::duration) continue;
        const bool listed = before != nullptr && lists_both(line, *before, found);
        if (!listed) finish();
        if (listed && goes_on(list.back(), found))
            join(list.back(), found);
        else
            list.push_back(found);
        before = &found;
    }
    finish();
}

}  // namespace vitae::recognize
