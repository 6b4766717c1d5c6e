// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <sstream>

#include "output/aligned_lines.hpp"
#include "output/durations.hpp"
#include "output/timeline.hpp"
#include "output/visible_text.hpp"

namespace vitae::cli {
namespace {

Activity activity(int first, int last, int first_certain, int last_certain) {
    Activity result;
    result.kind = "employment";
    result.months = Months{};
    result.first_month = first;
    result.last_month = last;
    result.first_certain = first_certain;
    result.last_certain = last_certain;
    return result;
}

TEST(Durations, SayYearsAndMonths) {
    EXPECT_EQ(in_years(0), "0 mo");
    EXPECT_EQ(in_years(11), "11 mo");
    EXPECT_EQ(in_years(24), "2 y");
    EXPECT_EQ(in_years(175), "14 y 7 mo");
    EXPECT_EQ(bounded_years({38, 48, 58}), "4 y (3 y 2 mo .. 4 y 10 mo)");
    EXPECT_EQ(bounded_years({12, 12, 12}), "1 y");
    EXPECT_EQ(bounded_months({78, 84, 96}), "84 (78..96)");
}

TEST(Timeline, ShowsCertainPossibleAndOngoing) {
    const int january_2010 = 2010 * 12;
    const Activity vague = activity(january_2010, january_2010 + 47, january_2010 + 12, january_2010 + 35);
    Activity ongoing = activity(january_2010 + 48, january_2010 + 71, january_2010 + 48, january_2010 + 71);
    ongoing.is_current = true;
    const Timeline timeline = draw_timeline({&vague, &ongoing}, 37);
    EXPECT_EQ(timeline.years, "2010  2011  2012  2013  2014  2015  2016");
    EXPECT_EQ(timeline.scale, "├─────┼─────┼─────┼─────┼─────┼─────┤");
    EXPECT_EQ(timeline.bars.at(0), "░░░░░░████████████░░░░░░             ");
    EXPECT_EQ(timeline.bars.at(1), "                        ███████████▶ ");
}

TEST(Timeline, NeverLeavesItsWidth) {
    const Activity whole_life = activity(1950 * 12, 2030 * 12 + 11, 1950 * 12, 2030 * 12 + 11);
    for (int columns = 0; columns < 120; ++columns) {
        const Timeline timeline = draw_timeline({&whole_life}, columns);
        EXPECT_EQ(display_width(timeline.bars.at(0)), display_width(timeline.scale));
    }
    EXPECT_TRUE(draw_timeline({}, 50).scale.empty());
}

TEST(AlignedLines, KeepDrawingsWholeAndLastPartsComplete) {
    AlignedLines lines;
    lines.add({{"██ ", Emphasis::none, true}, {"a rather long label of a role"}, {"4 y"}});
    lines.add({{"failed"}, {"x"}, {"a reason that is longer than the terminal is wide, and stays whole"}});
    std::ostringstream out;
    lines.print(out, {false, false, 30});
    EXPECT_EQ(out.str(),
              "  ██      a rather long…   4 y\n"
              "  failed  x                a reason that is longer than the terminal is wide, and stays whole\n");
}

}  // namespace
}  // namespace vitae::cli
