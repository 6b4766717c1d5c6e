// SPDX-License-Identifier: Apache-2.0
#include "item.hpp"
#include "ascii_text.hpp"

#include <algorithm>

namespace vitae {
namespace {

bool is_kind(std::string_view type, std::string_view kind) {
    return type == kind ||
           (type.ends_with(kind) && type.size() > kind.size() &&
            std::string_view("/#:").find(type[type.size() - kind.size() - 1]) != std::string_view::npos);
}

}  // namespace

std::vector<const Node*> Item::values(std::string_view property) const {
    std::vector<const Node*> values;
    if (!node_->is_object()) return values;
    for (const Node& member : node_->items) {
        if (member.key != property) continue;
        if (!member.is_list())
            values.push_back(&resolved(member));
        else
            for (const Node& value : member.items) values.push_back(&resolved(value));
    }
    std::erase_if(values, [](const Node* value) { return value->is_empty(); });
    return values;
}

/// {"@id": "#me"} stands for the item that has this id and says more.
const Node& Item::resolved(const Node& value) const {
    const Node* id = value.is_object() && value.items.size() == 1 ? value.member("@id") : nullptr;
    if (id == nullptr) return value;
    for (const Node& item : *all_)
        if (const Node* own = item.member("@id"); own != nullptr && own->text == id->text && item.items.size() > 1)
            return item;
    return value;
}

bool Item::is(std::string_view kind) const {
    const auto types = values("@type");
    return std::any_of(types.begin(), types.end(), [&](const Node* type) { return is_kind(type->text, kind); });
}

std::string Item::name() const {
    if (node_->is_scalar()) return std::string(trimmed(node_->text));
    for (const std::string_view property : {"name", "@value"})
        for (const Node* value : values(property))
            if (value->is_scalar()) return std::string(trimmed(value->text));
    return {};
}

std::string Item::text(std::string_view property) const {
    const std::vector<std::string> all = texts(property);
    return all.empty() ? std::string() : all.front();
}

std::vector<std::string> Item::texts(std::string_view property) const {
    std::vector<std::string> texts;
    for (const Node* value : values(property))
        if (std::string text = Item(*value, *all_).name(); !text.empty()) texts.push_back(std::move(text));
    return texts;
}

std::vector<Item> Item::items_of(std::string_view property) const {
    std::vector<Item> items;
    for (const Node* value : values(property)) items.emplace_back(*value, *all_);
    return items;
}

const Node* first_of(const std::vector<Node>& items, std::string_view kind) {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const Node& node) { return Item(node, items).is(kind); });
    return found == items.end() ? nullptr : &*found;
}

std::string without_scheme(std::string_view link) {
    for (const std::string_view scheme : {"mailto:", "tel:", "MAILTO:", "TEL:"}) {
        if (!link.starts_with(scheme)) continue;
        link.remove_prefix(scheme.size());
        return std::string(link.substr(0, link.find_first_of("?;")));
    }
    return std::string(link);
}

}  // namespace vitae
