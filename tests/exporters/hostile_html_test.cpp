// SPDX-License-Identifier: Apache-2.0
//
// Whatever a stranger wrote, the elements of an exported page are the exporter's own. The page is parsed
// as a browser parses it.
#include <gtest/gtest.h>
#include <gumbo.h>

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "hostile_texts.hpp"
#include "html_cv.hpp"
#include "plain_text.hpp"

namespace vitae::exporting {
namespace {

struct Page {
    std::map<std::string, int> elements;
    std::map<std::string, int> attributes;
    std::vector<std::string> links, scripts;
    std::string text;
};

void walk(const GumboNode& node, Page& page) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) page.text += node.v.text.text;
    if (node.type == GUMBO_NODE_COMMENT || node.type == GUMBO_NODE_CDATA) ++page.elements["(comment)"];
    if (node.type != GUMBO_NODE_ELEMENT) return;
    const GumboElement& element = node.v.element;
    const std::string name = gumbo_normalized_tagname(element.tag);
    ++page.elements[name];
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
        ++page.attributes[name + "." + attribute->name];
        if (std::string(attribute->name) == "href") page.links.emplace_back(attribute->value);
    }
    const bool script = element.tag == GUMBO_TAG_SCRIPT;
    for (unsigned i = 0; i < element.children.length; ++i) {
        const auto& child = *static_cast<const GumboNode*>(element.children.data[i]);
        if (script)
            page.scripts.emplace_back(child.v.text.text);
        else if (element.tag != GUMBO_TAG_STYLE)
            walk(child, page);
    }
}

Page parsed(const std::string& html) {
    const auto destroy = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()), destroy);
    Page page;
    walk(*output->root, page);
    return page;
}

/// Links and the boxes around lines depend on the text; nothing else may.
Page without_text_elements(Page page) {
    for (const char* element : {"a", "span", "p", "br", "wbr", "li", "ul"}) {
        page.elements.erase(element);
        for (const char* attribute : {".href", ".class"}) page.attributes.erase(std::string(element) + attribute);
    }
    return page;
}

TEST(HostileHtml, MakesNoElements) {
    const Page expected = without_text_elements(parsed(html_cv(cv_saying("plain"))));
    for (const std::string& text : hostile_texts()) {
        SCOPED_TRACE(text.substr(0, 80));
        if (plain_line(text).empty()) continue;
        const Page all = parsed(html_cv(cv_saying(text)));
        const Page found = without_text_elements(all);
        EXPECT_EQ(found.elements, expected.elements);
        EXPECT_EQ(found.attributes, expected.attributes);
        for (const std::string& link : all.links)
            EXPECT_TRUE(link.starts_with("http://") || link.starts_with("https://") || link.starts_with("mailto:") ||
                        link.starts_with("tel:"))
                << link;
    }
}

TEST(HostileHtml, KeepsTheWords) {
    for (const std::string& text : hostile_texts()) {
        Cv cv;
        cv.summary = text;
        const std::string read = plain_line(parsed(html_cv(cv)).text);
        EXPECT_NE(read.find(plain_line(text)), std::string::npos) << text.substr(0, 80);
    }
}

TEST(HostileHtml, LinkedDataIsJson) {
    for (const std::string& text : hostile_texts()) {
        const Page page = parsed(html_cv(cv_saying(text)));
        ASSERT_EQ(page.scripts.size(), 1u) << text.substr(0, 80);
        const auto person = nlohmann::json::parse(page.scripts.front());
        EXPECT_EQ(person["@type"], "Person");
        if (!plain_line(text).empty()) {
            EXPECT_EQ(person["name"], plain_line(text));
        }
    }
}

TEST(HtmlPage, AsksForNothing) {
    const std::string html = html_cv(cv_saying("plain"));
    const Page page = parsed(html);
    for (const char* element : {"img", "link", "iframe", "object", "embed", "form", "audio", "video", "base"})
        EXPECT_EQ(page.elements.count(element), 0u) << element;
    EXPECT_NE(html.find("default-src 'none'"), std::string::npos);
    EXPECT_EQ(html.find("url("), std::string::npos);
    EXPECT_EQ(html.find("@import"), std::string::npos);
}

}  // namespace
}  // namespace vitae::exporting
