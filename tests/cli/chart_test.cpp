// SPDX-License-Identifier: Apache-2.0
#include "output/chart.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace vitae::cli {
namespace {

Value number(int value) { return std::int64_t{value}; }

std::string printed(const Chart& chart) {
    std::ostringstream out;
    print_chart(chart, out, {false, false, 60});
    return out.str();
}

const std::vector<Column> month_columns = {
    {"name", "", ""},         {"skill", "", ""},           {"months_certain", "", ""},
    {"months_point", "", ""}, {"months_possible", "", ""}, {"last_used", "", ""}};
constexpr auto month_bars = "bars name months_certain months_point months_possible";

TEST(Chart, BarsShowThreeReadings) {
    const Chart chart = make_chart(month_bars, month_columns,
                                   {{"Mara", "C++", number(20), number(30), number(40), "2024-03"},
                                    {"Tomasz", "C++", number(0), number(10), number(10), ""},
                                    {"Ines", "C++", number(0), number(0), number(0), ""}});
    EXPECT_EQ(printed(chart),
              "certain ▓   best guess █   possible ░\n"
              "Mara    ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓█████████░░░░░░░░░░  30  2024-03\n"
              "Tomasz  ██████████                               10\n");
}

TEST(Chart, BarsNameTheSkillWhereThereAreSeveral) {
    const Chart chart = make_chart(
        month_bars, month_columns,
        {{"Mara", "C++", number(20), number(30), number(40), ""}, {"Mara", "Go", number(1), number(2), number(3), ""}});
    ASSERT_EQ(chart.bars.size(), 2U);
    EXPECT_EQ(chart.bars[1].label, "Mara · Go");
}

TEST(Chart, TimelineReadsYearsMonthsAndPresent) {
    const std::vector<Column> columns = {{"name", "", ""},   {"activity", "", ""}, {"label", "", ""},
                                         {"starts", "", ""}, {"ends", "", ""},     {"as_of", "", ""}};
    const Chart chart = make_chart("timeline label starts ends", columns,
                                   {{"Mara", "role", "Developer", "2013", "2015-06", "2024-03"},
                                    {"Mara", "role", "Lead", "2018-02", "present", "2024-03"},
                                    {"Mara", "education", "MSc", "2009", "2009", "2024-03"},
                                    {"Mara", "role", "undated", std::monostate{}, "?", "2024-03"}});
    ASSERT_EQ(chart.spans.size(), 3U);
    EXPECT_EQ(chart.spans[0].first, 2013 * 12);
    EXPECT_EQ(chart.spans[0].first_certain, 2013 * 12 + 11);
    EXPECT_EQ(chart.spans[0].last_certain, 2015 * 12 + 5);
    EXPECT_TRUE(chart.spans[1].open);
    EXPECT_EQ(chart.spans[1].last, 2024 * 12 + 2);
    EXPECT_TRUE(chart.spans[2].faint);
    EXPECT_EQ(chart.spans[2].first_certain, 0);
    EXPECT_NE(printed(chart).find("▶          Lead"), std::string::npos) << printed(chart);
}

TEST(Chart, ARowWithoutCertainMonthsIsDrawnAsPossible) {
    const std::vector<Column> columns = {
        {"name", "", ""}, {"gap", "", ""}, {"first_month", "", ""}, {"last_month", "", ""}, {"months_certain", "", ""}};
    const Chart chart = make_chart(
        "timeline gap first_month last_month", columns,
        {{"Mara", "sure", "2013-02", "2013-08", number(7)}, {"Mara", "conceivable", "2015-02", "2015-08", number(0)}});
    ASSERT_EQ(chart.spans.size(), 2U);
    EXPECT_EQ(chart.spans[0].first_certain, 2013 * 12 + 1);
    EXPECT_EQ(chart.spans[1].first_certain, 0);
    EXPECT_EQ(chart.spans[1].last, 2015 * 12 + 7);
}

TEST(Chart, ARowThatNamesItsCertainMonthsIsDrawnAsPossibleAroundThem) {
    const std::vector<Column> columns = {{"name", "", ""}, {"role", "", ""},          {"first", "", ""},
                                         {"last", "", ""}, {"first_certain", "", ""}, {"last_certain", "", ""}};
    const Chart chart = make_chart("timeline role first last first_certain last_certain", columns,
                                   {{"Mara", "Lead", "2013-02", "2015-08", "2014-01", "2014-12"},
                                    {"Mara", "Teacher", "2013-02", "2015-08", std::monostate{}, std::monostate{}}});
    ASSERT_EQ(chart.spans.size(), 2U);
    EXPECT_EQ(chart.spans[0].first, 2013 * 12 + 1);
    EXPECT_EQ(chart.spans[0].first_certain, 2014 * 12);
    EXPECT_EQ(chart.spans[0].last_certain, 2014 * 12 + 11);
    EXPECT_EQ(chart.spans[0].last, 2015 * 12 + 7);
    EXPECT_EQ(chart.spans[1].first_certain, 0);
}

TEST(Chart, BarsOfNothingNamedHaveThePersonAlone) {
    const Chart chart =
        make_chart("bars organization months", {{"name", "", ""}, {"organization", "", ""}, {"months", "", ""}},
                   {{"Mara", "Nordlys", number(20)}, {"Mara", std::monostate{}, number(3)}});
    ASSERT_EQ(chart.bars.size(), 2U);
    EXPECT_EQ(chart.bars[0].label, "Mara · Nordlys");
    EXPECT_EQ(chart.bars[1].label, "Mara");
}

TEST(Chart, MatrixKeepsBlankClaimAndNumberApart) {
    const Chart chart =
        make_chart("matrix name", {{"person_id", "", ""}, {"name", "", ""}, {"C++", "", ""}, {"Go", "", ""}},
                   {{number(1), "Mara", number(80), "c"}, {number(2), "Ines", std::monostate{}, number(4)}});
    EXPECT_EQ(chart.matrix_columns, (std::vector<std::string>{"C++", "Go"}));
    EXPECT_EQ(printed(chart),
              "           C++        Go\n"
              "Mara  ███   80         c\n"
              "Ines            ░░░    4\n");
}

TEST(Chart, YearsAreStackedAndManySeriesSummedUp) {
    std::vector<Row> rows;
    for (int skill = 0; skill < 12; ++skill)
        for (int year = 2020; year <= 2022; year += 2)
            rows.push_back({number(year), number(20 - skill), "S" + std::to_string(skill)});
    const Chart chart =
        make_chart("years year people_n skill", {{"year", "", ""}, {"people_n", "", ""}, {"skill", "", ""}}, rows);
    ASSERT_EQ(chart.series.size(), 7U);
    EXPECT_EQ(chart.series.back().name, "others");
    EXPECT_EQ(chart.series.back().values, (std::vector<double>{14 + 13 + 12 + 11 + 10 + 9, 0, 69}));
    EXPECT_EQ(chart.series.front().name, "S0");
}

TEST(Chart, IsNoneForOtherRowsAndHints) {
    const std::vector<Row> rows = {{number(1)}};
    for (const char* hint : {"", "bars", "bars name", "bars a @2", "bars @0 @1", "pie a a", "years a a", "matrix b"})
        EXPECT_EQ(make_chart(hint, {{"a", "", ""}}, rows).kind, Chart::Kind::none) << hint;
    EXPECT_EQ(make_chart("bars a a", {{"a", "", ""}}, {}).kind, Chart::Kind::none);
}

TEST(Chart, PicturesEscapeEveryText) {
    const Value hostile = "<script>\"'&";
    for (const Chart& chart : {make_chart("bars a b", {{"a", "", ""}, {"b", "", ""}}, {{hostile, number(3)}}),
                               make_chart("timeline a b b", {{"a", "", ""}, {"b", "", ""}}, {{hostile, "2019"}}),
                               make_chart("matrix a", {{"a", "", ""}, {"<script>", "", ""}}, {{hostile, hostile}}),
                               make_chart("years b b a", {{"a", "", ""}, {"b", "", ""}}, {{hostile, number(2019)}})}) {
        ASSERT_NE(chart.kind, Chart::Kind::none);
        const std::string svg = svg_of(chart);
        EXPECT_EQ(svg.find("<script"), std::string::npos) << svg;
        EXPECT_NE(svg.find("&lt;script"), std::string::npos) << svg;
        EXPECT_EQ(svg.find("\"'"), std::string::npos) << svg;
    }
}

}  // namespace
}  // namespace vitae::cli
