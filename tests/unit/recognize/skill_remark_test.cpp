// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/skill_remark.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "recognize/skills/rating.hpp"
#include "recognize/skills/skill_list.hpp"

namespace vitae::recognize {
namespace {

/// "level | months | first - last"
std::string said(std::string_view text) {
    const auto remark = skill_remark(text);
    if (!remark) return "nothing";
    return remark->level + " | " + (remark->months ? std::to_string(*remark->months) : "") + " | " +
           (remark->first_used ? remark->first_used->iso() : "") + " - " +
           (remark->last_used ? remark->last_used->iso() : "");
}

TEST(SkillRemark, SaysHowWellHowLongAndWhen) {
    EXPECT_EQ(said("2015-2020"), " |  | 2015 - 2020");
    EXPECT_EQ(said("since 2015"), " |  | 2015 - ");
    EXPECT_EQ(said("2015 - present"), " |  | 2015 - ");
    EXPECT_EQ(said("advanced, since 03/2015"), "advanced |  | 2015-03 - ");
    EXPECT_EQ(said("3 yrs, 1999-2002"), " | 36 | 1999 - 2002");
    EXPECT_EQ(said("Expert; 10+ years"), "Expert | 120 |  - ");
    EXPECT_EQ(said("last used 2012"), " |  |  - 2012");
    EXPECT_EQ(said("★★★★☆"), "★★★★☆ |  |  - ");
    EXPECT_EQ(said("90 %"), "90 % |  |  - ");
}

TEST(SkillRemark, IsNothingElse) {
    for (const char* text : {"", "EC2, S3", "2019", "3.11", "advanced routing", "2015-2020 at Acme", "since", "5 of us",
                             "1/2", "4/", "200", "version 2015-2020", "last used"})
        EXPECT_EQ(said(text), "nothing") << text;
}

TEST(SkillRemark, StandsInEveryPlaceBesideTheSkill) {
    for (const char* text : {"Kotlin ★★★★☆", "Kotlin: ★★★★☆", "Kotlin - ★★★★☆", "Kotlin (★★★★☆)", "Kotlin, ★★★★☆"}) {
        const auto atoms = split_skill_list(text, SkillTable::built_in()).atoms;
        ASSERT_EQ(atoms.size(), 1u) << text;
        EXPECT_EQ(atoms[0].raw, "Kotlin") << text;
        EXPECT_EQ(atoms[0].remark.level, "★★★★☆") << text;
    }
    const auto atoms =
        split_skill_list("Java 5 years, Go ●●●○○, Foobarix 80 %, C++17 (2015-2020)", SkillTable::built_in()).atoms;
    ASSERT_EQ(atoms.size(), 4u);
    EXPECT_EQ(atoms[0].remark.months, 60);
    EXPECT_EQ(atoms[1].remark.level, "●●●○○");
    EXPECT_EQ(atoms[2].raw + atoms[2].remark.level, "Foobarix80 %");
    EXPECT_EQ(atoms[3].match.version, "17");
    EXPECT_EQ(atoms[3].remark.last_used->iso(), "2020");
}

TEST(SkillRemark, LeavesNumbersThatBelongToTheName) {
    for (const char* text : {"Windows 10", "ISO 9001", "S/4 HANA", "Office 365", "24/7 support", "Top 5% of class"}) {
        const auto atoms = split_skill_list(text, SkillTable::built_in()).atoms;
        ASSERT_EQ(atoms.size(), 1u) << text;
        EXPECT_EQ(atoms[0].raw, text);
    }
}

TEST(Rating, IsARowOfSignsOrAMark) {
    for (const char* text :
         {"★★★", "★ ★ ☆", "●○", "⭐️⭐️⭐️", "█████░░░", "4/5", "8 / 10", "7.5/10", "85%", "4 из 5"})
        EXPECT_TRUE(is_rating(text)) << text;
    for (const char* text : {"", "★", "★ Python", "4", "4/7", "1234%", "%", "5 of us", "a/5"})
        EXPECT_FALSE(is_rating(text)) << text;
    EXPECT_EQ(rating_size("● Python ● Java", 0), 0u) << "bullets are no rating";
    std::string stars;
    for (int i = 0; i < 5000; ++i) stars += "★";
    EXPECT_EQ(rating_size(stars, 0), 0u) << "a rule";
}

}  // namespace
}  // namespace vitae::recognize
