// SPDX-License-Identifier: Apache-2.0
//
// microformats2, and the classic classes that it replaced mapped to its names.
#include <algorithm>
#include <array>
#include <optional>

#include "elements.hpp"
#include "page_text.hpp"
#include "structured_data.hpp"

namespace vitae {
namespace {

struct Alias {
    std::string_view classic;
    std::string_view name;
};

constexpr std::array<Alias, 3> classic_items{{{"hresume", "h-resume"}, {"vcard", "h-card"}, {"vevent", "h-event"}}};

constexpr std::array<Alias, 24> classic_properties{{{"fn", "name"},
                                                    {"org", "org"},
                                                    {"title", "job-title"},
                                                    {"role", "job-title"},
                                                    {"email", "email"},
                                                    {"tel", "tel"},
                                                    {"url", "url"},
                                                    {"adr", "adr"},
                                                    {"street-address", "street-address"},
                                                    {"postal-code", "postal-code"},
                                                    {"locality", "locality"},
                                                    {"region", "region"},
                                                    {"country-name", "country-name"},
                                                    {"note", "note"},
                                                    {"summary", "summary"},
                                                    {"description", "description"},
                                                    {"location", "location"},
                                                    {"dtstart", "start"},
                                                    {"dtend", "end"},
                                                    {"contact", "contact"},
                                                    {"experience", "experience"},
                                                    {"education", "education"},
                                                    {"skill", "skill"},
                                                    {"affiliation", "affiliation"}}};

template <std::size_t N>
std::optional<std::string_view> name_of_classic(const std::array<Alias, N>& aliases, std::string_view word) {
    for (const Alias& alias : aliases)
        if (alias.classic == word) return alias.name;
    return std::nullopt;
}

/// A property of the item around it, and which attribute its value may stand in.
struct Property {
    std::string_view name;  ///< "job-title"
    bool is_link = false;
    bool is_date = false;
};

/// What the class attribute of an element says.
struct Marks {
    std::vector<std::string_view> kinds;  ///< "h-card"
    std::vector<Property> properties;
};

std::optional<Property> property_of(std::string_view word, bool classic) {
    if (classic) {
        const auto name = name_of_classic(classic_properties, word);
        if (!name) return std::nullopt;
        return Property{*name, word == "url" || word == "email" || word == "tel", word.starts_with("dt")};
    }
    if (word.starts_with("dt-")) return Property{word.substr(3), false, true};
    if (!word.starts_with("p-") && !word.starts_with("u-") && !word.starts_with("e-")) return std::nullopt;
    return Property{word.substr(2), word.starts_with("u-") || word == "p-tel" || word == "p-email", false};
}

Marks marks_of(const GumboElement& element, bool classic) {
    Marks marks;
    for (const std::string_view word : words_of(attribute(element, "class"))) {
        if (word.starts_with("h-") && word.size() > 2)
            marks.kinds.push_back(word);
        else if (const auto kind = name_of_classic(classic_items, word))
            marks.kinds.push_back(*kind);
        else if (const auto property = property_of(word, classic))
            marks.properties.push_back(*property);
    }
    return marks;
}

bool is_classic(const GumboElement& element) {
    const auto words = words_of(attribute(element, "class"));
    const auto is_new = [](std::string_view word) { return word.starts_with("h-"); };
    return std::none_of(words.begin(), words.end(), is_new);
}

std::string value_of(const GumboNode& node, const Property& property) {
    const GumboElement& element = node.v.element;
    if (property.is_link)
        if (const std::string_view address = attribute(element, "href"); !address.empty()) return std::string(address);
    if (property.is_date)
        if (const std::string_view date = attribute(element, "datetime"); !date.empty()) return std::string(date);
    if (element.tag == GUMBO_TAG_ABBR)
        if (const std::string_view title = attribute(element, "title"); !title.empty()) return std::string(title);
    if (element.tag == GUMBO_TAG_DATA) return std::string(attribute(element, "value"));
    if (element.tag == GUMBO_TAG_IMG) return std::string(attribute(element, "alt"));
    return visible_text(node);
}

void collect(const GumboNode& node, Node* item, bool classic, std::vector<Node>& items) {
    const GumboElement& element = node.v.element;
    if (is_invisible(element)) return;
    const Marks marks = marks_of(element, classic);
    if (marks.kinds.empty()) {
        if (item != nullptr)
            for (const Property& property : marks.properties)
                item->items.push_back(text_node(property.name, value_of(node, property), lines_of(node)));
        for (const GumboNode* child : child_elements(node)) collect(*child, item, classic, items);
        return;
    }
    Node found;
    found.kind = Node::Kind::object;
    found.lines = lines_of(node);
    for (const std::string_view kind : marks.kinds)
        found.items.push_back(text_node("@type", std::string(kind), found.lines));
    const std::size_t bare = found.items.size();
    const bool inner_classic = is_classic(element);
    for (const GumboNode* child : child_elements(node)) collect(*child, &found, inner_classic, items);
    const auto is_name = [](std::string_view name) { return name == "name" || name == "summary"; };
    if (found.items.size() == bare) {  // a name alone needs no mark of its own
        found.items.push_back(text_node("name", visible_text(node), found.lines));
        if (const std::string_view address = attribute(element, "href"); !address.empty())
            found.items.push_back(text_node("url", std::string(address), found.lines));
    }
    if (item == nullptr) return items.push_back(std::move(found));
    for (const Property& property : marks.properties) {
        if (is_name(property.name)) continue;
        Node value = found;
        value.key = property.name;
        item->items.push_back(std::move(value));
    }
}

}  // namespace

std::vector<Node> microformats(const GumboNode& root) {
    std::vector<Node> items;
    if (root.type == GUMBO_NODE_ELEMENT) collect(root, nullptr, false, items);
    return items;
}

}  // namespace vitae
