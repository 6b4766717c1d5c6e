// SPDX-License-Identifier: Apache-2.0
#include "plugins/manifest.hpp"

#include <gtest/gtest.h>

#include "vitae/error.hpp"

namespace vitae {
namespace {

const std::string complete = R"({
  "id": "org.example.plain-text", "name": "Plain text", "version": "1.2.0", "kind": "importer", "abi": "1.0",
  "library": "plain.so", "licence": "MIT", "description": "Reads plain text.",
  "formats": [{"name": "plain", "media_type": "text/plain", "extensions": [".txt", ".text"], "magic": ["\u00ef\u00bb\u00bf", "PK\u0003"]}],
  "options": [{"key": "width", "type": "integer", "default": "80", "help": "Columns."},
              {"key": "strict", "type": "boolean", "default": "false", "help": ""}]
})";

/// `complete` with one piece of text replaced by another.
std::string with(const std::string& piece, const std::string& other) {
    std::string text = complete;
    const auto at = text.find(piece);
    EXPECT_NE(at, text.npos) << piece;
    return text.replace(at, piece.size(), other);
}

std::string error_of(const std::string& json) {
    try {
        parse_manifest(json, "manifest.json");
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::bad_input);
        return error.what();
    }
    return "no error";
}

TEST(Manifest, EveryField) {
    const PluginInfo plugin = parse_manifest(complete, "manifest.json");
    EXPECT_EQ(plugin.id, "org.example.plain-text");
    EXPECT_EQ(plugin.name, "Plain text");
    EXPECT_EQ(plugin.version, "1.2.0");
    EXPECT_EQ(plugin.kind, PluginKind::importer);
    EXPECT_EQ(plugin.abi, "1.0");
    EXPECT_EQ(plugin.library, "plain.so");
    EXPECT_EQ(plugin.licence, "MIT");
    EXPECT_EQ(plugin.description, "Reads plain text.");
    ASSERT_EQ(plugin.formats.size(), 1U);
    EXPECT_EQ(plugin.formats[0].name, "plain");
    EXPECT_EQ(plugin.formats[0].media_type, "text/plain");
    EXPECT_EQ(plugin.formats[0].extensions, (std::vector<std::string>{".txt", ".text"}));
    EXPECT_EQ(plugin.formats[0].magic, (std::vector<std::string>{"\xEF\xBB\xBF", "PK\x03"}));
    ASSERT_EQ(plugin.options.size(), 2U);
    EXPECT_EQ(plugin.options[0].key, "width");
    EXPECT_EQ(plugin.options[0].default_value, "80");
    EXPECT_EQ(plugin.options[1].type, "boolean");
    EXPECT_EQ(plugin.manifest, complete);
}

TEST(Manifest, ABundleNamesItsFiles) {
    const std::string magic = R"("magic": ["\u00ef\u00bb\u00bf", "PK\u0003"])";
    const auto bundle = [&](const std::string& text) { return with(magic, magic + R"(, "bundle": )" + text); };
    const PluginInfo plugin =
        parse_manifest(bundle(R"({"signs": ["a.csv", "b*.csv"], "entries": ["a.csv", "b*.csv", "c.csv"],
                   "left_out": [{"names": ["d.csv", "e/*"], "reason": "logs"}]})"),
                       "manifest.json");
    ASSERT_TRUE(plugin.formats[0].bundle);
    EXPECT_EQ(plugin.formats[0].bundle->signs, (std::vector<std::string>{"a.csv", "b*.csv"}));
    EXPECT_EQ(plugin.formats[0].bundle->left_out[0].reason, "logs");
    EXPECT_EQ(error_of(bundle(R"({"signs": ["a.csv"], "entries": ["a.csv"]})")),
              "manifest.json: field \"formats[0].bundle.signs\" must name at least two files.");
    EXPECT_EQ(error_of(bundle(R"({"signs": ["a.csv", "b.csv"], "entries": ["a.csv"]})")),
              "manifest.json: field \"formats[0].bundle.signs\" names \"b.csv\", which is not among the entries.");
    EXPECT_EQ(
        error_of(bundle(R"({"signs": ["A.csv", "b.csv"], "entries": ["A.csv", "b.csv"]})")),
        "manifest.json: field \"formats[0].bundle.signs\" holds \"A.csv\" but must hold lower-case file names like "
        "\"data*.csv\".");
}

TEST(Manifest, SyntaxErrorNamesTheLine) {
    EXPECT_EQ(error_of("{\n\"id\": \"a.b\",\n]"), "manifest.json:3: the manifest is not valid JSON.");
    EXPECT_EQ(error_of(""), "manifest.json:1: the manifest is not valid JSON.");
    EXPECT_EQ(error_of("[]"), "manifest.json: the manifest must be an object.");
}

