// SPDX-License-Identifier: Apache-2.0
#include "members.hpp"

#include <algorithm>
#include <array>

#include "ascii_text.hpp"
#include "html_outline.hpp"

namespace vitae {
namespace {

/// Holds an element that is closed, or a line break: "<p>...</p>", "a<br>b". "vector<int>" does not.
bool is_html(std::string_view text) {
    static constexpr std::array<std::string_view, 12> signs{"</p>",  "</li>", "</ul>",  "</ol>", "</b>",    "</strong>",
                                                            "</em>", "</i>",  "</div>", "</a>",  "</span>", "<br"};
    return text.find('<') != std::string_view::npos &&
           std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) { return text.find(sign) != text.npos; });
}

std::string text_of_html(std::string_view html) {
    std::string all;
    for (const Block& block : html_outline(html)) {
        if (!all.empty()) all += '\n';
        all += block.text();
    }
    return all;
}

std::vector<std::string> split(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) parts.emplace_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

/// A value as lines of text: "name: Kings of Code", one line per scalar.
void describe(const Node& value, std::size_t indent, std::string& all) {
    if (value.is_empty()) return;
    if (!all.empty() && all.back() != ' ') all += '\n' + std::string(indent * 2, ' ');
    if (!value.key.empty() && indent > 0) all += value.key + ": ";
    if (value.is_scalar()) all += trimmed(value.text);
    for (const Node& item : value.items) describe(item, indent + 1, all);
}

bool is_list_of_scalars(const Node& value) {
    return value.is_list() &&
           std::all_of(value.items.begin(), value.items.end(), [](const Node& item) { return item.is_scalar(); });
}

}  // namespace

std::string plain_text(const Node& scalar) {
    return std::string(trimmed(is_html(scalar.text) ? text_of_html(scalar.text) : scalar.text));
}

void Intake::keep(const std::string& path, const Node& value, const std::string& why, bool warning) {
    if (value.is_empty()) return;
    OtherSection section;
    section.heading = path;
    if (value.is_scalar())
        section.text = plain_text(value);
    else
        for (const Node& item : value.items) {
            std::string text;
            describe(item, 0, text);
            if (text.empty()) continue;
            if (!section.text.empty()) section.text += '\n';
            section.text += (item.key.empty() ? "" : item.key + ": ") + text;
        }
    if (section.text.empty()) return;
    section.lines = value.lines;
    cv.other_sections.push_back(std::move(section));
    notes.push_back({"The field " + path + " " + why + "; it is kept as text.", value.lines.first, warning});
}

Members::Members(const Node& object, std::string path, Intake& intake)
    : object_(object), path_(std::move(path)), intake_(intake), taken_(object.items.size(), false) {}

std::string Members::path_of(std::string_view name) const {
    return path_.empty() ? std::string(name) : path_ + "." + std::string(name);
}

const Node* Members::take(Names names) {
    for (const std::string_view name : names) {
        const Node* value = object_.member(name);
        if (value == nullptr) continue;
        taken_[static_cast<std::size_t>(value - object_.items.data())] = true;
        if (!value->is_empty()) return value;
    }
    return nullptr;
}

void Members::refuse(const Node& value, const std::string& expected) {
    intake_.keep(path_of(value.key), value, "is not " + expected, true);
}

std::string Members::text(Names names) {
    const Node* value = take(names);
    if (value == nullptr) return {};
    if (value->is_scalar()) return plain_text(*value);
    if (!is_list_of_scalars(*value)) {
        refuse(*value, "a text");
        return {};
    }
    std::string all;
    for (const Node& item : value->items)
        if (const std::string text = plain_text(item); !text.empty()) all += (all.empty() ? "" : "\n") + text;
    return all;
}

std::vector<std::string> Members::texts(Names names) {
    const Node* value = take(names);
    if (value == nullptr) return {};
    if (value->is_scalar()) return split(plain_text(*value), "\n");
    if (!is_list_of_scalars(*value)) {
        refuse(*value, "a list of texts");
        return {};
    }
    std::vector<std::string> all;
    for (const Node& item : value->items)
        if (std::string text = plain_text(item); !text.empty()) all.push_back(std::move(text));
    return all;
}

std::vector<std::string> Members::words(Names names) {
    const Node* value = take(names);
    if (value != nullptr && value->is_scalar()) return split(plain_text(*value), ",;\n");
    return value == nullptr ? std::vector<std::string>() : texts({value->key});
}

const Node* Members::object(Names names) {
    const Node* value = take(names);
    if (value == nullptr || value->is_object()) return value;
    refuse(*value, "an object");
    return nullptr;
}

void Members::each(Names names, const std::function<void(Members&)>& read) { each(names, read, nullptr); }

void Members::each(Names names, const std::function<void(Members&)>& read,
                   const std::function<void(const std::string&, const Node&)>& read_text) {
    const Node* list = take(names);
    if (list == nullptr) return;
    if (list->is_object()) {
        Members members(*list, path_of(list->key), intake_);
        read(members);
        return members.keep_rest();
    }
    if (list->is_scalar()) {
        if (!read_text) return refuse(*list, "a list");
        for (const std::string& text : split(plain_text(*list), ",;\n")) read_text(text, *list);
        return;
    }
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const Node& item = list->items[i];
        const std::string path = path_of(list->key) + "[" + std::to_string(i) + "]";
        if (item.is_object()) {
            Members members(item, path, intake_);
            read(members);
            members.keep_rest();
        } else if (item.is_scalar() && read_text) {
            if (const std::string text = plain_text(item); !text.empty()) read_text(text, item);
        } else {
            intake_.keep(path, item, "is not an object", true);
        }
    }
}

void Members::ignore(Names names) {
    for (std::size_t i = 0; i < object_.items.size(); ++i)
        if (std::find(names.begin(), names.end(), object_.items[i].key) != names.end()) taken_[i] = true;
}

void Members::keep(Names names) {
    for (const std::string_view name : names)
        if (const Node* value = take({name}))
            intake_.keep(path_of(name), *value, "has no place among the facts", false);
}

void Members::keep_rest() {
    for (std::size_t i = 0; i < object_.items.size(); ++i) {
        if (taken_[i]) continue;
        const Node& item = object_.items[i];
        const bool repeated = object_.member(item.key) != &item;
        intake_.keep(path_of(item.key), item, repeated ? "is given twice and the last one counts" : "is not known",
                     repeated);
    }
}

}  // namespace vitae
