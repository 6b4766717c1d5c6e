// SPDX-License-Identifier: Apache-2.0
#include "markdown_text.hpp"

#include <algorithm>
#include <cctype>

#include "plain_text.hpp"

namespace vitae::exporting {
namespace {

bool is_word(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// "&amp;" and the like; "R&D" is none.
bool opens_entity(std::string_view text) {
    std::size_t end = 1;
    while (end < text.size() && (text[end] == '#' || std::isalnum(static_cast<unsigned char>(text[end])) != 0)) ++end;
    return end > 1 && end < text.size() && text[end] == ';';
}

bool needs_escape(std::string_view text, std::size_t at) {
    const char c = text[at];
    const char before = at > 0 ? text[at - 1] : ' ';
    const char after = at + 1 < text.size() ? text[at + 1] : ' ';
    if (c == '_') return !(is_word(before) && is_word(after));
    if (c == '#') return before == ' ';
    if (c == '&') return opens_entity(text.substr(at));
    return std::string_view("\\`*[]<>~").find(c) != std::string_view::npos;
}

/// Many readers make links of bare addresses and take a backslash in them for part of the address. Where
/// one would be needed, the address starts with an escape that keeps it from being a link.
class AwkwardAddresses {
public:
    explicit AwkwardAddresses(std::string_view text) : text_(text) {}

    /// Asked from the start of the text to its end, so that looking ahead takes linear time.
    bool starts_at(std::size_t at) {
        const bool www = text_[at] == '.' && at >= 3 && text_.substr(at - 3, 3) == "www";
        if (!www && text_.substr(at, 3) != "://") return false;
        for (space_ = std::max(space_, at); space_ < text_.size() && text_[space_] != ' ';) ++space_;
        for (escape_ = std::max(escape_, at); escape_ < text_.size() && !needs_escape(text_, escape_);) ++escape_;
        return escape_ < space_;
    }

private:
    const std::string_view text_;
    std::size_t space_ = 0, escape_ = 0;  ///< the next ones
};

}  // namespace

std::string escaped(std::string_view text) {
    std::string all;
    AwkwardAddresses awkward(text);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char after = at + 1 < text.size() ? text[at + 1] : ' ';
        if (text[at] == '{' && std::string_view("%{:.#").find(after) != std::string_view::npos) {
            all += "&#123;";  // attributes or template code to some readers of Markdown, escaped or not
        } else if (text[at] == '<' && (after == '!' || after == '?')) {
            all += "&lt;";
        } else {
            if (needs_escape(text, at) || awkward.starts_at(at)) all += '\\';
            all += text[at];
        }
    }
    return all;
}

std::string escaped_line(std::string_view text) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    const bool numbered =
        digits != 0 && digits != std::string_view::npos && (text[digits] == '.' || text[digits] == ')');
    if (numbered) return std::string(text.substr(0, digits)) + "\\" + text[digits] + escaped(text.substr(digits + 1));
    const bool opens_block = !text.empty() && std::string_view("-+=:|@").find(text.front()) != std::string_view::npos;
    return (opens_block ? "\\" : "") + escaped(text);
}

std::string linked(std::string_view text, std::string_view link) {
    std::string target = web_link(link);
    if (target.empty()) return escaped(text);
    std::string safe;
    for (const char c : target) {
        if (c == '(' || c == ')')
            safe += c == '(' ? "%28" : "%29";
        else if (needs_escape(std::string_view(&c, 1), 0) && c != '#' && c != '_')
            safe += std::string("\\") + c;
        else
            safe += c;
    }
    return "[" + escaped(text) + "](" + safe + ")";
}

}  // namespace vitae::exporting
