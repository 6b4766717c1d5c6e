// SPDX-License-Identifier: Apache-2.0
#include "model/interval.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vitae {
namespace {

using testing::ElementsAre;

Period period(std::string_view start, std::string_view end) {
    Period p;
    p.start = PartialDate::parse(start);
    p.end = PartialDate::parse(end);
    p.end_kind = end == "present" ? EndKind::present : p.end ? EndKind::date : EndKind::unknown;
    return p;
}

struct Months {
    int certain, point, possible;
    friend bool operator==(const Months&, const Months&) = default;
    friend void PrintTo(const Months& m, std::ostream* out) {
        *out << m.certain << " / " << m.point << " / " << m.possible;
    }
};

const PeriodLimits in_june_2024{month_index(2024, 6), std::nullopt};

Months months(const Period& p, const PeriodLimits& limits = in_june_2024) {
    const auto coverage = coverage_of(p, limits);
    if (!coverage) return {-1, -1, -1};
    return {coverage->certain.months(), coverage->point.months(), coverage->possible.months()};
}

TEST(Coverage, MonthsCountInclusively) {
    EXPECT_EQ(months(period("2016-01", "2016-03")), (Months{3, 3, 3}));
    EXPECT_EQ(months(period("2020-01", "2020-01")), (Months{1, 1, 1}));
    EXPECT_EQ(months(period("2020-01-31", "2020-03-01")), (Months{3, 3, 3})) << "days collapse to their months";
}

TEST(Coverage, YearsHaveBounds) {
    EXPECT_EQ(months(period("2018", "2020")), (Months{14, 24, 36}));
    EXPECT_EQ(months(period("2016", "2018")), (Months{14, 24, 36}));
}

TEST(Coverage, OneYearIsHalfOfItInTheMiddle) {
    const auto coverage = coverage_of(period("2019", "2019"), in_june_2024);
    ASSERT_TRUE(coverage);
    EXPECT_EQ(months(period("2019", "2019")), (Months{0, 6, 12}));
    EXPECT_EQ(coverage->point, (MonthInterval{month_index(2019, 4), month_index(2019, 10)}));
}

TEST(Coverage, YearRangesTile) {
    const auto a = coverage_of(period("2016", "2018"), in_june_2024),
               b = coverage_of(period("2018", "2020"), in_june_2024);
    EXPECT_EQ(a->point.end, b->point.begin);
}

TEST(Coverage, PresentEndsWithTheDocument) {
    EXPECT_EQ(months(period("2024-01", "present")), (Months{6, 6, 6}));
    EXPECT_EQ(months(period("2030-01", "present")), (Months{1, 1, 1})) << "a start after the document still happened";
}

TEST(Coverage, UnknownEndIsCertainForItsFirstMonthOnly) {
    EXPECT_EQ(months(period("2023-01", "")), (Months{1, 0, 18}));
    EXPECT_EQ(months(period("2023-01", ""), {month_index(2024, 6), month_index(2023, 4)}), (Months{1, 0, 3}));
    EXPECT_EQ(months(period("2023", "")), (Months{0, 0, 18}));
}

TEST(Coverage, NothingWithoutStartOrReversed) {
    EXPECT_EQ(months(period("", "2020")), (Months{-1, -1, -1}));
    EXPECT_EQ(months(period("2020-03", "2020-02")), (Months{-1, -1, -1}));
    EXPECT_TRUE(is_reversed(period("2020", "2019-12")));
    EXPECT_FALSE(is_reversed(period("2020-05", "2020"))) << "2020 may mean May or later";
}

TEST(Union, JoinsOverlappingAndTouchingIntervals) {
    const std::vector<MonthInterval> careers = {{30, 40}, {1, 5}, {5, 8}, {7, 7}, {35, 38}, {9, 8}};
    EXPECT_THAT(union_of(careers), ElementsAre(MonthInterval{1, 8}, MonthInterval{30, 40}));
    EXPECT_EQ(months_of_union(careers), 17);
    EXPECT_THAT(gaps_between(careers, 4), ElementsAre(MonthInterval{8, 30}));
    EXPECT_THAT(gaps_between(careers, 23), ElementsAre());
}

}  // namespace
}  // namespace vitae
