// SPDX-License-Identifier: Apache-2.0
#include "front_matter.hpp"
#include "ascii_text.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <string>
#include <vector>

namespace vitae::markdown {
namespace {

constexpr std::size_t max_values = 5000;  // aliases can multiply a small text
constexpr int max_depth = 32;
constexpr std::size_t max_yaml_size = 256 * 1024;
constexpr std::size_t max_open_lines = 40;  // front matter without an opening line is short

struct Area {
    std::string_view text;
    int first_line = 1;
    std::size_t body_offset = 0;
    int body_line = 1;
    bool found = false;
};

/// The line that starts at `from`, without its end.
std::string_view line_at(std::string_view text, std::size_t from) {
    return text.substr(from, std::min(text.find('\n', from), text.size()) - from);
}

bool is_key_value(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == 0 || colon == std::string_view::npos || colon > 40) return false;
    if (colon + 1 < line.size() && line[colon + 1] != ' ' && line[colon + 1] != '\t') return false;
    return std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

bool is_dashes(std::string_view line) {
    return line.size() >= 3 && trimmed(line).find_first_not_of('-') == std::string_view::npos;
}

Area find_area(std::string_view text) {
    Area area;
    std::size_t from = 0;
    int line_number = 1;
    while (from < text.size() && trimmed(line_at(text, from)).empty()) {
        from = std::min(from + line_at(text, from).size() + 1, text.size());
        ++line_number;
    }
    const std::string_view first = trimmed(line_at(text, from));
    const bool opened = first == "---" || first == "+++";
    if (!opened && !is_key_value(first)) return area;
    const std::size_t begin = opened ? from + line_at(text, from).size() + 1 : from;
    area.first_line = opened ? line_number + 1 : line_number;
    std::size_t count = 0;
    int number = area.first_line;
    for (std::size_t at = begin; at < text.size(); ++number, ++count) {
        const std::string_view line = line_at(text, at);
        const std::string_view bare = trimmed(line);
        const bool closes = opened ? bare == first || (first == "---" && bare == "...") : is_dashes(line);
        if (closes) {
            area.text = text.substr(begin, at - begin);
            area.body_offset = std::min(at + line.size() + 1, text.size());
            area.body_line = number + 1;
            area.found = true;
            return area;
        }
        const bool belongs =
            is_key_value(line) || line.starts_with(' ') || line.starts_with('\t') || line.starts_with("- ");
        if (!opened && (!belongs || count > max_open_lines)) return area;
        // A document that merely starts with a rule: its first text is no key.
        if (opened && count == 0 && !bare.empty() && !is_key_value(bare) && bare[0] != '#' && bare[0] != '[' &&
            bare[0] != '"' && bare[0] != '{')
            return area;
        at += line.size() + 1;
    }
    return area;
}

void add(Outline& blocks, std::string key, std::string value, int line) {
    if (trimmed(value).empty()) return;
    Block block;
    block.kind = BlockKind::metadata;
    block.lines = {line, line};
    block.spans = {Span{std::move(key), 0, {}, 0}, Span{std::move(value), 0, {}, 1}};
    blocks.push_back(std::move(block));
}

void flatten(const YAML::Node& node, const std::string& key, int first_line, int depth, Outline& blocks) {
    if (blocks.size() >= max_values || depth > max_depth) return;
    const auto child = [&](const std::string& name) { return key.empty() ? name : key + "." + name; };
    if (node.IsMap()) {
        for (const auto& entry : node)
            if (entry.first.IsScalar())
                flatten(entry.second, child(entry.first.Scalar()), first_line, depth + 1, blocks);
    } else if (node.IsSequence()) {
        std::size_t index = 0;
        for (const auto& entry : node) flatten(entry, child(std::to_string(index++)), first_line, depth + 1, blocks);
    } else if (node.IsScalar() && !key.empty()) {
        add(blocks, key, node.Scalar(), first_line + std::max(node.Mark().line, 0));
    }
}

/// Whether the brackets nest deeper than a recursive parser should be given.
bool nests_deeply(std::string_view text) {
    int depth = 0;
    for (const char c : text) {
        if (c == '[' || c == '{') ++depth;
        if (c == ']' || c == '}') --depth;
        if (depth > max_depth) return true;
    }
    return text.find("- - - - - - - - ") != std::string_view::npos;
}

bool read_yaml(const Area& area, Outline& blocks) {
    if (area.text.size() > max_yaml_size || nests_deeply(area.text)) return false;
    try {
        const YAML::Node root = YAML::Load(std::string(area.text));
        if (!root.IsMap()) return false;
        flatten(root, {}, area.first_line, 0, blocks);
        return true;
    } catch (const YAML::Exception&) {
        blocks.clear();
        return false;
    }
}

std::string_view unquoted(std::string_view value) {
    if (value.size() >= 2 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0])
        return value.substr(1, value.size() - 2);
    return value;
}

/// `key: value` or `key = value`, one per line; any other line continues the value before it.
void read_line_by_line(const Area& area, Outline& blocks) {
    int number = area.first_line;
    for (std::size_t at = 0; at < area.text.size(); ++number) {
        const std::string_view line = line_at(area.text, at);
        at += line.size() + 1;
        const std::string_view bare = trimmed(line);
        const std::size_t sign = bare.find_first_of(":=");
        const bool pair =
            sign != std::string_view::npos && sign > 0 && bare.substr(0, sign).find(' ', 24) == std::string_view::npos;
        if (pair && !line.starts_with('\t')) {
            add(blocks, std::string(trimmed(bare.substr(0, sign))),
                std::string(unquoted(trimmed(bare.substr(sign + 1)))), number);
        } else if (!bare.empty() && !blocks.empty()) {
            blocks.back().spans[1].text.append(" ").append(bare);
            blocks.back().lines.last = number;
        } else if (!bare.empty()) {
            add(blocks, "text", std::string(bare), number);
        }
    }
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
    FrontMatter result;
    const Area area = find_area(text);
    if (!area.found) return result;
    const bool toml = trimmed(line_at(text, text.find_first_not_of(" \t\n"))) == "+++";
    if (toml || !read_yaml(area, result.blocks)) read_line_by_line(area, result.blocks);
    result.body_offset = area.body_offset;
    result.body_line = area.body_line;
    return result;
}

}  // namespace vitae::markdown
