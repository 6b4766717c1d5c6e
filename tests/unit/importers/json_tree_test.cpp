// SPDX-License-Identifier: Apache-2.0
#include "json_tree.hpp"

#include <gtest/gtest.h>

#include <string>

#include "vitae/sdk/host.hpp"

namespace vitae {
namespace {

/// The sentence and line with which a text is refused.
std::string refusal(const std::string& json) {
    try {
        json_tree(json);
    } catch (const sdk::BadInput& bad) {
        return std::string(bad.what()) + " line " + std::to_string(bad.line);
    }
    return "read";
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

TEST(JsonTree, EveryValueKnowsItsLines) {
    const Node root = json_tree("{\n \"a\": 12\n,\n \"b\": [true,\n  null],\n\n \"c\": \"x\\ny\"\n}\n");
    EXPECT_EQ(root.lines, (Lines{1, 8}));
    ASSERT_EQ(root.items.size(), 3u);
    EXPECT_EQ(root.items[0].lines, (Lines{2, 2}));
    EXPECT_EQ(root.items[0].text, "12");
    EXPECT_EQ(root.items[1].lines, (Lines{4, 5}));
    EXPECT_EQ(root.items[1].items[0].text, "true");
    EXPECT_EQ(root.items[1].items[1].kind, Node::Kind::null);
    EXPECT_EQ(root.items[1].items[1].lines, (Lines{5, 5}));
    EXPECT_EQ(root.items[2].lines, (Lines{7, 7}));
    EXPECT_EQ(root.items[2].text, "x\ny");
}

TEST(JsonTree, NumbersStayAsWritten) {
    const Node root = json_tree("[0.10, 1e3, -7, 18446744073709551616, 123456789012345678901234567890]");
    EXPECT_EQ(root.items[0].text, "0.10");
    EXPECT_EQ(root.items[1].text, "1e3");
    EXPECT_EQ(root.items[2].text, "-7");
    EXPECT_EQ(root.items[3].text, "18446744073709551616");
    EXPECT_EQ(root.items[4].text, "123456789012345678901234567890");
}

TEST(JsonTree, CommentsAndTrailingCommasAreNoFault) {
    const Node root = json_tree("// a CV\n{\"a\": [1, 2, /* old */ ], // more\n\"b\": \",}\", \"c\": \"// no\",\n}\n");
    ASSERT_EQ(root.items.size(), 3u);
    EXPECT_EQ(root.items[0].items.size(), 2u);
    EXPECT_EQ(root.items[1].text, ",}");
    EXPECT_EQ(root.items[2].text, "// no");
    EXPECT_EQ(root.items[2].lines.first, 3);
}

TEST(JsonTree, ACommaThatPartsNothingIsAFault) {
    EXPECT_NE(refusal("[1,,2]"), "read");
    EXPECT_NE(refusal("[,]"), "read");
    EXPECT_NE(refusal("{\"a\":1,,}"), "read");
}

TEST(JsonTree, TheLastOfTwoMembersCounts) {
    const Node root = json_tree(R"({"a": 1, "a": 2})");
    EXPECT_EQ(root.items.size(), 2u);
    EXPECT_EQ(root.member("a")->text, "2");
}

TEST(JsonTree, ARefusalNamesItsLine) {
    EXPECT_EQ(refusal("{\n\"a\": tru\n}"),
              "This is not valid JSON: syntax error while parsing value - invalid literal. line 2");
    EXPECT_EQ(refusal("{\n\n\"secret words"),
              "This is not valid JSON: syntax error while parsing object key - invalid string: missing closing quote; "
              "expected string literal. line 3");
    EXPECT_EQ(
        refusal("{} {}"),
        "This is not valid JSON: syntax error while parsing value - unexpected '{'; expected end of input. line 1");
    EXPECT_EQ(refusal(""),
              "This is not valid JSON: syntax error while parsing value - unexpected end of input; expected '[', '{', "
              "or a literal. line 1");
    EXPECT_EQ(
        refusal("/*"),
        "This is not valid JSON: syntax error while parsing value - invalid comment; missing closing '*/'. line 1");
}

TEST(JsonTree, TooMuchIsRefusedWithASentence) {
    EXPECT_EQ(refusal(repeated("[", 100'000)), "The document is nested more than 64 deep. line 1");
    EXPECT_EQ(refusal("[" + repeated("1,\n", 200'001) + "1]"),
              "The document has more than 200,000 values; no CV has. line 200000");
    EXPECT_EQ(refusal("[\n1e999]").substr(0, 44), "This is not valid JSON: number overflow pars");
    EXPECT_EQ(refusal(repeated("{\"a\":", 64) + "1" + repeated("}", 64)), "read");
}

TEST(JsonTree, InvalidTextIsRefused) {
    EXPECT_NE(refusal("[\"\xff\"]"), "read");
    EXPECT_NE(refusal("[\"\\ud800\"]"), "read");
    EXPECT_NE(refusal(std::string("[\"a\0b\"]", 7)), "read");
    EXPECT_EQ(json_tree("[\"\\ud83d\\ude00\\/\"]").items[0].text, "😀/");
}

TEST(JsonTree, LinesCountFromWhereItStands) { EXPECT_EQ(json_tree("[\n1]", 40).items[0].lines.first, 41); }

}  // namespace
}  // namespace vitae
