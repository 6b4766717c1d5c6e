// SPDX-License-Identifier: Apache-2.0
#include "inline_html.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "elements.hpp"

namespace vitae::markdown {
namespace {

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

/// Lower-case name of a tag literal: "br" of "<BR/>", "a" of "</a>".
std::string tag_name(std::string_view literal) {
    std::string name;
    for (std::size_t at = literal.starts_with("</") ? 2 : 1; at < literal.size() && is_name_character(literal[at]);
         ++at)
        name += static_cast<char>(literal[at] >= 'A' && literal[at] <= 'Z' ? literal[at] - 'A' + 'a' : literal[at]);
    return name;
}

/// Elements that hold no text, so that no end tag follows.
bool is_void(std::string_view name) {
    static constexpr std::array<std::string_view, 6> names = {"br", "hr", "img", "input", "wbr", "link"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements that stand on lines of their own: "<p>Larkfield Street 5</p><p>Leeds</p>" in the cell of a table.
bool parts_lines(std::string_view name) {
    static constexpr std::array<std::string_view, 5> names = {"p", "div", "li", "ul", "ol"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The first element inside the frame (html, head, body) that the parser puts around a lone tag.
const GumboElement* lone_element(const GumboOutput& output) {
    const GumboNode* node = output.root;
    while (node != nullptr && node->type == GUMBO_NODE_ELEMENT) {
        const GumboElement& element = node->v.element;
        const bool frame =
            element.tag == GUMBO_TAG_HTML || element.tag == GUMBO_TAG_HEAD || element.tag == GUMBO_TAG_BODY;
        if (!frame) return &element;
        const GumboNode* next = nullptr;
        for (unsigned i = 0; i < element.children.length; ++i) {
            const auto* child = static_cast<const GumboNode*>(element.children.data[i]);
            if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag != GUMBO_TAG_HEAD) next = child;
        }
        node = next;
    }
    return nullptr;
}

}  // namespace

bool InlineHtml::tag(std::string_view literal) {
    const std::string name = tag_name(literal);
    if (name.empty()) return false;
    const bool closing = literal.starts_with("</");
    if (name == "br" || parts_lines(name)) return !hidden();
    if (hidden()) {
        if (name == hidden_by_) hidden_ += closing ? -1 : 1;
        return false;
    }
    const GumboTag tag = gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size()));
    const std::uint32_t bits = style_of(tag);
    if (closing) {
        style_ &= ~bits;
        if (name == "a" && !links_.empty()) links_.pop_back();
        return false;
    }
    bool hide = is_never_shown(tag);
    std::string href;
    if (!hide && literal.find(' ') != std::string_view::npos) {  // it may have attributes
        const ParsedHtml parsed = parse_html(literal);
        if (const GumboElement* element = lone_element(*parsed)) {
            hide = is_invisible(*element);
            href = attribute(*element, "href");
        }
    }
    if (hide && !literal.ends_with("/>") && !is_void(name)) {
        hidden_ = 1;
        hidden_by_ = name;
        return false;
    }
    style_ |= bits;
    if (name == "a") links_.push_back(std::move(href));
    return false;
}

}  // namespace vitae::markdown
