// SPDX-License-Identifier: Apache-2.0
#include "elements.hpp"
#include "page_text.hpp"
#include "structured_data.hpp"

namespace vitae {
namespace {

bool has(const GumboElement& element, const char* name) {
    return gumbo_get_attribute(&element.attributes, name) != nullptr;
}

std::string value_of(const GumboNode& node) {
    const GumboElement& element = node.v.element;
    for (const char* name : {"content", "datetime"})
        if (has(element, name)) return std::string(attribute(element, name));
    if (element.tag == GUMBO_TAG_A || element.tag == GUMBO_TAG_LINK || element.tag == GUMBO_TAG_AREA)
        return std::string(attribute(element, "href"));
    if (element.tag == GUMBO_TAG_IMG) return std::string(attribute(element, "src"));
    if (element.tag == GUMBO_TAG_DATA) return std::string(attribute(element, "value"));
    return visible_text(node);
}

/// `item` is the item whose properties are read; null outside of all.
void collect(const GumboNode& node, Node* item, std::vector<Node>& items) {
    const GumboElement& element = node.v.element;
    if (is_invisible(element)) return;
    const auto names = words_of(attribute(element, "itemprop"));
    if (has(element, "itemscope")) {
        Node found;
        found.kind = Node::Kind::object;
        found.lines = lines_of(node);
        for (const std::string_view type : words_of(attribute(element, "itemtype")))
            found.items.push_back(text_node("@type", std::string(type), found.lines));
        for (const GumboNode* child : child_elements(node)) collect(*child, &found, items);
        if (item == nullptr || names.empty()) {
            items.push_back(std::move(found));
            return;
        }
        found.key = names.front();
        item->items.push_back(std::move(found));
        return;
    }
    if (item != nullptr)
        for (const std::string_view name : names)
            item->items.push_back(text_node(name, value_of(node), lines_of(node)));
    for (const GumboNode* child : child_elements(node)) collect(*child, item, items);
}

}  // namespace

std::vector<Node> microdata(const GumboNode& root) {
    std::vector<Node> items;
    if (root.type == GUMBO_NODE_ELEMENT) collect(root, nullptr, items);
    return items;
}

}  // namespace vitae
