// SPDX-License-Identifier: Apache-2.0
//
// Whole documents: goldens beside invented CVs in every layout, and what must hold for any document.
#include "recognize/recognize.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>

#include "html_outline.hpp"
#include "markdown_outline.hpp"
#include "model/cv_json.hpp"
#include "model/text.hpp"
#include "recognize/document/line.hpp"
#include "recognize/words/lexicon.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae::recognize {
namespace {

namespace fs = std::filesystem;

const fs::path data = fs::path(VITAE_SOURCE_DIR) / "tests/data";

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Outline outline_of(const fs::path& path) {
    const std::string text = read(path);
    return path.extension() == ".html" ? html_outline(text) : markdown::markdown_outline(text);
}

Extraction recognize_file(const fs::path& path) { return recognize(outline_of(path), SkillTable::built_in()); }

Extraction recognize_markdown(std::string_view text) {
    return recognize(markdown::markdown_outline(text), SkillTable::built_in());
}

std::vector<fs::path> documents(const fs::path& folder, bool nested) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (!nested && entry.path().extension() == ".md") found.push_back(entry.path());
        for (const char* name : {"input.md", "input.html"})
            if (nested && fs::is_regular_file(entry.path() / name)) found.push_back(entry.path() / name);
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string test_name(const testing::TestParamInfo<fs::path>& info) {
    std::string name =
        info.param.stem() == "input" ? info.param.parent_path().filename().string() : info.param.stem().string();
    std::replace_if(
        name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
    return name;
}

class Golden : public testing::TestWithParam<fs::path> {};

TEST_P(Golden, GivesTheExpectedCv) {
    const Extraction found = recognize_file(GetParam());
    const std::string actual = to_json(found.cv, 2) + "\n";
    const fs::path golden = GetParam().parent_path() / "expected.json";
    if (std::getenv("VITAE_UPDATE_GOLDEN") != nullptr) std::ofstream(golden, std::ios::binary) << actual;
    EXPECT_EQ(actual, read(golden)) << "VITAE_UPDATE_GOLDEN=1 writes " << golden;
    EXPECT_EQ(found.no_cv_reason, "");
}

INSTANTIATE_TEST_SUITE_P(Layouts, Golden, testing::ValuesIn(documents(data / "recognize", true)), test_name);

/// All texts of a fact, one after the other: the slow and obvious way to see what became of a word.
struct TextCollector {
    std::string all;

    void operator()(std::string_view, const std::string& text) { all += text + "\n"; }
    void operator()(std::string_view, const std::vector<std::string>& texts) {
        for (const std::string& text : texts) all += text + "\n";
    }
    void operator()(std::string_view, const std::optional<PartialDate>& date) {
        if (date) all += std::to_string(date->year) + " " + date->iso() + "\n";
    }
    template <Fact F>
    void operator()(std::string_view, const F& fact) {
        visit_fields(fact, *this);
    }
    template <Fact F>
    void operator()(std::string_view, const std::vector<F>& facts) {
        for (const F& fact : facts) visit_fields(fact, *this);
    }
    template <class Other>
    void operator()(std::string_view, const Other&) {}
};

std::set<std::string> words(std::string_view text) {
    std::set<std::string> found;
    std::string word;
    const std::string folded = fold(text);
    for (std::size_t at = 0; at <= folded.size();) {
        const CodePoint c = at < folded.size() ? code_point_at(folded, at) : CodePoint{' ', 1};
        if ((!is_letter_or_digit(c.value) || is_cjk(c.value)) && !word.empty()) found.insert(std::exchange(word, {}));
        if (is_cjk(c.value))
            found.emplace(folded.substr(at, c.size));
        else if (is_letter_or_digit(c.value))
            word += folded.substr(at, c.size);
        at += c.size;
    }
    return found;
}

class EveryDocument : public testing::TestWithParam<fs::path> {};

TEST_P(EveryDocument, IsCoveredToTheLastWord) {
    const Extraction found = recognize_markdown(read(GetParam()));
    EXPECT_GT(found.coverage.words, 0);
    EXPECT_EQ(found.coverage.words, found.coverage.in_facts + found.coverage.kept);
}

/// Beside the count: the words themselves. Labels and headings that became the kind of a fact are gone.
TEST_P(EveryDocument, LosesHardlyAWordOfItsProse) {
    const Outline outline = outline_of(GetParam());
    const Extraction found = recognize(outline, SkillTable::built_in());
    TextCollector texts;
    visit_fields(found.cv, texts);
    const std::set<std::string> kept = words(texts.all);
    const Lexicon& lexicon = Lexicon::built_in();
    int all = 0;
    std::string lost;
    int missing = 0;
    for (const Block& block : outline) {
        if (block.kind == BlockKind::heading || block.kind == BlockKind::metadata ||
            block.has(block_flag::table_header))
            continue;
        std::string text, first;
        for (const Span& span : block.spans) (span.cell > 0 ? text : first) += (span.cell > 0 ? " " : "") + span.text;
        const std::string folded = fold(first);
        if (lexicon.label(folded) == 0 && !lexicon.section(folded)) text = first + text;
        if (const Labelled labelled = split_label(text);
            !labelled.value.empty() && lexicon.label(fold(labelled.label)) != 0)
            text = std::string(labelled.value);
        for (const std::string& word : words(text)) {
            if (lexicon.label(word) != 0 || lexicon.section(word)) continue;
            ++all;
            if (kept.contains(word)) continue;
            ++missing;
            lost += word + " ";
        }
    }
    EXPECT_LE(missing * 100, all * 8) << "lost: " << lost;
}

TEST_P(EveryDocument, GivesTheSameResultTwice) {
    EXPECT_EQ(to_json(recognize_file(GetParam())), to_json(recognize_file(GetParam())));
}

TEST_P(EveryDocument, PointsAtItsLines) {
    const std::string text = read(GetParam());
    const int lines = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    const Extraction found = recognize_file(GetParam());
    for (const Role& role : found.cv.roles) {
        EXPECT_GE(role.lines.first, 1);
        EXPECT_LE(role.lines.first, role.lines.last);
        EXPECT_LE(role.lines.last, lines);
    }
}

INSTANTIATE_TEST_SUITE_P(Layouts, EveryDocument, testing::ValuesIn(documents(data / "recognize", true)), test_name);
INSTANTIATE_TEST_SUITE_P(Samples, EveryDocument, testing::ValuesIn(documents(data / "cvs", false)), test_name);

TEST(Nothing, IsInvented) {
    const Cv cv =
        recognize_markdown("## Experience\n\n### Acme GmbH (2015 - 2018)\n\n- C++\n\n### Developer\n*2012*\n").cv;
    ASSERT_EQ(cv.roles.size(), 2u);
    EXPECT_EQ(cv.name.text, "");
    EXPECT_EQ(cv.roles[0].title, "");
    EXPECT_EQ(cv.roles[1].organization, "");
    EXPECT_EQ(cv.roles[1].period.start->iso(), "2012");
}

TEST(Diagnostics, NameTheirLine) {
    const Extraction found =
        recognize_markdown("# Ida Nyholm\n\n## Experience\n\n### Developer at Acme\n*May 2019 - Jan 2017*\n");
    ASSERT_FALSE(found.diagnostics.empty());
    EXPECT_EQ(found.diagnostics[0].line, 5);
}

/// Any outline at all: random kinds, styles and texts cut from real-looking words.
TEST(AnyOutline, IsReadWithoutLoss) {
    const unsigned seed = 20240601;
    std::mt19937 random(seed);
    const std::vector<std::string> words = {"Experience",
                                            "Acme",
                                            "GmbH",
                                            "2015",
                                            "-",
                                            "2018",
                                            "Engineer",
                                            "at",
                                            "|",
                                            "(",
                                            ")",
                                            "Skills",
                                            "Python",
                                            "Kiel",
                                            ":",
                                            "•",
                                            "\xff",
                                            "开发",
                                            "опыт",
                                            "since",
                                            "a@b.example",
                                            "http://x.y",
                                            "1.5",
                                            "years",
                                            ",",
                                            "–",
                                            "",
                                            "Languages",
                                            "English",
                                            "C1",
                                            "\t",
                                            "Certificates",
                                            "Publications",
                                            "Awards",
                                            "References",
                                            "ID",
                                            "et al.",
                                            "\"",
                                            "80%",
                                            "(part-time)",
                                            "via",
                                            "★★★",
                                            "Employment:"};
    const auto pick = [&](std::size_t below) { return static_cast<std::uint32_t>(random() % below); };
    for (int round = 0; round < 400; ++round) {
        Outline outline;
        for (std::uint32_t b = 0, count = pick(60); b < count; ++b) {
            Block block;
            block.kind = static_cast<BlockKind>(1 + pick(7));
            block.level = pick(9);
            block.depth = pick(4);
            block.quote = pick(2);
            block.flags = pick(32);
            block.lines = {static_cast<int>(b) + 1, static_cast<int>(b) + 1};
            for (std::uint32_t s = 0, spans = pick(5); s < spans; ++s) {
                Span span;
                for (std::uint32_t w = 0, size = pick(6); w < size; ++w)
                    span.text += words[pick(words.size())] + (pick(3) == 0 ? "" : " ");
                span.style = pick(16);
                span.cell = pick(4);
                if (pick(6) == 0) span.href = "https://example.com/" + std::to_string(pick(1000));
                block.spans.push_back(std::move(span));
            }
            outline.push_back(std::move(block));
        }
        const Extraction found = recognize(outline, SkillTable::built_in());
        ASSERT_EQ(found.coverage.words, found.coverage.in_facts + found.coverage.kept)
            << "seed " << seed << " round " << round;
        ASSERT_TRUE(is_valid_utf8(to_json(found))) << "seed " << seed << " round " << round;
    }
}

}  // namespace
}  // namespace vitae::recognize
