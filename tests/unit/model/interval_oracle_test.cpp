// SPDX-License-Identifier: Apache-2.0
//
// Random careers against sets of months. The oracle knows nothing of bounds: it enumerates every
// month a date can mean, draws each reading of a period month by month, and intersects and unites.
#include <gtest/gtest.h>

#include <bitset>
#include <random>

#include "model/interval.hpp"

namespace vitae {
namespace {

constexpr MonthIndex first_month = month_index(1990, 1);

/// Bit n is the n-th month from 1990 on.
using MonthSet = std::bitset<256>;

void insert(MonthSet& months, MonthIndex month) { months.set(static_cast<std::size_t>(month - first_month)); }

std::vector<MonthIndex> readings(const PartialDate& date) {
    if (date.month != 0) return {date.year * 12 + date.month - 1};
    std::vector<MonthIndex> all;
    for (int month = 0; month < 12; ++month) all.push_back(date.year * 12 + month);
    return all;
}

struct Readings {
    MonthSet certain, possible;
    bool any = false;
};

/// Every pair of a start and an end that is not before it, one by one.
Readings enumerate(const Period& period, MonthIndex as_of) {
    Readings result;
    const auto ends = period.end_kind == EndKind::present ? std::vector<MonthIndex>{as_of} : readings(*period.end);
    for (const MonthIndex start : readings(*period.start)) {
        for (const MonthIndex end : ends) {
            if (end < start) continue;
            MonthSet months;
            for (MonthIndex m = start; m <= end; ++m) insert(months, m);
            result.certain = result.any ? result.certain & months : months;
            result.possible |= months;
            result.any = true;
        }
    }
    return result;
}

MonthSet months_in(const MonthInterval& interval) {
    MonthSet months;
    for (MonthIndex m = interval.begin; m < interval.end; ++m) insert(months, m);
    return months;
}

bool is_subset(const MonthSet& small, const MonthSet& large) { return (small & ~large).none(); }

/// Months that are missing between the first and the last.
int holes_in(const MonthSet& months) {
    int holes = 0, missing = 0;
    bool begun = false;
    for (std::size_t m = 0; m < months.size(); ++m) {
        if (months[m]) {
            holes += begun ? missing : 0;
            begun = true;
            missing = 0;
        } else {
            ++missing;
        }
    }
    return holes;
}

class Careers {
public:
    explicit Careers(unsigned seed) : random_(seed) {}

    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

    PartialDate date() {
        const int year = 1995 + below(12);
        const int month = below(3) == 0 ? 0 : 1 + below(12);
        return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), 0};
    }

    Period period() {
        Period p;
        p.start = date();
        p.end_kind = below(5) == 0 ? EndKind::present : EndKind::date;
        if (p.end_kind == EndKind::date) p.end = date();
        return p;
    }

private:
    std::mt19937 random_;
};

constexpr int careers = 12'000;

TEST(CoverageOracle, RandomCareersAgreeWithMonthSets) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    RecordProperty("seed", std::to_string(seed));
    Careers random(seed);
    const MonthIndex as_of = month_index(2008, 6);
    for (int round = 0; round < careers; ++round) {
        std::vector<MonthInterval> certain, point, possible;
        MonthSet certain_months, possible_months;
        for (int n = 1 + random.below(5); n > 0; --n) {
            const Period period = random.period();
            const Readings all = enumerate(period, as_of);
            const auto coverage = coverage_of(period, {as_of, std::nullopt});
            ASSERT_EQ(coverage.has_value(), all.any);
            if (!coverage) continue;
            ASSERT_EQ(months_in(coverage->certain), all.certain);
            ASSERT_EQ(months_in(coverage->possible), all.possible);
            ASSERT_TRUE(is_subset(all.certain, months_in(coverage->point)));
            ASSERT_TRUE(is_subset(months_in(coverage->point), all.possible));
            ASSERT_FALSE(coverage->point.empty());
            certain.push_back(coverage->certain);
            point.push_back(coverage->point);
            possible.push_back(coverage->possible);
            certain_months |= all.certain;
            possible_months |= all.possible;
        }
        ASSERT_EQ(months_of_union(certain), static_cast<int>(certain_months.count()));
        ASSERT_EQ(months_of_union(possible), static_cast<int>(possible_months.count()));
        ASSERT_LE(months_of_union(certain), months_of_union(point));
        ASSERT_LE(months_of_union(point), months_of_union(possible));
        int gaps = 0;
        for (const MonthInterval& gap : gaps_between(possible, 1)) gaps += gap.months();
        ASSERT_EQ(gaps, holes_in(possible_months));
    }
}

}  // namespace
}  // namespace vitae
