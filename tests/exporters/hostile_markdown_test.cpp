// SPDX-License-Identifier: Apache-2.0
//
// Whatever a stranger wrote, the structure of exported Markdown is the exporter's own.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "hostile_texts.hpp"
#include "markdown_cv.hpp"
#include "markdown_outline.hpp"
#include "plain_text.hpp"

namespace vitae::exporting {
namespace {

/// How many headings, tables, quotes, ... a document has, and where its links lead.
struct Structure {
    std::map<std::string, int> headings;  ///< by level
    int code = 0, quotes = 0, rows = 0, rules = 0, styled = 0;
    std::vector<std::string> links;
};

Structure structure_of(const std::string& text) {
    Structure found;
    for (const Block& block : markdown::markdown_outline(text)) {
        if (block.kind == BlockKind::heading) ++found.headings[std::to_string(block.level)];
        found.code += block.kind == BlockKind::code;
        found.rows += block.kind == BlockKind::table_row;
        found.rules += block.kind == BlockKind::rule;
        found.quotes += block.quote > 0;
        for (const Span& span : block.spans) {
            found.styled += (span.style & (style::bold | style::code | style::strike)) != 0;
            if (!span.href.empty()) found.links.push_back(span.href);
        }
    }
    return found;
}

TEST(HostileMarkdown, MakesNoMarkup) {
    const Structure expected = structure_of(markdown_cv(cv_saying("plain")));
    for (const std::string& text : hostile_texts()) {
        SCOPED_TRACE(text.substr(0, 80));
        if (plain_line(text).empty()) continue;
        const Structure found = structure_of(markdown_cv(cv_saying(text)));
        EXPECT_EQ(found.headings, expected.headings);
        EXPECT_EQ(found.code + found.quotes + found.rows + found.rules + found.styled, 0);
        const std::string own_link = web_link(text);
        for (const std::string& link : found.links)
            EXPECT_TRUE(link.starts_with("http://") || link.starts_with("https://") || link.starts_with("mailto:"))
                << link;
    }
}

TEST(HostileMarkdown, HoldsNoControlCharacters) {
    for (const std::string& text : hostile_texts()) {
        const std::string written = markdown_cv(cv_saying(text));
        for (const char c : written)
            EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << text.substr(0, 80);
        EXPECT_EQ(written.find("\xe2\x80\xae"), std::string::npos);
    }
}

TEST(HostileMarkdown, KeepsTheWords) {
    for (const std::string& text : hostile_texts()) {
        Cv cv;
        cv.name.text = "Mara Lindqvist";
        cv.summary = text;
        std::string read;
        for (const Block& block : markdown::markdown_outline(markdown_cv(cv))) {
            for (const Span& span : block.spans) read += span.text;
            read += ' ';
        }
        std::string wanted = plain_line(text);
        if (wanted.starts_with(": ")) wanted.erase(0, 2);  // the sign of a definition, escaped or not
        EXPECT_NE(plain_line(read).find(wanted), std::string::npos)
            << text.substr(0, 80) << "\nread: " << read.substr(0, 300);
    }
}

}  // namespace
}  // namespace vitae::exporting
