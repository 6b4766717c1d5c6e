// SPDX-License-Identifier: Apache-2.0
#include "model/interval.hpp"

#include <algorithm>

namespace vitae {
namespace {

struct MonthRange {
    MonthIndex first = 0;
    MonthIndex last = 0;
};

/// The months a date can mean.
MonthRange months_of(const PartialDate& date) {
    if (date.month != 0) return {month_index(date.year, date.month), month_index(date.year, date.month)};
    return {month_index(date.year, 1), month_index(date.year, 12)};
}

PeriodCoverage coverage_of(const PeriodBounds& b) {
    return {{b.start_max, b.end_min},
            {(b.start_min + b.start_max + 1) / 2, (b.end_min + b.end_max) / 2},
            {b.start_min, b.end_max}};
}

void clamp(PeriodBounds& b) {
    b.end_min = std::max(b.end_min, b.start_min + 1);
    b.start_max = std::min(b.start_max, b.end_max - 1);
}

}  // namespace

bool is_reversed(const Period& period) {
    if (!period.start || !period.end) return false;
    return months_of(*period.end).last < months_of(*period.start).first;
}

std::optional<PeriodCoverage> coverage_of(const Period& period, const PeriodLimits& limits) {
    if (!period.start || is_reversed(period)) return std::nullopt;
    const MonthRange start = months_of(*period.start);
    PeriodBounds bounds{start.first, start.last, 0, 0};
    if (period.end_kind == EndKind::date && period.end) {
        const MonthRange end = months_of(*period.end);
        bounds.end_min = end.first + 1;
        bounds.end_max = end.last + 1;
    } else if (period.end_kind == EndKind::present) {
        // A document that is dated before one of its own positions still says that it began.
        bounds.end_min = bounds.end_max = std::max(limits.as_of, start.first) + 1;
    } else {
        bounds.end_min = start.first + 1;
        bounds.end_max = std::max(limits.next_start.value_or(limits.as_of + 1), start.last + 1);
        clamp(bounds);
        PeriodCoverage coverage = coverage_of(bounds);
        const bool month_known = start.first == start.last;
        coverage.certain = month_known ? MonthInterval{start.first, start.first + 1} : MonthInterval{};
        coverage.point = {coverage.possible.begin, coverage.possible.begin};
        return coverage;
    }
    clamp(bounds);
    PeriodCoverage coverage = coverage_of(bounds);
    const bool one_year = period.end && period.start->month == 0 && *period.end == *period.start;
    if (one_year) coverage.point = {start.first + 3, start.first + 9};  // half of it, in the middle
    return coverage;
}

std::vector<MonthInterval> union_of(std::span<const MonthInterval> intervals) {
    std::vector<MonthInterval> sorted;
    for (const MonthInterval& interval : intervals)
        if (!interval.empty()) sorted.push_back(interval);
    std::ranges::sort(sorted, {}, &MonthInterval::begin);
    std::vector<MonthInterval> united;
    for (const MonthInterval& interval : sorted) {
        if (united.empty() || interval.begin > united.back().end)
            united.push_back(interval);
        else
            united.back().end = std::max(united.back().end, interval.end);
    }
    return united;
}

int months_of_union(std::span<const MonthInterval> intervals) {
    int months = 0;
    for (const MonthInterval& interval : union_of(intervals)) months += interval.months();
    return months;
}

std::vector<MonthInterval> gaps_between(std::span<const MonthInterval> intervals, int min_months) {
    const auto united = union_of(intervals);
    std::vector<MonthInterval> gaps;
    for (std::size_t i = 1; i < united.size(); ++i) {
        const MonthInterval gap{united[i - 1].end, united[i].begin};
        if (gap.months() >= min_months) gaps.push_back(gap);
    }
    return gaps;
}

}  // namespace vitae
