// SPDX-License-Identifier: Apache-2.0
//
// Files no importer can make a CV of: each gets one sentence, the good file beside it comes in.
#include <algorithm>

#include "import_fixture.hpp"
#include "vitae/import.hpp"

namespace vitae {
namespace {

using testing::StartsWith;

class BadInputTest : public ImportTest {
protected:
    /// Imports `content` beside a good CV and returns what became of it.
    std::string outcome_of(const std::string& content) {
        write("good.md", small_cv("Ada Blomqvist", "ada@example.org"));
        write("strange.md", content);
        ImportOptions options;
        options.limits.seconds_per_file = 3;
        const ImportSummary summary = import({inbox().string()}, options);
        EXPECT_THAT(outcome(summary, "good.md"), testing::AnyOf("imported", "unchanged"));
        EXPECT_THAT(open().check(), testing::IsEmpty());
        return outcome(summary, "strange.md");
    }

    static std::string repeated(const std::string& text, std::size_t times) {
        std::string all;
        all.reserve(text.size() * times);
        for (std::size_t i = 0; i < times; ++i) all += text;
        return all;
    }

    static std::string utf16(const std::string& ascii) {
        std::string bytes = "\xFF\xFE";
        for (const char c : ascii) {
            bytes += c;
            bytes += '\0';
        }
        return bytes;
    }
};

TEST_F(BadInputTest, Empty_file) { EXPECT_EQ(outcome_of(""), "failed: is empty"); }

TEST_F(BadInputTest, White_space_only) { EXPECT_THAT(outcome_of(" \n\t\n"), StartsWith("no_cv: ")); }

TEST_F(BadInputTest, Fifty_megabytes) {
    EXPECT_EQ(outcome_of(std::string(50U << 20U, 'x')),
              "failed: is larger than 4 MiB; if it really is a CV, raise the limit: --max-file-size");
}

TEST_F(BadInputTest, Binary_data) {
    std::string bytes;
    for (int i = 0; i < 5000; ++i) bytes += static_cast<char>(i * 7919 % 256);
    EXPECT_THAT(outcome_of("\x7F"
                           "ELF" +
                           bytes),
                testing::HasSubstr("not text"));
}

TEST_F(BadInputTest, Invalid_utf8_is_read_as_far_as_it_goes) {
    EXPECT_EQ(outcome_of(small_cv("Ren\xE9 Dubosc", "rene@example.org")), "imported");
}

TEST_F(BadInputTest, Utf16_with_byte_order_mark) {
    EXPECT_EQ(outcome_of(utf16(small_cv("Ines Falk", "ines@example.org"))), "imported");
}

TEST_F(BadInputTest, Windows_line_ends) {
    std::string text;
    for (const char c : small_cv("Ines Falk", "ines@example.org")) text += c == '\n' ? "\r\n" : std::string(1, c);
    EXPECT_EQ(outcome_of(text), "imported");
}

TEST_F(BadInputTest, Zero_bytes) {
    std::string text = small_cv("Ines Falk", "ines@example.org");
    text.insert(40, 3, '\0');
    EXPECT_EQ(outcome_of(text), "imported");
}

TEST_F(BadInputTest, Ten_thousand_nested_lists) {
    std::string text;
    for (int depth = 0; depth < 10'000; ++depth) text += "- ";
    EXPECT_THAT(outcome_of(text + "x"), testing::AnyOf(StartsWith("no_cv: "), StartsWith("failed: ")));
}

TEST_F(BadInputTest, Ten_thousand_indented_lists) {
    std::string text;
    for (int depth = 0; depth < 1'400; ++depth) text += std::string(static_cast<std::size_t>(depth) * 2, ' ') + "- x\n";
    EXPECT_THAT(outcome_of(text), testing::AnyOf(StartsWith("no_cv: "), StartsWith("failed: ")));
}

TEST_F(BadInputTest, A_million_stars) {
    EXPECT_THAT(outcome_of(std::string(1'000'000, '*')), testing::AnyOf(StartsWith("no_cv: "), StartsWith("failed: ")));
}

TEST_F(BadInputTest, Table_of_five_thousand_columns) {
    const std::string text = repeated("|a", 5000) + "|\n" + repeated("|-", 5000) + "|\n" + repeated("|x|\n", 5000);
    EXPECT_THAT(outcome_of(text), StartsWith("failed: "));
}

TEST_F(BadInputTest, Unclosed_markup_declarations) {
    for (const char* piece : {"a<![CDATA[", "<!A ", "<?", "[a](<b", "![[]()", "`a``b"})
        EXPECT_THAT(outcome_of(repeated(piece, 40'000)), testing::AnyOf(StartsWith("no_cv: "), StartsWith("failed: ")))
            << piece;
}

TEST_F(BadInputTest, Deeply_nested_html) { EXPECT_THAT(outcome_of(repeated("<div>", 20'000)), StartsWith("failed: ")); }

}  // namespace
}  // namespace vitae
