// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "recognize/document/line.hpp"

namespace vitae::recognize {
namespace {

/// Most lines are one span and are read without joining spans; one more without text changes nothing but that.
TEST(Line, OneSpanIsReadAsSeveralAre) {
    constexpr std::array pieces = {
        "Fernwick", " ", "  ", "\t", "-", ": ", ":star:", "é", "日本", "2019", "\u00a0", "✓", ".", "\v"};
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 20'000; ++round) {
        Block block;
        block.kind = BlockKind::paragraph;
        std::string text;
        for (auto n = random() % 6; n > 0; --n) text += pieces[random() % pieces.size()];
        block.spans.push_back({text, random() % 2 == 0 ? style::bold : 0, random() % 2 == 0 ? "#there" : "", 0});
        Block parted = block;
        parted.spans.push_back({"", style::bold, "", 0});
        const Outline outline = {block}, parted_outline = {parted};
        const std::vector<Line> lines = lines_of(outline), expected = lines_of(parted_outline);
        ASSERT_EQ(lines.size(), expected.size()) << testing::PrintToString(text);
        if (lines.empty()) continue;
        ASSERT_EQ(lines[0].text, expected[0].text);
        ASSERT_EQ(lines[0].folded.view(), expected[0].folded.view());
        ASSERT_EQ(lines[0].words, expected[0].words) << lines[0].text;
        ASSERT_EQ(lines[0].all_bold, expected[0].all_bold) << lines[0].text;
        ASSERT_EQ(lines[0].starts_bold, expected[0].starts_bold) << lines[0].text;
        ASSERT_EQ(lines[0].runs.size(), expected[0].runs.size()) << lines[0].text;
        ASSERT_EQ(lines[0].runs[0].end, expected[0].runs[0].end) << lines[0].text;
        ASSERT_EQ(lines[0].runs[0].href, expected[0].runs[0].href) << lines[0].text;
    }
}

}  // namespace
}  // namespace vitae::recognize
