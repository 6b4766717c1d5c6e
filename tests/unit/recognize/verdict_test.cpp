// SPDX-License-Identifier: Apache-2.0
//
// Whether a document is a CV: documents of many kinds that are none, and CVs that hold next to nothing.
#include "recognize/verdict.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "markdown_outline.hpp"
#include "recognize/document/document_kinds.hpp"
#include "recognize/recognize.hpp"

namespace vitae::recognize {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

const fs::path data = fs::path(VITAE_SOURCE_DIR) / "tests/data";

std::vector<fs::path> documents(const char* folder) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(data / folder))
        if (entry.path().extension() == ".md") found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Extraction explained(std::string_view markdown) {
    RecognizeOptions options;
    options.explain = true;
    return recognize(markdown::markdown_outline(markdown), SkillTable::built_in(), options);
}

const Decision& verdict_of(const Extraction& found) {
    return *std::ranges::find(found.decisions, "cv", &Decision::question);
}

std::string shown(const Decision& decision) {
    std::string text = decision.chosen + " " + std::to_string(decision.score);
    for (const std::string& reason : decision.reasons) text += "\n  " + reason;
    return text;
}

std::string test_name(const testing::TestParamInfo<fs::path>& info) {
    std::string name = info.param.stem().string();
    std::ranges::replace_if(
        name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
    return name;
}

/// A decision on the brink is as good as none: both sides must keep this distance.
constexpr double margin = 0.5;

class OtherDocument : public testing::TestWithParam<fs::path> {};

TEST_P(OtherDocument, IsRefusedWithOneSentence) {
    const Extraction found = explained(read(GetParam()));
    ASSERT_NE(found.no_cv_reason, "") << shown(verdict_of(found));
    EXPECT_THAT(found.no_cv_reason, EndsWith("."));
    EXPECT_EQ(found.no_cv_reason.find('\n'), std::string::npos);
    EXPECT_GE(verdict_of(found).score, margin) << shown(verdict_of(found));
}

class MinimalCv : public testing::TestWithParam<fs::path> {};

TEST_P(MinimalCv, IsTaken) {
    const Extraction found = explained(read(GetParam()));
    EXPECT_EQ(found.no_cv_reason, "") << shown(verdict_of(found));
    EXPECT_GE(verdict_of(found).score, margin) << shown(verdict_of(found));
}

INSTANTIATE_TEST_SUITE_P(Kinds, OtherDocument, testing::ValuesIn(documents("recognize/not_cvs")), test_name);
INSTANTIATE_TEST_SUITE_P(Samples, OtherDocument, testing::ValuesIn(documents("not-cvs")), test_name);
INSTANTIATE_TEST_SUITE_P(Kinds, MinimalCv, testing::ValuesIn(documents("recognize/minimal_cvs")), test_name);
INSTANTIATE_TEST_SUITE_P(Samples, MinimalCv, testing::ValuesIn(documents("cvs")), test_name);

struct KindCase {
    const char* document;
    const char* sentence;  ///< how the refusal begins
};
void PrintTo(const KindCase& c, std::ostream* out) { *out << c.document; }

class KindOfDocument : public testing::TestWithParam<KindCase> {};

TEST_P(KindOfDocument, IsNamed) {
    const fs::path path = data / "recognize/not_cvs" / GetParam().document;
    EXPECT_THAT(explained(read(path)).no_cv_reason, StartsWith(GetParam().sentence));
}

INSTANTIATE_TEST_SUITE_P(
    Each, KindOfDocument,
    testing::Values(KindCase{"job_advert_de.md", "It reads like a job advert ("},
                    KindCase{"job_advert_fr.md", "It reads like a job advert ("},
                    KindCase{"job_advert_es.md", "It reads like a job advert ("},
                    KindCase{"job_advert_ru.md", "It reads like a job advert ("},
                    KindCase{"job_advert_zh.md", "It reads like a job advert ("},
                    KindCase{"course_page.md", "It reads like the page of a course ("},
                    KindCase{"biography_scientist.md", "It reads like a biography ("},
                    KindCase{"biography_ru.md", "It reads like a biography ("},
                    KindCase{"stub_pdf_link.md", "It reads like a page that only points to a CV elsewhere ("},
                    KindCase{"readme_software.md", "It reads like the page of a software project ("},
                    KindCase{"cover_letter.md", "It reads like a letter ("},
                    KindCase{"how_to_write_a_cv.md", "It reads like a guide ("},
                    KindCase{"company_about.md", "It reads like the page of a company or of several people ("},
                    KindCase{"meeting_minutes.md", "It reads like the minutes of a meeting ("},
                    KindCase{"invoice.md", "It reads like an invoice ("},
                    KindCase{"certificate.md", "It reads like a certificate ("},
                    KindCase{"licence_text.md", "It reads like a legal text ("},
                    KindCase{"recipe.md", "It reads like a recipe ("},
                    KindCase{"link_list.md", "It reads like a list of links or of literature ("},
                    KindCase{"whitespace.md", "The document has no text."}));

TEST(Verdict, NamesTheStrongestSigns) {
    EXPECT_EQ(explained("# Gardener\n\nWe offer honey.\n\n## Requirements\n\n- Ladders\n\nApply now!\n").no_cv_reason,
              "It reads like a job advert (\"apply now\", \"requirements\" and 1 more).");
}

TEST(Verdict, NamesWhatIsMissingWhereSignsAreWeak) {
    EXPECT_EQ(explained("# Ladders\n\n## Requirements\n\n- Hands\n").no_cv_reason,
              "It reads like a job advert (\"requirements\"), and no role, education, skill or language was found.");
    EXPECT_EQ(explained("# Ladders\n\nMade of wood.\n").no_cv_reason,
              "No role, education, skill or language was found.");
}

TEST(Verdict, IsADecisionOnlyWhenAskedFor) {
    const std::string cv = "# Ida Nyholm\n\nida@nyholm.example\n\n## Experience\n\n### Cook, Kaffe AB\n2015 - 2018\n";
    EXPECT_THAT(recognize(markdown::markdown_outline(cv), SkillTable::built_in()).decisions, IsEmpty());
    const Decision decision = verdict_of(explained(cv));
    EXPECT_EQ(decision.chosen, "a CV");
    EXPECT_EQ(decision.text, "Ida Nyholm");
    EXPECT_EQ(decision.lines.first, 1);
    EXPECT_GT(decision.score, decision.runner_up_score);
    EXPECT_THAT(decision.reasons, Contains("1 dated roles +1.2"));
}

/// What an advert says makes no advert of a CV with a career.
TEST(Verdict, WeighsWordsAgainstFacts) {
    const std::string career =
        "# Ida Nyholm\n\nida@nyholm.example\n\n## Experience\n\n### Cook, Kaffe AB\n2015 - 2018\n\n"
        "### Chef, Fisk AS\n2018 - 2021\n";
    EXPECT_EQ(
        explained(career + "\n## What I offer\n\nWe offer the same as any team: requirements met.\n").no_cv_reason, "");
}

TEST(DocumentKinds, CountAPhraseOnceAndOnlyWhereItMaySpeak) {
    const Outline outline = markdown::markdown_outline(
        "## Requirements\n\nRequirements: a ladder\n\nI gathered requirements for a bank.\n");
    const auto signs = DocumentKinds::built_in().signs_in(lines_of(outline));
    const auto advert = std::ranges::find(signs, "a job advert", &KindSigns::kind);
    ASSERT_NE(advert, signs.end());
    EXPECT_THAT(advert->phrases, ElementsAre("requirements"));
    const Outline prose = markdown::markdown_outline("I gathered requirements for a bank.\n");
    EXPECT_THAT(DocumentKinds::built_in().signs_in(lines_of(prose)), IsEmpty());
}

}  // namespace
}  // namespace vitae::recognize
