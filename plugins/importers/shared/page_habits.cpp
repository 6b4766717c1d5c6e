// SPDX-License-Identifier: Apache-2.0
#include "page_habits.hpp"

#include <algorithm>
#include <functional>
#include <string>

#include "elements.hpp"

namespace vitae {
namespace {

/// Whether a visible text in the element is as asked.
bool any_text(const GumboNode& root, const std::function<bool(std::string_view)>& is_it) {
    std::vector<const GumboNode*> open{&root};
    while (!open.empty()) {
        const GumboNode& node = *open.back();
        open.pop_back();
        if (node.type == GUMBO_NODE_TEXT && is_it(node.v.text.text)) return true;
        if (node.type != GUMBO_NODE_ELEMENT || is_invisible(node.v.element)) continue;
        const GumboVector& children = node.v.element.children;
        for (unsigned i = 0; i < children.length; ++i) open.push_back(static_cast<const GumboNode*>(children.data[i]));
    }
    return false;
}

bool shows_text(const GumboNode& node) {
    return any_text(node, [](std::string_view) { return true; });
}

bool shows_digit(const GumboNode& node) {
    return any_text(node, [](std::string_view text) { return text.find_first_of("0123456789") != text.npos; });
}

/// Several links to places in the page, and nothing beside them.
bool only_leads_about_page(const GumboNode& list) {
    constexpr int fewest_links = 3;
    int links = 0;
    std::vector<const GumboNode*> open{&list};
    while (!open.empty()) {
        const GumboNode& node = *open.back();
        open.pop_back();
        if (node.type == GUMBO_NODE_TEXT) return false;
        if (node.type != GUMBO_NODE_ELEMENT || is_invisible(node.v.element)) continue;
        if (node.v.element.tag == GUMBO_TAG_A) {
            if (!attribute(node.v.element, "href").starts_with('#')) return false;
            ++links;
            continue;
        }
        const GumboVector& children = node.v.element.children;
        for (unsigned i = 0; i < children.length; ++i) open.push_back(static_cast<const GumboNode*>(children.data[i]));
    }
    return links >= fewest_links;
}

}  // namespace

bool is_menu(const GumboNode& node) {
    const GumboElement& element = node.v.element;
    if (element.tag == GUMBO_TAG_NAV || attribute(element, "role") == "navigation") return true;
    return (element.tag == GUMBO_TAG_UL || element.tag == GUMBO_TAG_OL) && only_leads_about_page(node);
}

bool leads_within_site(std::string_view href) {
    return !href.empty() && !href.starts_with("//") && href.substr(0, href.find_first_of("/?#")).find(':') == href.npos;
}

bool is_description(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_SPAN) return false;
    const std::string_view classes = attribute(element, "class");
    for (const std::string_view word : {"desc", "description", "descr"})
        for (std::size_t at = classes.find(word); at != classes.npos; at = classes.find(word, at + 1)) {
            const auto parts = [&](std::size_t i) {
                return i >= classes.size() || std::string_view(" -_\t\n").find(classes[i]) != classes.npos;
            };
            if ((at == 0 || parts(at - 1)) && parts(at + word.size())) return true;
        }
    return false;
}

bool is_set_aside(const GumboElement& element) {
    return has_class(element, "pull-right") || has_class(element, "float-right") || has_class(element, "float-end");
}

std::string_view name_of_picture_link(const GumboNode& link) {
    const GumboElement& element = link.v.element;
    const std::string_view href = attribute(element, "href");
    if (href.empty() || href.starts_with('#') || shows_text(link)) return {};
    const std::string_view label = attribute(element, "aria-label");
    return label.empty() ? attribute(element, "title") : label;
}

std::vector<const GumboNode*> tags_in(const GumboNode& block) {
    const GumboVector& children = block.v.element.children;
    std::vector<const GumboNode*> spans;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto& child = *static_cast<const GumboNode*>(children.data[i]);
        if (child.type == GUMBO_NODE_WHITESPACE || child.type == GUMBO_NODE_COMMENT) continue;
        if (child.type != GUMBO_NODE_ELEMENT || child.v.element.tag != GUMBO_TAG_SPAN) return {};
        const std::string_view name = attribute(child.v.element, "class");
        if (name.empty() || (!spans.empty() && name != attribute(spans.front()->v.element, "class"))) return {};
        if (!shows_text(child) || shows_digit(child)) return {};
        spans.push_back(&child);
    }
    return spans.size() > 1 ? spans : std::vector<const GumboNode*>();
}

}  // namespace vitae
