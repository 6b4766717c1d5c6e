// SPDX-License-Identifier: Apache-2.0
//
// Periods as months on one axis, with the doubt that their precision leaves.
//
//   auto bounds = vitae::coverage_of(period, {as_of});       // "2018 – 2020"
//   bounds->certain.months();                        // 14
//   bounds->point.months();                          // 24
//   bounds->possible.months();                       // 36
//
// An end month on a CV is inclusive, so 2020-01 – 2020-03 is 3 months. Durations of several periods
// are lengths of unions, never sums.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "vitae/sdk/cv.hpp"

namespace vitae {

/// year * 12 + (month - 1).
using MonthIndex = std::int32_t;

constexpr MonthIndex month_index(int year, int month) { return year * 12 + month - 1; }

/// Months [begin, end); empty if end <= begin.
struct MonthInterval {
    MonthIndex begin = 0;
    MonthIndex end = 0;
    [[nodiscard]] constexpr bool empty() const { return end <= begin; }
    [[nodiscard]] constexpr int months() const { return empty() ? 0 : end - begin; }
    friend bool operator==(const MonthInterval&, const MonthInterval&) = default;
};

/// The first and last month a start or an end can mean. `end` bounds are exclusive.
struct PeriodBounds {
    MonthIndex start_min = 0, start_max = 0, end_min = 0, end_max = 0;
};

/// certain is in every reading of the dates, possible in at least one, point is the best single
/// guess: certain <= point <= possible.
struct PeriodCoverage {
    MonthInterval certain, point, possible;
};

/// What a period does not say itself.
struct PeriodLimits {
    MonthIndex as_of = 0;  ///< month of the document: "present" includes it
    /// For an end that is not stated: the start of the person's next position elsewhere.
    std::optional<MonthIndex> next_start;
};

/// True if both ends are stated and no reading puts the end at or after the start.
bool is_reversed(const Period& period);

/// Nothing for a period without a start and for a reversed one. An end that is not stated gives an
/// empty point.
std::optional<PeriodCoverage> coverage_of(const Period& period, const PeriodLimits& limits);

/// Sorted, disjoint and not touching; empty intervals are left out.
std::vector<MonthInterval> union_of(std::span<const MonthInterval> intervals);

/// Length of the union.
int months_of_union(std::span<const MonthInterval> intervals);

/// The breaks of at least `min_months` between the parts of the union.
std::vector<MonthInterval> gaps_between(std::span<const MonthInterval> intervals, int min_months);

}  // namespace vitae
