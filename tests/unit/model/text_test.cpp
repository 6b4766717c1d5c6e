// SPDX-License-Identifier: Apache-2.0
#include "model/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace vitae {
namespace {

TEST(Text, ValidatesUtf8Strictly) {
    EXPECT_TRUE(is_valid_utf8("Łódź 東京 👩‍💻"));
    EXPECT_FALSE(is_valid_utf8("\xC0\xAF"));          // overlong slash
    EXPECT_FALSE(is_valid_utf8("\xED\xA0\x80"));      // surrogate
    EXPECT_FALSE(is_valid_utf8("\xF5\x80\x80\x80"));  // beyond U+10FFFF
    EXPECT_FALSE(is_valid_utf8("abc\xE2\x82"));       // cut off
    EXPECT_TRUE(is_valid_utf8("\xEF\xBF\xBD"));       // U+FFFD itself is a character
}

TEST(Text, RepairReplacesEachBrokenRunOnce) {
    EXPECT_EQ(repair_utf8("a\xFF\xFE\x80z"), "a\uFFFDz");
    EXPECT_EQ(repair_utf8("plain – text"), "plain – text");
}

TEST(Text, RepairOfRandomBytesIsValid) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes;
        for (auto i = random() % 24; i > 0; --i) bytes += static_cast<char>(random() % 256);
        ASSERT_TRUE(is_valid_utf8(repair_utf8(bytes)));
        if (is_valid_utf8(bytes)) {
            ASSERT_EQ(repair_utf8(bytes), bytes);
        }
        // None of these may read outside the text or fail to end.
        (void)fold(bytes);
        (void)count_words(bytes);
        (void)collapse_space(bytes);
        (void)strip_pictures(bytes);
    }
}

TEST(Text, FoldsForLookUps) {
    EXPECT_EQ(fold("Łódź CAFÉ"), "lodz cafe");
    EXPECT_EQ(fold("Straße"), "strasse");
    EXPECT_EQ(fold("Ёлка Й"), "елка и");
    EXPECT_EQ(fold("ＡＢＣ１２"), "abc12");
    EXPECT_EQ(fold("İzmir ışık"), "izmir isik");
    EXPECT_EQ(fold("ﬁne Smørrebrød"), "fine smorrebrod");
    EXPECT_EQ(fold("C++/C# .NET"), "c++/c# .net");
    EXPECT_EQ(fold("l’été"), "l'ete");
    EXPECT_EQ(fold("a\u00A0b\u200Bc\u3000d"), "a bc d");
    EXPECT_EQ(fold("ガード 데이터"), "ガード 데이터") << "marks of kana and hangul tell words apart";
}

TEST(Text, FoldKeepsTheWayBack) {
    std::string folded;
    FoldOrigin origin;
    const std::string text = "Aß – Ü";
    fold(text, folded, origin);
    EXPECT_EQ(folded, "ass – u");
    EXPECT_EQ(origin[1], 1u);
    EXPECT_EQ(origin[2], 1u) << "both s come from the ß";
    EXPECT_EQ(origin[folded.size() - 1], text.size() - 2);
    EXPECT_EQ(origin[folded.size()], text.size());
    fold("plain", folded, origin);
    EXPECT_EQ(origin[3], 3u);
}

TEST(Text, TrimsAndCollapsesEveryKindOfSpace) {
    EXPECT_EQ(trim(" \u00A0\u3000x y\u200B\t\n"), "x y");
    EXPECT_EQ(trim("\u00A0"), "");
    EXPECT_EQ(collapse_space("  a \t\u00A0 b\n"), "a b");
    EXPECT_EQ(collapse_space("a\u200Bb"), "ab");
}

TEST(Text, CountsWords) {
    EXPECT_EQ(count_words("C++ und 日本"), 3);
    EXPECT_EQ(count_words("don't stop-here, 2 times"), 6);
    EXPECT_EQ(count_words("e\u0301te\u0301"), 1);
    EXPECT_EQ(count_words(" — • … "), 0);
    EXPECT_EQ(count_words("한국어 학교"), 2);
    EXPECT_EQ(count_words("プロジェクト管理者"), 3);
}

TEST(Text, StripsPicturesFromHeadings) {
    EXPECT_EQ(strip_pictures("💼 Experience"), "Experience");
    EXPECT_EQ(strip_pictures(":rocket: Skills :wrench:"), "Skills");
    EXPECT_EQ(strip_pictures("👩‍💻 ☎️ Kontakt \uF095"), "Kontakt");
    EXPECT_EQ(strip_pictures("Time: 10:30"), "Time: 10:30");
    EXPECT_EQ(strip_pictures("职业经历"), "职业经历");
}

TEST(Text, KnowsUpperCaseLines) {
    EXPECT_TRUE(is_upper_case_line("WORK EXPERIENCE"));
    EXPECT_TRUE(is_upper_case_line("ОПЫТ РАБОТЫ (2)"));
    EXPECT_FALSE(is_upper_case_line("Work"));
    EXPECT_FALSE(is_upper_case_line("2016 – 2018"));
    EXPECT_FALSE(is_upper_case_line("工作经历"));
}

}  // namespace
}  // namespace vitae
