// SPDX-License-Identifier: Apache-2.0
#include "nesting.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "vitae/sdk/importer.hpp"

namespace vitae {
namespace {

constexpr int max_depth = 512;
constexpr int max_attributes = 400;

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

/// Elements without an end tag, and those whose end tag is usually left out.
bool needs_no_end(std::string_view name) {
    static constexpr std::array<std::string_view, 25> names{
        "area",   "base", "br",    "col", "dd", "dt",     "embed", "hr", "img", "input", "li",  "link",    "meta",
        "option", "p",    "param", "rp",  "rt", "source", "td",    "th", "tr",  "track", "wbr", "colgroup"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void check_nesting(std::string_view html) {
    int depth = 0;
    int line = 1;
    std::size_t i = 0;
    while (i < html.size()) {
        if (html[i] == '\n') ++line;
        if (html[i] != '<' || i + 1 >= html.size()) {
            ++i;
            continue;
        }
        if (html.substr(i, 4) == "<!--") {
            const std::size_t end = std::min(html.find("-->", i + 4), html.size());
            line += static_cast<int>(std::count(html.begin() + static_cast<std::ptrdiff_t>(i),
                                                html.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
            i = end;
            continue;
        }
        const bool closing = html[i + 1] == '/';
        std::size_t at = i + (closing ? 2 : 1);
        std::string name;
        while (at < html.size() && is_name_character(html[at]) && name.size() < 32)
            name += static_cast<char>(html[at] >= 'A' && html[at] <= 'Z' ? html[at] - 'A' + 'a' : html[at]), ++at;
        if (name.empty()) {
            ++i;
            continue;
        }
        int attributes = 0;
        bool self_closing = false;
        for (char quote = 0; at < html.size() && (quote != 0 || html[at] != '>'); ++at) {
            if (html[at] == '\n') ++line;
            if (quote != 0)
                quote = html[at] == quote ? '\0' : quote;
            else if ((html[at] == '"' || html[at] == '\'') && html[at - 1] == '=')
                quote = html[at];
            else if (is_name_character(html[at]) && !is_name_character(html[at - 1]) && html[at - 1] != '=')
                ++attributes;
            self_closing = html[at] == '/';
        }
        if (attributes > max_attributes) throw sdk::BadInput("a tag has more than 400 attributes", line);
        if (!needs_no_end(name) && !self_closing) depth += closing ? (depth > 0 ? -1 : 0) : 1;
        if (depth > max_depth) throw sdk::BadInput("elements are nested more than 512 deep", line);
        i = at;
    }
}

}  // namespace vitae
