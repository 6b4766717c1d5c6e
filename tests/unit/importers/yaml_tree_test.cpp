// SPDX-License-Identifier: Apache-2.0
#include "yaml_tree.hpp"

#include <gtest/gtest.h>

#include <string>

#include "vitae/sdk/host.hpp"

namespace vitae {
namespace {

std::string refusal(const std::string& yaml) {
    try {
        yaml_tree(yaml);
    } catch (const sdk::BadInput& bad) {
        return std::string(bad.what()) + " line " + std::to_string(bad.line);
    }
    return "read";
}

TEST(YamlTree, ReadsTheSameAsJson) {
    const Node root = yaml_tree(
        "name: Mara\nborn: 1980-02-01\nempty: ~\nlist:\n  - one\n  - two: 2\n    three: |\n      a\n      b\n");
    ASSERT_EQ(root.items.size(), 4u);
    EXPECT_EQ(root.items[0].text, "Mara");
    EXPECT_EQ(root.items[1].text, "1980-02-01");
    EXPECT_EQ(root.items[2].kind, Node::Kind::null);
    const Node& list = root.items[3];
    EXPECT_EQ(list.items[0].lines.first, 5);
    EXPECT_EQ(list.items[1].member("two")->text, "2");
    EXPECT_EQ(list.items[1].member("three")->text, "a\nb\n");
    EXPECT_EQ(list.items[1].lines.first, 6);
}

TEST(YamlTree, AliasesAreCopiesAndMergesFillIn) {
    const Node root = yaml_tree("a: &x {city: Uppsala, zip: 7}\nb: *x\nc:\n  <<: *x\n  zip: 8\n");
    EXPECT_EQ(root.member("b")->member("city")->text, "Uppsala");
    EXPECT_EQ(root.member("c")->member("city")->text, "Uppsala");
    EXPECT_EQ(root.member("c")->member("zip")->text, "8");
}

TEST(YamlTree, ABombIsRefused) {
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 10; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
        for (int k = 0; k < 10; ++k) bomb += (k == 0 ? "" : ", ") + before;
        bomb += "]\n";
    }
    EXPECT_EQ(refusal(bomb).substr(0, 54), "The document has more than 200,000 values; no CV has. ");
    const std::string large(100'000, 'x');
    std::string texts = "a: &a " + large + "\nb:\n";
    for (int i = 0; i < 1000; ++i) texts += "  - *a\n";
    EXPECT_EQ(refusal(texts).substr(0, 48), "The document's texts are larger than 32 MiB. lin");
    std::string nested;
    for (int i = 0; i < 60; ++i) nested += "&n" + std::to_string(i) + " [";
    for (int i = 0; i < 20'000; ++i) nested += "x,";
    for (int i = 0; i < 60; ++i) nested += "]";
    EXPECT_EQ(refusal(nested).substr(0, 54), "The document has more than 200,000 values; no CV has. ");
}

TEST(YamlTree, DepthSizeAndShapeAreLimited) {
    std::string deep;
    for (int i = 0; i < 5000; ++i) deep += "- ";
    EXPECT_EQ(refusal(deep), "The document is nested more than 64 deep. line 1");
    EXPECT_NE(refusal(std::string(5000, '[')), "read");
    EXPECT_NE(refusal(std::string(5000, '{')), "read");
    EXPECT_EQ(refusal(std::string((1u << 20) + 1, 'x')), "The YAML is larger than 1 MiB; no CV is. line 0");
    EXPECT_EQ(refusal("a: b\n? [x]\n: y\n"), "A YAML key is a list or a map; only texts can name a field. line 2");
    EXPECT_NE(refusal("a: [1\nb: 2\n"), "read");
    EXPECT_NE(refusal("a: *nowhere\n"), "read");
    EXPECT_NE(refusal("a: &a [*a]\n"), "read");
    EXPECT_EQ(refusal(""), "read");
}

}  // namespace
}  // namespace vitae
