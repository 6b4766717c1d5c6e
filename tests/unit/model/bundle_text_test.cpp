// SPDX-License-Identifier: Apache-2.0
#include "model/bundle_text.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace vitae {
namespace {

using namespace std::string_literals;

std::string line_of(const std::string& text, int number) {
    std::istringstream in(text);
    std::string line;
    for (int i = 0; i < number; ++i) std::getline(in, line);
    return line;
}

TEST(BundleText, FirstLinesPointAtTheFirstLineOfEachFile) {
    BundleText text;
    text.add("a.csv", "alpha\r\nbeta");
    text.add("empty.csv", "");
    text.add("b.csv", "\xEF\xBB\xBFgamma\rdelta\n");
    ASSERT_EQ(text.first_lines().size(), 3U);
    EXPECT_EQ(line_of(text.text(), text.first_lines()[0]), "alpha");
    EXPECT_EQ(line_of(text.text(), text.first_lines()[0] + 1), "beta");
    EXPECT_EQ(line_of(text.text(), text.first_lines()[1] - 1), "empty.csv");
    EXPECT_EQ(line_of(text.text(), text.first_lines()[2]), "gamma");
    EXPECT_EQ(line_of(text.text(), text.first_lines()[2] + 1), "delta");
}

TEST(BundleText, ReadsUtf16AndRepairsWhatIsNoText) {
    BundleText text;
    text.add("wide.csv",
             "\xFF\xFE"
             "A\0\n\0\x3D\xD8\x00\xDE\x00\xD8"s);
    text.add("broken.csv",
             "a\xFF"
             "b");
    EXPECT_EQ(line_of(text.text(), text.first_lines()[0]), "A");
    EXPECT_EQ(line_of(text.text(), text.first_lines()[0] + 1), "\U0001F600\uFFFD");
    EXPECT_EQ(line_of(text.text(), text.first_lines()[1]),
              "a\uFFFD"
              "b");
}

}  // namespace
}  // namespace vitae
