// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "elements.hpp"
#include "json_tree.hpp"
#include "page_text.hpp"
#include "structured_data.hpp"
#include "vitae/sdk/host.hpp"

namespace vitae {
namespace {

void open_graphs(const Node& value, std::vector<Node>& items) {
    if (value.is_list())
        for (const Node& item : value.items) open_graphs(item, items);
    if (!value.is_object()) return;
    if (const Node* graph = value.member("@graph"))
        open_graphs(*graph, items);
    else
        items.push_back(value);
}

bool is_json_ld(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_SCRIPT) return false;
    std::string type(attribute(element, "type"));
    std::transform(type.begin(), type.end(), type.begin(),
                   [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
    return type.starts_with("application/ld+json");
}

void collect(const GumboNode& node, std::vector<Node>& items, std::vector<std::string>& faults) {
    if (is_json_ld(node.v.element) && node.v.element.children.length > 0) {
        const auto& content = *static_cast<const GumboNode*>(node.v.element.children.data[0]);
        if (content.type != GUMBO_NODE_TEXT) return;
        const int line = static_cast<int>(content.v.text.start_pos.line);
        try {
            open_graphs(json_tree(content.v.text.text, line), items);
        } catch (const sdk::BadInput& fault) {
            faults.push_back("The data in line " + std::to_string(line) + " is left out. " + fault.what());
        }
        return;
    }
    for (const GumboNode* child : child_elements(node)) collect(*child, items, faults);
}

}  // namespace

std::vector<Node> json_ld(const GumboNode& root, std::vector<std::string>& faults) {
    std::vector<Node> items;
    if (root.type == GUMBO_NODE_ELEMENT) collect(root, items, faults);
    return items;
}

}  // namespace vitae
