// SPDX-License-Identifier: Apache-2.0
//
// What the recogniser says about its choices: decisions where they are asked for, doubts always.
#include <gtest/gtest.h>

#include <algorithm>

#include "markdown_outline.hpp"
#include "model/cv_json.hpp"
#include "recognize/recognize.hpp"

namespace vitae::recognize {
namespace {

constexpr std::string_view two_roles =
    "# Mara Lindqvist\n\nmara@example.org\n\n"
    "## Experience\n\n"
    "### Senior Engineer, Nordlys Systems AB\n2019 - present\n\n- Wrote a scheduler in C++.\n\n"
    "### Developer, Kestrel Labs GmbH\n2015 - 2018\n\n- Wrote firmware.\n";

Extraction explained(std::string_view text) {
    RecognizeOptions options;
    options.explain = true;
    return recognize(markdown::markdown_outline(text), SkillTable::built_in(), options);
}

Extraction plain(std::string_view text) { return recognize(markdown::markdown_outline(text), SkillTable::built_in()); }

const Decision* find(const Extraction& extraction, std::string_view chosen) {
    const auto found = std::find_if(extraction.decisions.begin(), extraction.decisions.end(),
                                    [&](const Decision& decision) { return decision.chosen == chosen; });
    return found == extraction.decisions.end() ? nullptr : &*found;
}

TEST(Decisions, AreRecordedOnlyWhenAskedForAndChangeNothing) {
    const Extraction silent = plain(two_roles);
    Extraction told = explained(two_roles);
    EXPECT_TRUE(silent.decisions.empty());
    EXPECT_FALSE(told.decisions.empty());
    told.decisions.clear();
    EXPECT_EQ(to_json(told), to_json(silent));
}

TEST(Decisions, StandInDocumentOrderWithScoreRunnerUpAndReasons) {
    const Extraction told = explained(two_roles);
    EXPECT_TRUE(std::is_sorted(told.decisions.begin(), told.decisions.end(),
                               [](const Decision& a, const Decision& b) { return a.lines.first < b.lines.first; }));
    const Decision* title = find(told, "title of role 2");
    ASSERT_NE(title, nullptr);
    EXPECT_EQ(title->question, "title");
    EXPECT_EQ(title->text, "Developer");
    EXPECT_EQ(title->lines.first, 12);
    EXPECT_GT(title->score, title->runner_up_score);
    EXPECT_FALSE(title->runner_up.empty());
    ASSERT_FALSE(title->reasons.empty());
    EXPECT_EQ(title->reasons.front(), "title word +1.7");
}

TEST(Decisions, EntriesAreSplitByAPatternWithARunnerUp) {
    const Extraction told = explained(two_roles);
    const Decision* entries = find(told, "entries: headings of level 3");
    ASSERT_NE(entries, nullptr);
    EXPECT_EQ(entries->text, "2 entries");
    EXPECT_FALSE(entries->runner_up.empty());
    EXPECT_GT(entries->score, entries->runner_up_score);
}

TEST(Decisions, EveryLineOfTheDocumentIsExplained) {
    const Extraction told = explained(two_roles);
    for (const int line : {1, 3, 5, 7, 8, 10, 12, 13, 15})
        EXPECT_TRUE(std::any_of(
            told.decisions.begin(), told.decisions.end(),
            [&](const Decision& decision) { return decision.lines.first <= line && line <= decision.lines.last; }))
            << "line " << line;
}

TEST(Decisions, SurviveTheWayThroughJson) {
    Extraction told = explained(two_roles);
    told.doubts = {{"role", 1, "title", 0.5, "It could be the organization.", {7, 8}}};
    const Extraction back = extraction_from_json(to_json(told));
    EXPECT_EQ(to_json(back), to_json(told));
    ASSERT_EQ(back.doubts.size(), 1U);
    EXPECT_EQ(back.doubts[0].lines.last, 8);
    EXPECT_DOUBLE_EQ(back.doubts[0].confidence, 0.5);
    EXPECT_EQ(back.decisions.size(), told.decisions.size());
}

TEST(Doubts, ClearHeadersCarryNone) { EXPECT_TRUE(plain(two_roles).doubts.empty()); }

TEST(Doubts, TwoNamesWithoutASignCouldBeSwapped) {
    const Extraction found = plain(
        "# Mara Lindqvist\n\n## Experience\n\n"
        "**Kessel Brandt**, Vorland Ruhr, 2019 - 2020\n\n- Made things.\n");
    ASSERT_EQ(found.cv.roles.size(), 1U);
    ASSERT_FALSE(found.doubts.empty());
    EXPECT_EQ(found.doubts[0].fact, "role");
    EXPECT_EQ(found.doubts[0].index, 0);
    EXPECT_LT(found.doubts[0].confidence, sure_from);
    EXPECT_EQ(found.doubts[0].lines.first, 5);
}

const Doubt* doubt_about(const Extraction& extraction, std::string_view fact, std::string_view field) {
    const auto found = std::find_if(extraction.doubts.begin(), extraction.doubts.end(),
                                    [&](const Doubt& doubt) { return doubt.fact == fact && doubt.field == field; });
    return found == extraction.doubts.end() ? nullptr : &*found;
}

TEST(Doubts, APeriodWithoutAStartOrInTheWrongOrder) {
    const Extraction found = plain(
        "# Mara Lindqvist\n\n## Experience\n\n"
        "### Senior Engineer, Nordlys Systems AB\n2021 - 2019\n\n- Wrote a scheduler.\n\n"
        "### Developer, Kestrel Labs GmbH\n2015 - 2018\n\n- Wrote firmware.\n");
    const Doubt* doubt = doubt_about(found, "role", "period");
    ASSERT_NE(doubt, nullptr);
    EXPECT_EQ(doubt->index, 0);
    EXPECT_EQ(doubt->reason, "In \"2021 - 2019\" the end lies before the start.");
    EXPECT_EQ(doubt->lines, (Lines{5, 6}));
}

TEST(Names, TheOneTheContactsRepeatWins) {
    const Extraction told = explained(
        "Fernwick Park\n\nMara Lindqvist\n\nmara.lindqvist@example.org\n\n"
        "## Experience\n\n### Engineer, Nordlys Systems AB\n2019 - present\n\n- Wrote a scheduler.\n");
    const Decision* name = find(told, "name");
    ASSERT_NE(name, nullptr);
    EXPECT_EQ(name->text, "Mara Lindqvist");
    EXPECT_EQ(name->runner_up, "\"Fernwick Park\"");
    EXPECT_GT(name->score, name->runner_up_score);
    const Extraction alone =
        plain("# Mara Lindqvist\n\nmara@example.org\n\n## Experience\n\n### Engineer, Nordlys AB\n2019 - present\n");
    EXPECT_EQ(alone.cv.name.text, "Mara Lindqvist");
    EXPECT_EQ(doubt_about(alone, "person", "name"), nullptr);
}

TEST(Sections, AreExplainedByWhatMadeThemOne) {
    const Extraction told = explained(two_roles);
    const Decision* section = find(told, "section: work");
    ASSERT_NE(section, nullptr);
    EXPECT_EQ(section->text, "Experience");
    EXPECT_EQ(section->lines.first, 5);
    EXPECT_EQ(section->reasons, (std::vector<std::string>{"a known phrase +5.0"}));
    EXPECT_EQ(section->runner_up, "about the person");
}

TEST(Sections, AnUnknownHeadingAmongEntriesIsDoubted) {
    const Extraction told = explained(
        "# Mara Lindqvist\n\n## Experience\n\nEngineer at Fernwick Ltd.\n\n"
        "## Kitchens\n\nRan a kitchen.\n");
    const Decision* section = find(told, "section: other");
    ASSERT_NE(section, nullptr);
    EXPECT_EQ(section->runner_up, "heading of an entry");
    ASSERT_EQ(told.doubts.size(), 1u);
    EXPECT_EQ(told.doubts[0].fact, "other_section");
    EXPECT_EQ(told.doubts[0].reason, "\"Kitchens\" could as well be the heading of an entry.");
    EXPECT_EQ(told.doubts[0].lines.first, 7);
}

TEST(Sections, TheFirstLineOfPlainTextCanNameTheDocument) {
    const Extraction told = plain(
        "Resume\nName: Hazel Lindqvist\n\nhazel@example.org\n\nPROFILE\nTen years in kitchens.\n\n"
        "WORK HISTORY\n\nEngineer, Fernwick Ltd\n2019 - 2021\n");
    EXPECT_EQ(told.cv.name.text, "Hazel Lindqvist");
    EXPECT_EQ(told.cv.summary, "Ten years in kitchens.");
}

TEST(Sections, ATitleOfThePageMayStandAsHighAsItsSections) {
    const Extraction told = plain(
        "# Резюме\n\nИмя: Тимур Щукин\n\nt.shchukin@example.org\n\n# Опыт работы\n\n"
        "Инженер, АО «Скиф»\n2019 - 2021\n");
    EXPECT_EQ(told.cv.name.text, "Тимур Щукин");
    EXPECT_EQ(told.cv.contacts.size(), 1u);
}

TEST(Sections, NumberedLinesAreHeadingsWhereTextStandsBelow) {
    const Extraction told = plain(
        "Mara Lindqvist\n\n1. Work Experience\n2. Education\n\n1. WORK EXPERIENCE\n\n"
        "Engineer, Fernwick Ltd\n2019 - 2021\n\n2. EDUCATION\n\nBSc, Oakhaven College, 2016 - 2019\n");
    EXPECT_EQ(told.cv.roles.size(), 1u);
    EXPECT_EQ(told.cv.education.size(), 1u);
}

TEST(Sections, ADatedHeadingAmongEntriesIsOne) {
    const Extraction told = explained(
        "# Mara Lindqvist\n\n## Experience\n\n## Engineer, Fernwick Ltd (2019 - 2021)\n\n"
        "Built ovens.\n\n## Analyst, Quill Ltd (2016 - 2018)\n\nCounted.\n");
    ASSERT_EQ(told.cv.roles.size(), 2u);
    const Decision* entry = find(told, "heading of an entry");
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(entry->runner_up, "section");
    EXPECT_EQ(entry->reasons.front(), "dated -5.0");
    EXPECT_TRUE(told.doubts.empty());
}

}  // namespace
}  // namespace vitae::recognize
