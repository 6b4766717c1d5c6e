// SPDX-License-Identifier: Apache-2.0
//
// A JSON or YAML document as a tree in which every value knows its lines.
//
//   Node root = json_tree("{\"name\": \"Mara\"}");
//   root.items[0].key;     // "name"
//   root.items[0].text;    // "Mara"
//   root.items[0].lines;   // {1, 1}
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "vitae/sdk/cv.hpp"

namespace vitae {

struct Node {
    enum class Kind { null, boolean, number, text, list, object };

    Kind kind = Kind::null;
    std::string key;          ///< its name, if it is a member of an object
    std::string text;         ///< a scalar as written; null has none
    std::vector<Node> items;  ///< of a list; of an object in document order, where a key may come twice
    Lines lines;

    [[nodiscard]] bool is_scalar() const { return kind != Kind::list && kind != Kind::object; }
    [[nodiscard]] bool is_object() const { return kind == Kind::object; }
    [[nodiscard]] bool is_list() const { return kind == Kind::list; }
    /// Null, or a text, list or object without content.
    [[nodiscard]] bool is_empty() const { return is_scalar() ? text.empty() : items.empty(); }

    /// The last member with that key, as JSON readers agree on; null if there is none.
    [[nodiscard]] const Node* member(std::string_view name) const {
        if (!is_object()) return nullptr;
        for (auto item = items.rbegin(); item != items.rend(); ++item)
            if (item->key == name) return &*item;
        return nullptr;
    }
};

}  // namespace vitae
