// SPDX-License-Identifier: Apache-2.0
#include "page_habits.hpp"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <string>

#include "elements.hpp"
#include "parts.hpp"

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

/// One of the parts of a class name, which dashes and underlines join, is one of these words.
bool is_called(const GumboElement& element, std::initializer_list<std::string_view> words) {
    const std::string_view classes = attribute(element, "class");
    for (const std::string_view word : words)
        for (std::size_t at = classes.find(word); at != classes.npos; at = classes.find(word, at + 1)) {
            const auto parts = [&](std::size_t i) {
                return i >= classes.size() || std::string_view(" -_\t\n").find(classes[i]) != classes.npos;
            };
            if ((at == 0 || parts(at - 1)) && parts(at + word.size())) return true;
        }
    return false;
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
    return is_called(element, {"desc", "description", "descr"});
}

bool is_set_aside(const GumboElement& element) {
    return has_class(element, "pull-right") || has_class(element, "float-right") || has_class(element, "float-end");
}

namespace {

/// The element a link stands in; above the item or box that holds nothing else.
const GumboNode* holder_of(const GumboNode& link) {
    const GumboNode* holder = link.parent;
    for (int up = 0; up < 2 && holder != nullptr && holder->type == GUMBO_NODE_ELEMENT; ++up) {
        const GumboVector& children = holder->v.element.children;
        int elements = 0;
        for (unsigned i = 0; i < children.length; ++i)
            elements += static_cast<const GumboNode*>(children.data[i])->type == GUMBO_NODE_ELEMENT ? 1 : 0;
        if (elements > 1) break;
        holder = holder->parent;
    }
    return holder;
}

/// Several links to others, in items or side by side, and no text beside them: the profiles of a person.
bool stands_among_links(const GumboNode& link) {
    constexpr unsigned most_children = 60;  // white space counts
    const GumboNode* const holder = holder_of(link);
    if (holder == nullptr || holder->type != GUMBO_NODE_ELEMENT) return false;
    if (holder->v.element.children.length > most_children || shows_text(*holder)) return false;
    int links = 0;
    std::vector<const GumboNode*> open{holder};
    while (!open.empty() && links < 2) {
        const GumboNode& node = *open.back();
        open.pop_back();
        if (node.type != GUMBO_NODE_ELEMENT || is_invisible(node.v.element)) continue;
        if (node.v.element.tag == GUMBO_TAG_A && !leads_within_site(attribute(node.v.element, "href"))) ++links;
        const GumboVector& children = node.v.element.children;
        for (unsigned i = 0; i < children.length; ++i) open.push_back(static_cast<const GumboNode*>(children.data[i]));
    }
    return links > 1;
}

/// "linkedin.com/in/mara" of a link there, the address of one to a mailbox or telephone.
std::string_view shown_address(std::string_view href) {
    for (const std::string_view scheme : {"mailto:", "tel:"})
        if (href.starts_with(scheme)) return href.substr(scheme.size(), href.find('?') - scheme.size());
    for (const std::string_view scheme : {"https://", "http://"})
        if (href.starts_with(scheme)) return href.substr(scheme.size());
    return {};
}

}  // namespace

std::string_view name_of_picture_link(const GumboNode& link) {
    const GumboElement& element = link.v.element;
    const std::string_view href = attribute(element, "href");
    if (href.empty() || href.starts_with('#') || shows_text(link)) return {};
    if (const std::string_view label = attribute(element, "aria-label"); !label.empty()) return label;
    if (const std::string_view title = attribute(element, "title"); !title.empty()) return title;
    return stands_among_links(link) ? shown_address(href) : std::string_view();
}

namespace {

bool is_box(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT &&
           (node.v.element.tag == GUMBO_TAG_SPAN || node.v.element.tag == GUMBO_TAG_A);
}

std::string text_of(const GumboNode& root) {
    std::string text;
    any_text(root, [&](std::string_view part) { return text.append(part), false; });
    return text;
}

/// The node before, comments apart; null if it is the first.
const GumboNode* sibling_before(const GumboNode& node) {
    if (node.parent == nullptr || node.parent->type != GUMBO_NODE_ELEMENT) return nullptr;
    const GumboVector& siblings = node.parent->v.element.children;
    for (std::size_t i = node.index_within_parent; i-- > 0;) {
        const auto* const before = static_cast<const GumboNode*>(siblings.data[i]);
        if (before->type != GUMBO_NODE_COMMENT) return before;
    }
    return nullptr;
}

/// As many words as tell a name from a word: two.
bool has_two_words(std::string_view text) {
    constexpr std::string_view spaces = " \t\n\r";
    const std::size_t begin = text.find_first_not_of(spaces);
    if (begin == text.npos) return false;
    const std::size_t end = text.find_first_of(spaces, begin);
    return end != text.npos && text.find_first_not_of(spaces, end) != text.npos;
}

}  // namespace

namespace {

/// `<div> <span>Acme</span> <span>Leeds, UK</span> </div>`: all a <div> holds are two spans, set left and right. Two
/// bare words may be the halves of a name.
bool closes_pair(const GumboNode& node) {
    if (node.parent == nullptr || node.parent->type != GUMBO_NODE_ELEMENT ||
        node.parent->v.element.tag != GUMBO_TAG_DIV)
        return false;
    const GumboVector& children = node.parent->v.element.children;
    const GumboNode* first = nullptr;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto* const child = static_cast<const GumboNode*>(children.data[i]);
        if (child == &node) break;
        if (child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_COMMENT) continue;
        if (first != nullptr || !is_box(*child)) return false;
        first = child;
    }
    if (first == nullptr) return false;
    for (std::size_t i = node.index_within_parent + 1; i < children.length; ++i) {
        const GumboNodeType type = static_cast<const GumboNode*>(children.data[i])->type;
        if (type != GUMBO_NODE_WHITESPACE && type != GUMBO_NODE_COMMENT) return false;
    }
    return (text_of(*first) + text_of(node)).find_first_of(",0123456789") != std::string::npos;
}

}  // namespace

