// SPDX-License-Identifier: Apache-2.0
#include "loose_date.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vitae {
namespace {

std::string iso(std::string_view text) {
    const auto date = loose_date(text);
    return date ? date->iso() : "none";
}

TEST(LooseDate, ReadsWhatPeopleTypeForIso) {
    EXPECT_EQ(iso("2016"), "2016");
    EXPECT_EQ(iso(" 2016-03 "), "2016-03");
    EXPECT_EQ(iso("2016-3"), "2016-03");
    EXPECT_EQ(iso("2016-03-05"), "2016-03-05");
    EXPECT_EQ(iso("2016/3/5"), "2016-03-05");
    EXPECT_EQ(iso("2016-03-05T23:59:59.000Z"), "2016-03-05");
    EXPECT_EQ(iso("2016-03-05 00:00:00 +0100"), "2016-03-05");
    EXPECT_EQ(iso("2016-00-00"), "2016");
    EXPECT_EQ(iso("03/2016"), "2016-03");
    EXPECT_EQ(iso("3.2016"), "2016-03");
    EXPECT_EQ(iso("05.03.2016"), "2016-03-05");
    EXPECT_EQ(iso("25/03/2016"), "2016-03-25");
    EXPECT_EQ(iso("03/25/2016"), "2016-03-25");
    EXPECT_EQ(iso("03/04/2016"), "2016") << "day and month could be swapped";
    EXPECT_EQ(iso("04/04/2016"), "2016-04-04");
}

TEST(LooseDate, ReadsEnglishMonths) {
    EXPECT_EQ(iso("Mar 2016"), "2016-03");
    EXPECT_EQ(iso("march, 2016"), "2016-03");
    EXPECT_EQ(iso("Sept. 2016"), "2016-09");
    EXPECT_EQ(iso("5 Mar 2016"), "2016-03-05");
    EXPECT_EQ(iso("March 5th, 2016"), "2016-03-05");
    EXPECT_EQ(iso("2016 March"), "2016-03");
}

TEST(LooseDate, InventsNothing) {
    for (const char* text : {"",
                             "hiver 2016",
                             "2016-19",
                             "2016-02-30",
                             "20160305",
                             "1.2.3",
                             "16",
                             "3/16",
                             "Mar",
                             "0999",
                             "3000",
                             "2016 2017",
                             "2016 - 2017",
                             "present",
                             "Mar 2016 - Apr 2017",
                             "marching 2016",
                             "31 Feb 2016",
                             "2016-03-05-07",
                             "-",
                             "２０１６"})
        EXPECT_EQ(iso(text), "none") << text;
}

TEST(LooseDate, KnowsOpenEnds) {
    EXPECT_TRUE(is_open_end("Present"));
    EXPECT_TRUE(is_open_end("current"));
    EXPECT_FALSE(is_open_end("2016"));
    EXPECT_FALSE(is_open_end(""));
}

}  // namespace
}  // namespace vitae
