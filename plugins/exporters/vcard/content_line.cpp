// SPDX-License-Identifier: Apache-2.0
#include "content_line.hpp"

#include <algorithm>

#include "plain_text.hpp"
#include "vitae/sdk/utf8.hpp"

namespace vitae::exporting {

std::string vcard_text(std::string_view text) {
    std::string value;
    for (const std::string& line : plain_lines(text)) {
        if (!value.empty()) value += "\\n";
        for (const char c : line) {
            if (c == '\\' || c == ',' || c == ';') value += '\\';
            value += c;
        }
    }
    return value;
}

std::string vcard_parameter(std::string_view text) {
    std::string value = "\"";
    for (const char c : plain_line(text)) {
        if (c == '"')
            value += "^'";
        else if (c == '^')
            value += "^^";
        else
            value += c;
    }
    return value + "\"";
}

std::string content_line(std::string_view name, std::string_view value) {
    constexpr std::size_t longest = 75;  // octets, without the line end
    std::string line(name);
    line.append(":").append(value);
    std::string folded;
    std::size_t column = 0;
    for (std::string_view rest = line; !rest.empty();) {
        const std::size_t size = std::max<std::size_t>(1, sdk::utf8_character_size(rest));
        if (column + size > longest) {
            folded += "\r\n ";
            column = 1;
        }
        folded += rest.substr(0, size);
        column += size;
        rest.remove_prefix(size);
    }
    return folded + "\r\n";
}

}  // namespace vitae::exporting
