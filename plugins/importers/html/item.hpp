// SPDX-License-Identifier: Apache-2.0
//
// Asking an item of structured data for its properties, however they are nested.
//
//   Item person(node, items);
//   person.text("name");           // "Mara Lindqvist"
//   person.texts("knowsAbout");    // texts, or the names of items
//   for (Item org : person.items_of("worksFor")) org.text("name");
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "node.hpp"

namespace vitae {

class Item {
public:
    /// `all` are the items that "@id" may refer to; both are borrowed.
    Item(const Node& node, const std::vector<Node>& all) : node_(&node), all_(&all) {}

    /// "Person" or "h-card"; the kinds of schema.org without their address.
    [[nodiscard]] bool is(std::string_view kind) const;
    /// The first text, or the name of the first item; empty if there is none.
    [[nodiscard]] std::string text(std::string_view property) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view property) const;
    /// The items among the values. A text counts as an item with that name.
    [[nodiscard]] std::vector<Item> items_of(std::string_view property) const;
    /// Its own text, or its name.
    [[nodiscard]] std::string name() const;
    [[nodiscard]] bool is_text() const { return node_->is_scalar(); }
    [[nodiscard]] Lines lines() const { return node_->lines; }

private:
    [[nodiscard]] std::vector<const Node*> values(std::string_view property) const;
    [[nodiscard]] const Node& resolved(const Node& value) const;

    const Node* node_;
    const std::vector<Node>* all_;
};

/// The first item of a kind; null if there is none.
const Node* first_of(const std::vector<Node>& items, std::string_view kind);

/// A link without "mailto:" or "tel:" and what follows the address.
std::string without_scheme(std::string_view link);

}  // namespace vitae
