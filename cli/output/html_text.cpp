// SPDX-License-Identifier: Apache-2.0
#include "output/html_text.hpp"

#include "output/visible_text.hpp"

namespace vitae::cli {

std::string html_text(std::string_view text) {
    std::string escaped;
    for (const char c : visible_line(text)) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            case '\'':
                escaped += "&#39;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

}  // namespace vitae::cli
