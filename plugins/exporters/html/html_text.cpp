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

}  // namespace

std::string html_text(std::string_view text) { return escaped(plain_line(text)); }

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
        all += escaped(line);
    }
    if (open) all += "</p>\n";
    return all;
}

std::string html_link(std::string_view text, std::string_view link, std::string_view classes) {
    const std::string shown = html_text(text);
    const bool to_person = link.starts_with("mailto:") || link.starts_with("tel:");
    const std::string target = to_person ? escaped(link) : escaped(web_link(link));
    const std::string attribute = classes.empty() ? "" : " class=\"" + std::string(classes) + "\"";
    if (target.empty()) return classes.empty() ? shown : "<span" + attribute + ">" + shown + "</span>";
    return "<a" + attribute + " href=\"" + target + "\">" + shown + "</a>";
}

}  // namespace vitae::exporting
