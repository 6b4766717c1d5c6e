// SPDX-License-Identifier: Apache-2.0
//
// Titles of thirteen languages and the levels their words say.
#include "store/title_levels.hpp"

#include <gtest/gtest.h>

#include "vitae/error.hpp"

namespace vitae {
namespace {

struct Expectation {
    const char* title;
    const char* level;
};

TEST(TitleLevels, SayHowHighARoleStands) {
    constexpr Expectation expectations[] = {
        {"Software Engineer", "professional"},
        {"Senior Software Engineer", "senior"},
        {"SR. DEVELOPER", "senior"},
        {"Engineering Manager", "manager"},
        {"Intern, Software Engineering", "intern"},
        {"Junior Project Lead", "junior"},
        {"Tech Lead / Architect", "lead"},
        {"Staff Software Engineer", "lead"},
        {"Principal Engineer (contract)", "principal"},
        {"Head of Engineering", "director"},
        {"CTO & Co-Founder", "executive"},
        {"VP Engineering", "executive"},
        {"Softwareentwickler", "professional"},
        {"Teamleiter Entwicklung", "manager"},
        {"GESCHÄFTSFÜHRER", "executive"},
        {"Praktikantin", "intern"},
        {"Développeuse senior", "senior"},
        {"Ingénieure logiciel", "professional"},
        {"Ingeniera de datos sénior", "senior"},
        {"Engenheiro de Software", "professional"},
        {"Sviluppatore software", "professional"},
        {"Starszy programista", "senior"},
        {"ВЕДУЩИЙ РАЗРАБОТЧИК", "lead"},
        {"Старший инженер", "senior"},
        {"シニアエンジニア", "senior"},
        {"高级后端工程师", "senior"},
        {"소프트웨어 엔지니어", "professional"},
    };
    for (const auto& [title, level] : expectations) EXPECT_EQ(built_in_title_levels().level_of(title), level) << title;
}

TEST(TitleLevels, WordsThatOnlySoundHigh) {
    constexpr Expectation expectations[] = {
        {"Product Manager", "professional"}, {"Senior Product Manager", "senior"},
        {"Project Manager", "professional"}, {"Chief of Staff", "manager"},
        {"Chief Engineer", "principal"},     {"Product Owner", "professional"},
        {"Research Fellow", "professional"}, {"Leaderboard editor", "professional"},
    };
    for (const auto& [title, level] : expectations) EXPECT_EQ(built_in_title_levels().level_of(title), level) << title;
}

TEST(TitleLevels, NothingIsGuessed) {
    for (const char* title : {"", "Wizard", "Internal audit", "Leadership", "---", "\xFF\xFE"})
        EXPECT_EQ(built_in_title_levels().level_of(title), "") << title;
}

TEST(TitleLevels, AWrongLineIsNamed) { EXPECT_THROW(TitleLevels("senior\tsometimes\tsenior\n"), Error); }

}  // namespace
}  // namespace vitae
