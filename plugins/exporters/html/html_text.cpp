// SPDX-License-Identifier: Apache-2.0
#include "html_text.hpp"

#include "plain_text.hpp"

namespace vitae::exporting {
namespace {

std::string escaped(std::string_view text) {
    std::string all;
    for (const char c : text) {
        switch (c) {
            case '<':
                all += "&lt;";
                break;
            case '>':
                all += "&gt;";
                break;
            case '&':
                all += "&amp;";
                break;
            case '"':
                all += "&quot;";
                break;
            case '\'':
                all += "&#39;";
                break;
            default:
                all += c;
        }
    }
    return all;
}

/// Escaped, and with places to break at in what no word is: browsers need minutes to lay out one of a megabyte.
std::string breakable(std::string_view line) {
    constexpr std::size_t longest_word = 250;
    std::string all;
    std::size_t from = 0, word = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool inside_character = (static_cast<unsigned char>(line[at]) & 0xC0u) == 0x80u;
        word = line[at] == ' ' ? 0 : word + 1;
        if (word <= longest_word || inside_character) continue;
        all += escaped(line.substr(from, at - from)) + "<wbr>";
        from = at;
        word = 1;
    }
    return all + escaped(line.substr(from));
}

}  // namespace

std::string html_text(std::string_view text) { return breakable(plain_line(text)); }

std::string html_attribute(std::string_view text) { return escaped(plain_line(text)); }

std::string html_paragraphs(std::string_view text, std::string_view attributes) {
    std::string all;
    bool open = false;
    for (const std::string& line : plain_lines(text)) {
        if (line.empty()) {
            if (open) all += "</p>\n";
            open = false;
            continue;
        }
        if (open)
            all += "<br>\n";
        else
            all.append("<p").append(attributes.empty() ? "" : " ").append(attributes).append(">");
        open = true;
        all += breakable(line);
    }
    if (open) all += "</p>\n";
    return all;
}

std::string html_link(std::string_view text, std::string_view link, std::string_view classes) {
    const std::string shown = html_text(text);
    if (shown.empty()) return {};
    const bool to_person = link.starts_with("mailto:") || link.starts_with("tel:");
    const std::string target = to_person ? escaped(link) : escaped(web_link(link));
    const std::string attribute = classes.empty() ? "" : " class=\"" + std::string(classes) + "\"";
    if (target.empty()) return classes.empty() ? shown : "<span" + attribute + ">" + shown + "</span>";
    return "<a" + attribute + " href=\"" + target + "\">" + shown + "</a>";
}

}  // namespace vitae::exporting
