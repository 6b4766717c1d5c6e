// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "people/text_match.hpp"
#include "vitae/error.hpp"
#include "vitae/people.hpp"

namespace vitae {
namespace {

TEST(Alternatives, AreSplitAtBars) {
    EXPECT_EQ(alternatives("Kestrel | Nordlys"), (AnyOf<std::string>{"Kestrel", "Nordlys"}));
    EXPECT_EQ(alternatives("Acme, Inc."), (AnyOf<std::string>{"Acme, Inc."}));
    for (const char* text : {"", " ", "|", "a|", "|a", "a||b"}) EXPECT_THROW(alternatives(text), Error) << text;
}

TEST(Period, ReadsYearsMonthsAndOpenEnds) {
    const auto period = [](const char* text) {
        const Timespan read = Timespan::parse(text);
        return std::pair{read.first.value_or(-1), read.last.value_or(-1)};
    };
    EXPECT_EQ(period("2018"), (std::pair{2018 * 12, 2018 * 12 + 11}));
    EXPECT_EQ(period("2018-03"), (std::pair{2018 * 12 + 2, 2018 * 12 + 2}));
    EXPECT_EQ(period("2015..2018-06"), (std::pair{2015 * 12, 2018 * 12 + 5}));
    EXPECT_EQ(period("2015.."), (std::pair{2015 * 12, -1}));
    EXPECT_EQ(period("..2010"), (std::pair{-1, 2010 * 12 + 11}));
    for (const char* text : {"", "..", "18", "2018-13", "2018-0", "2019..2018", "2018-03-01", "now", "2015..x"})
        EXPECT_THROW(Timespan::parse(text), Error) << text;
}

TEST(MonthRange, ReadsBounds) {
    EXPECT_EQ(MonthRange::parse("60").min, 60);
    EXPECT_EQ(MonthRange::parse(">=60").min, 60);
    EXPECT_EQ(MonthRange::parse("<= 24").max, 24);
    EXPECT_EQ(MonthRange::parse("24..60").max, 60);
    for (const char* text : {"", "-3", "60..24", "x", "<=", "24.."})
        EXPECT_THROW(MonthRange::parse(text), Error) << text;
}

TEST(LanguageCondition, ReadsNameAndLevel) {
    const auto read = LanguageCondition::parse_any("German >= B2|Dutch");
    ASSERT_EQ(read.size(), 2U);
    EXPECT_EQ(read[0].language, "German");
    EXPECT_EQ(read[0].level, "B2");
    EXPECT_EQ(read[1].level, "");
    EXPECT_THROW(LanguageCondition::parse_any("German>=fluent"), Error);
}

TEST(MatchExpression, QuotesEveryWord) {
    using people::match_expression;
    EXPECT_EQ(match_expression("kernel title:eng"), R"("kernel"* AND titles : "eng"*)");
    EXPECT_EQ(match_expression("\"flight planner\" a|b"), R"("flight planner" AND ("a"* OR "b"*))");
    EXPECT_EQ(match_expression("organization:\"A B\"|C"), R"((organizations : "A B" OR organizations : "C"*))");
    EXPECT_EQ(match_expression("a \"quoted* OR"), R"("a"* AND """quoted*"* AND "OR"*)");
    EXPECT_EQ(match_expression("c:d NOT x"), R"("c:d"* AND "NOT"* AND "x"*)");
    EXPECT_EQ(match_expression(" | \"\" "), "");
}

TEST(MatchAnyIn, LeavesPartsOfWordsToOthers) {
    using people::match_any_in;
    EXPECT_EQ(match_any_in("titles", {"senior eng", "lead"}),
              R"((titles : "senior"* AND titles : "eng"*) OR (titles : "lead"*))");
    EXPECT_EQ(match_any_in("titles", {"*entwickler senior"}), R"((titles : "senior"*))");
    EXPECT_EQ(match_any_in("titles", {"senior", "*entwickler"}), "");
}

}  // namespace
}  // namespace vitae
