// SPDX-License-Identifier: Apache-2.0
#include "recognize/stated_facts.hpp"

#include <gtest/gtest.h>

namespace vitae::recognize {
namespace {

Role role(std::string title, std::string organization, std::string_view start = "", std::string_view end = "") {
    Role role;
    role.title = std::move(title);
    role.organization = std::move(organization);
    role.period.start = PartialDate::parse(start);
    role.period.end = PartialDate::parse(end);
    if (role.period.end) role.period.end_kind = EndKind::date;
    return role;
}

Extraction with_roles(std::vector<Role> of_text, std::vector<Role> stated) {
    Extraction page;
    page.cv.roles = std::move(of_text);
    Cv cv;
    cv.roles = std::move(stated);
    return with_stated_facts(std::move(page), std::move(cv));
}

TEST(StatedFacts, WhatTheDataSaysWinsAndTheTextFillsIn) {
    Role of_text = role("Engineer, sensors", "Nordlys AB", "2018-02", "2020");
    of_text.highlights = {"Halved the start time"};
    const Cv cv = with_roles({of_text}, {role("Engineer", "Nordlys", "2018", "2020-03")}).cv;
    ASSERT_EQ(cv.roles.size(), 1u);
    EXPECT_EQ(cv.roles[0].title, "Engineer");
    EXPECT_EQ(cv.roles[0].organization, "Nordlys");
    EXPECT_EQ(cv.roles[0].period.start->iso(), "2018-02") << "the text is more precise";
    EXPECT_EQ(cv.roles[0].period.end->iso(), "2020-03") << "the data is more precise";
    EXPECT_EQ(cv.roles[0].highlights.size(), 1u);
}

TEST(StatedFacts, TitleAndEmployerTakenForEachOtherAreSetRight) {
    const Cv cv = with_roles({role("Nordlys", "Engineer", "2018")}, {role("Engineer", "Nordlys", "2018")}).cv;
    ASSERT_EQ(cv.roles.size(), 1u);
    EXPECT_EQ(cv.roles[0].title, "Engineer");
    EXPECT_EQ(cv.roles[0].organization, "Nordlys");
}

TEST(StatedFacts, LinesOfTheSummaryThatAreNotStatedAreKept) {
    Extraction page;
    page.cv.summary = "Storgatan 1, Uppsala\nBuilds control software.";
    Cv stated;
    stated.summary = "Builds control software. And likes it.";
    const Cv cv = with_stated_facts(std::move(page), std::move(stated)).cv;
    EXPECT_EQ(cv.summary, "Builds control software. And likes it.");
    ASSERT_EQ(cv.other_sections.size(), 1u);
    EXPECT_EQ(cv.other_sections[0].text, "Storgatan 1, Uppsala");
}

TEST(StatedFacts, TwoStintsAtOneEmployerStayTwo) {
    const Cv cv = with_roles({role("Engineer", "Nordlys", "2018", "2020"), role("Engineer", "Nordlys", "2010", "2012")},
                             {role("Engineer", "Nordlys", "2010-05", "2012-01"), role("Engineer", "Nordlys", "2022")})
                      .cv;
    ASSERT_EQ(cv.roles.size(), 3u);
    EXPECT_EQ(cv.roles[0].period.start->iso(), "2018");
    EXPECT_EQ(cv.roles[1].period.start->iso(), "2010-05");
    EXPECT_EQ(cv.roles[2].period.start->iso(), "2022");
}

TEST(StatedFacts, DoubtsAboutWhatIsStatedGo) {
    Extraction page;
    page.cv.roles = {role("Nordlys", "", "2018"), role("Cook", "Inn", "2001")};
    page.doubts = {{"role", 0, "title", 0.5, "", {}},
                   {"role", 0, "location", 0.5, "", {}},
                   {"role", 1, "title", 0.5, "", {}},
                   {"person", 0, "name", 0.5, "", {}}};
    Cv stated;
    stated.name.text = "Mara Lindqvist";
    stated.roles = {role("Engineer", "Nordlys", "2018")};
    page.cv.roles[0].organization = "Nordlys";
    page.cv.roles[0].title = "Engineer of Nordlys";
    page = with_stated_facts(std::move(page), stated);
    ASSERT_EQ(page.doubts.size(), 2u);
    EXPECT_EQ(page.doubts[0].field, "location");
    EXPECT_EQ(page.doubts[1].index, 1);
}

TEST(StatedFacts, FragmentsOfAStatedFactGoAndDoubtsFollow) {
    Extraction page;
    page.cv.education.resize(3);
    page.cv.education[0].institution = "Boga College";
    page.cv.education[0].lines = {14, 14};
    page.cv.education[1].qualification = "BSc Civil Engineering";
    page.cv.education[1].lines = {15, 15};
    page.cv.education[2].institution = "Evening School";
    page.cv.education[2].lines = {30, 30};
    page.doubts = {{"education", 1, "institution", 0.5, "", {}}, {"education", 2, "institution", 0.5, "", {}}};
    Cv stated;
    stated.education.resize(1);
    stated.education[0].institution = "Boga College";
    stated.education[0].qualification = "BSc Civil Engineering";
    stated.education[0].lines = {13, 16};
    page = with_stated_facts(std::move(page), std::move(stated));
    ASSERT_EQ(page.cv.education.size(), 2u);
    EXPECT_EQ(page.cv.education[0].qualification, "BSc Civil Engineering");
    EXPECT_EQ(page.cv.education[1].institution, "Evening School");
    ASSERT_EQ(page.doubts.size(), 1u);
    EXPECT_EQ(page.doubts[0].index, 1);
}

TEST(StatedFacts, ContactsAndSkillsAreNotDoubled) {
    Extraction page;
    page.cv.contacts = {{ContactKind::email, "Mara@Lindqvist.example", "", {}},
                        {ContactKind::phone, "070-123 45 67", "", {}},
                        {ContactKind::url, "github.com/mara", "", {}}};
    page.cv.skills = {{"cpp", "C++", "", "Languages", "", {}, {}}};
    Cv stated;
    stated.contacts = {{ContactKind::email, "mara@lindqvist.example", "", {}},
                       {ContactKind::phone, "+46 70 123 45 67", "", {}},
                       {ContactKind::url, "https://github.com/mara", "", {}},
                       {ContactKind::url, "https://gitlab.com/mara", "", {}}};
    stated.skills = {{"C++", "", "", "", "", {}, {}}, {"Rust", "", "", "", "", {}, {}}};
    const Cv cv = with_stated_facts(std::move(page), stated).cv;
    EXPECT_EQ(cv.contacts.size(), 4u);
    EXPECT_EQ(cv.contacts[1].value, "+46 70 123 45 67");
    ASSERT_EQ(cv.skills.size(), 2u);
    EXPECT_EQ(cv.skills[0].group, "Languages");
}

TEST(StatedFacts, OnlyADatedRoleMakesAPageACv) {
    Extraction page;
    page.no_cv_reason = "No role, education, skill or language was found.";
    Cv author;
    author.name.text = "Mara Lindqvist";
    author.roles = {role("", "Nordlys")};
    EXPECT_FALSE(with_stated_facts(page, author).no_cv_reason.empty());
    author.roles[0].period.start = PartialDate::parse("2018");
    EXPECT_TRUE(with_stated_facts(page, author).no_cv_reason.empty());
}

}  // namespace
}  // namespace vitae::recognize