bool stands_apart(const GumboNode& node) {
    if (!is_box(node)) return false;
    if (closes_pair(node)) return true;
    const GumboNode* const before = sibling_before(node);
    if (before == nullptr || !is_box(*before)) return false;
    const std::string left = text_of(*before), right = text_of(node);
    if (left.size() < 2 || right.size() < 2) return false;  // letters that are set one by one
    return std::string_view("@.,;:/-_").find(right.front()) == std::string_view::npos &&
           std::string_view("@./-_(").find(left.back()) == std::string_view::npos;
}

bool stands_below(const GumboNode& node) {
    const GumboElement& element = node.v.element;
    if (element.tag != GUMBO_TAG_SMALL && element.tag != GUMBO_TAG_SPAN) return false;
    const GumboNode* const before = sibling_before(node);
    if (before == nullptr || before->type != GUMBO_NODE_TEXT || !has_two_words(before->v.text.text)) return false;
    if (element.tag == GUMBO_TAG_SMALL ||
        is_called(element, {"title", "subtitle", "role", "job", "position", "profession"}))
        return true;
    const std::string text = text_of(node);
    const std::size_t first = text.find_first_not_of(" \t\n\r");
    if (first == std::string::npos) return false;
    const auto is_small = [](std::string_view letters) {
        const auto lead = static_cast<unsigned char>(letters[0]);
        return (lead >= 'a' && lead <= 'z') ||
               (letters.size() > 1 &&
                ((lead == 0xD0 && static_cast<unsigned char>(letters[1]) >= 0xB0) || lead == 0xD1));
    };
    const std::string_view name = before->v.text.text;
    const std::size_t begin = name.find_first_not_of(" \t\n\r");
    return is_small(std::string_view(text).substr(first)) && !is_small(name.substr(begin));
}

namespace {

/// "2019", "07700": no part of the name of a skill.
bool shows_long_number(const GumboNode& node) {
    constexpr int fewest_digits = 4;
    return any_text(node, [](std::string_view text) {
        int digits = 0;
        return std::ranges::any_of(text, [&](char c) {
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            return digits >= fewest_digits;
        });
    });
}

}  // namespace

std::vector<const GumboNode*> tags_in(const GumboNode& block) {
    constexpr std::size_t fewest_plain = 3;
    const GumboVector& children = block.v.element.children;
    std::vector<const GumboNode*> spans;
    bool plain = false;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto& child = *static_cast<const GumboNode*>(children.data[i]);
        if (child.type == GUMBO_NODE_WHITESPACE || child.type == GUMBO_NODE_COMMENT) continue;
        if (child.type != GUMBO_NODE_ELEMENT || child.v.element.tag != GUMBO_TAG_SPAN) return {};
        const std::string_view name = attribute(child.v.element, "class");
        if (!spans.empty() && name != attribute(spans.front()->v.element, "class")) return {};
        plain = name.empty();
        if (!shows_text(child) || (plain ? shows_long_number(child) : shows_digit(child))) return {};
        if (plain && any_text(child, [](std::string_view text) { return text.find('@') != text.npos; })) return {};
        spans.push_back(&child);
    }
    if (plain && (spans.size() < fewest_plain || attribute(block.v.element, "class").empty())) return {};
    return spans.size() > 1 ? spans : std::vector<const GumboNode*>();
}

bool heads_box(const GumboNode& node) {
    const GumboElement& element = node.v.element;
    constexpr unsigned most_children = 5;
    if (element.tag != GUMBO_TAG_DIV && element.tag != GUMBO_TAG_P && element.tag != GUMBO_TAG_SPAN) return false;
    const bool of_box =
        is_called(element, {"title", "header"}) &&  // a mere title is that of a position
        is_called(element, {"section", "block", "box", "part", "panel", "category", "module", "sidebar"});
    const bool heads = of_box || is_called(element, {"heading", "sectiontitle", "sectionTitle"});
    if (!heads || element.children.length > most_children) return false;
    for (unsigned i = 0; i < element.children.length; ++i) {
        const auto& child = *static_cast<const GumboNode*>(element.children.data[i]);
        if (child.type == GUMBO_NODE_ELEMENT && part_of(child.v.element.tag) != Part::inline_text) return false;
    }
    return true;
}

bool ends_line_apart(const GumboNode& node) {
    const GumboElement& element = node.v.element;
    if (element.tag != GUMBO_TAG_SPAN && element.tag != GUMBO_TAG_TIME && element.tag != GUMBO_TAG_SMALL) return false;
    if (!is_called(element, {"right", "date", "dates", "time", "period", "duration", "year", "years", "when",
                             "location", "place", "city", "where"}))
        return false;
    const GumboVector& siblings = node.parent->v.element.children;
    for (unsigned i = static_cast<unsigned>(node.index_within_parent) + 1; i < siblings.length; ++i)
        if (shows_text(*static_cast<const GumboNode*>(siblings.data[i]))) return false;
    const GumboNode* before = sibling_before(node);
    if (before != nullptr && before->type == GUMBO_NODE_WHITESPACE) before = sibling_before(*before);
    if (before == nullptr ||
        (before->type == GUMBO_NODE_ELEMENT && attribute(before->v.element, "class") == attribute(element, "class")))
        return false;  // the two ends of a period
    const std::string text = text_of(*before);
    const std::size_t last = text.find_last_not_of(" \t\n\r");
    return last != std::string::npos && std::string_view(",;:|-/(@").find(text[last]) == std::string_view::npos;
}

}  // namespace vitae