struct Wrong {
    const char* piece;
    const char* other;
    const char* sentence;
};

class WrongManifest : public testing::TestWithParam<Wrong> {};

TEST_P(WrongManifest, NamesFileAndField) {
    EXPECT_EQ(error_of(with(GetParam().piece, GetParam().other)), std::string("manifest.json: ") + GetParam().sentence);
}

INSTANTIATE_TEST_SUITE_P(
    Manifest, WrongManifest,
    testing::Values(
        Wrong{R"("name": "Plain text", )", "", R"(field "name" is missing.)"},
        Wrong{R"("Plain text")", R"("")", R"(field "name" must not be empty.)"},
        Wrong{R"("Plain text")", "7", R"(field "name" must be a text.)"},
        Wrong{"org.example.plain-text", "Plain Text",
              R"(field "id" is "Plain Text" but must be a reverse domain name like "org.example.name".)"},
        Wrong{"org.example.plain-text", "org..text",
              R"(field "id" is "org..text" but must be a reverse domain name like "org.example.name".)"},
        Wrong{"org.example.plain-text", "../up",
              R"(field "id" is "../up" but must be a reverse domain name like "org.example.name".)"},
        Wrong{R"("1.2.0")", R"("1.2")", R"(field "version" is "1.2" but must look like "1.2.0".)"},
        Wrong{R"("kind": "importer")", R"("kind": "program")",
              R"(field "kind" is "program" but this vitae knows only importer and exporter.)"},
        Wrong{R"("abi": "1.0")", R"("abi": "one")", R"(field "abi" is "one" but must look like "1.0".)"},
        Wrong{R"("abi": "1.0")", R"("abi": "2.0")",
              R"(field "abi" asks for plugin ABI 2.0 but this vitae offers 1.0.)"},
        Wrong{R"("abi": "1.0")", R"("abi": "1.9")",
              R"(field "abi" asks for plugin ABI 1.9 but this vitae offers 1.0.)"},
        Wrong{"plain.so", "../plain.so", R"(field "library" must be the bare name of a file beside the manifest.)"},
        Wrong{"plain.so", "/lib/libc.so.6", R"(field "library" must be the bare name of a file beside the manifest.)"},
        Wrong{R"("licence")", R"("license")", R"(field "license" is unknown.)"},
        Wrong{R"("formats": [{)", R"("formats": [], "format": [{)", R"(field "format" is unknown.)"},
        Wrong{R"("formats": [{)", R"("formats": 5, "options": [], "x": [{)", R"(field "x" is unknown.)"},
        Wrong{R"("name": "plain")", R"("name": "Plain")",
              R"(field "formats[0].name" is "Plain" but must be of lower-case letters, digits and '-'.)"},
        Wrong{R"(".txt")", R"("txt")",
              R"(field "formats[0].extensions" holds "txt" but must hold lower-case ones like ".md".)"},
        Wrong{R"(".txt")", R"(".TXT")",
              R"(field "formats[0].extensions" holds ".TXT" but must hold lower-case ones like ".md".)"},
        Wrong{R"(".txt")", R"("")", R"(field "formats[0].extensions" must not hold an empty text.)"},
        Wrong{R"("\u00ef\u00bb\u00bf")", R"("\u20ac")",
              R"(field "formats[0].magic" must be of characters U+0000 to U+00FF, one for each byte.)"},
        Wrong{R"(["\u00ef\u00bb\u00bf", "PK\u0003"])", R"("PK")", R"(field "formats[0].magic" must be a list.)"},
        Wrong{R"("type": "integer")", R"("type": "number")",
              R"(field "options[0].type" is "number" but must be text, integer or boolean.)"},
        Wrong{R"("default": "80")", R"("default": "many")",
              R"(field "options[0].default" is "many" but must be a whole number.)"},
        Wrong{R"("default": "false")", R"("default": "no")",
              R"(field "options[1].default" is "no" but must be "true" or "false".)"},
        Wrong{R"("key": "strict")", R"("key": "Strict!")",
              R"(field "options[1].key" is "Strict!" but must be of lower-case letters, digits, '-' and '_'.)"}));

TEST(Manifest, NeedsAFormat) {
    const std::string text = with(R"("formats": [{)", R"("formats": [], "options": [{)");
    EXPECT_NE(error_of(text), "no error");
    EXPECT_EQ(
        error_of(
            R"({"id": "a.b", "name": "n", "version": "1.0.0", "kind": "exporter", "abi": "1.0", "library": "l.so"})"),
        "manifest.json: field \"formats\" must name at least one format.");
}

}  // namespace
}  // namespace vitae
