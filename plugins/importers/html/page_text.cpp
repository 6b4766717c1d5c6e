// SPDX-License-Identifier: Apache-2.0
#include "page_text.hpp"

#include "elements.hpp"

namespace vitae {
namespace {

constexpr std::size_t longest = 16 * 1024;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool parts_lines(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_BR:
        case GUMBO_TAG_P:
        case GUMBO_TAG_LI:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_TR:
        case GUMBO_TAG_DT:
        case GUMBO_TAG_DD:
            return true;
        default:
            return false;
    }
}

/// Depth is limited by check_nesting.
void append_text(const GumboNode& node, std::string& text) {
    if (text.size() >= longest) return;
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
        for (const char c : std::string_view(node.v.text.text)) {
            if (text.size() >= longest && (static_cast<unsigned char>(c) & 0xC0) != 0x80) return;
            if (!is_space(c))
                text += c;
            else if (!text.empty() && !is_space(text.back()))
                text += ' ';
        }
        return;
    }
    if (node.type != GUMBO_NODE_ELEMENT || is_invisible(node.v.element)) return;
    const auto new_line = [&] {
        while (!text.empty() && text.back() == ' ') text.pop_back();
        if (!text.empty() && text.back() != '\n') text += '\n';
    };
    const bool parts = parts_lines(node.v.element.tag);
    if (parts) new_line();
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) append_text(*static_cast<const GumboNode*>(children.data[i]), text);
    if (parts) new_line();
}

}  // namespace

std::vector<const GumboNode*> child_elements(const GumboNode& node) {
    std::vector<const GumboNode*> elements;
    if (node.type != GUMBO_NODE_ELEMENT) return elements;
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT) elements.push_back(child);
    }
    return elements;
}

std::string visible_text(const GumboNode& node) {
    std::string text;
    append_text(node, text);
    while (!text.empty() && is_space(text.back())) text.pop_back();
    return text;
}

std::vector<std::string_view> words_of(std::string_view attribute) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < attribute.size();) {
        std::size_t end = at;
        while (end < attribute.size() && !is_space(attribute[end])) ++end;
        if (end > at) words.push_back(attribute.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

Lines lines_of(const GumboNode& element) {
    const int first = static_cast<int>(element.v.element.start_pos.line);
    const int last = static_cast<int>(element.v.element.end_pos.line);
    return {first, last < first ? first : last};
}

Node text_node(std::string_view key, std::string text, Lines lines) {
    Node node;
    node.kind = Node::Kind::text;
    node.key = key;
    node.text = std::move(text);
    node.lines = lines;
    return node;
}

}  // namespace vitae
