// SPDX-License-Identifier: Apache-2.0
#include "output/visible_text.hpp"

#include <gtest/gtest.h>

#include "output/progress.hpp"

namespace vitae::cli {
namespace {

TEST(VisibleText, WidthFollowsTheTerminalNotTheBytes) {
    EXPECT_EQ(display_width("Göteborg"), 8);
    EXPECT_EQ(display_width("日本"), 4);
    EXPECT_EQ(display_width("e\u0301"), 1);
    EXPECT_EQ(display_width("👩\u200d💻"), 2);
    EXPECT_EQ(display_width(""), 0);
}

TEST(VisibleText, FitNeverExceedsTheWidth) {
    EXPECT_EQ(fit("Göteborg", 8), "Göteborg");
    EXPECT_EQ(fit("Göteborg", 5), "Göte…");
    EXPECT_EQ(fit("Arbor AB", 7), "Arbor…");
    EXPECT_EQ(fit("日本語", 5), "日本…");
    EXPECT_EQ(fit("日本語", 4), "日…");
    EXPECT_EQ(fit("ab", 1), "…");
    EXPECT_EQ(fit("ab", 0), "");
    const std::string text = "Señor 山田 e\u0301a\u0300 x 👩\u200d💻 done";
    for (int width = 0; width <= display_width(text); ++width) EXPECT_LE(display_width(fit(text, width)), width);
}

TEST(VisibleText, LinesAreJoinedAndTrimmed) {
    EXPECT_EQ(visible_line("  a\n\n b\t c \n"), "a b c");
    EXPECT_EQ(visible("a\nb\r"), "a\nb\\x0d");
}

TEST(ProgressLine, ShowsCountRateAndTimeLeft) {
    EXPECT_EQ(progress_line(50, 200, 2, "files", 80),
              "██████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  50/200 files  25/s  6 s left");
    EXPECT_EQ(progress_line(3, 3, 1, "files", 80), "████████████████████████████████████████  3/3 files  3/s");
    EXPECT_EQ(progress_line(1, 100000, 1, "files", 40), "  1/100000 files  1/s  27 h 46 min left");
    EXPECT_EQ(progress_line(0, 10, 0, "files", 20), "░░  0/10 files  0/s");
}

}  // namespace
}  // namespace vitae::cli
