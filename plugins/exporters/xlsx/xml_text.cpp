// SPDX-License-Identifier: Apache-2.0
#include "xml_text.hpp"

#include <algorithm>
#include <cctype>

#include "vitae/sdk/utf8.hpp"

namespace vitae::exporting {
namespace {

/// "_x0041_": how the format writes a character by its number.
bool opens_with_escape(std::string_view text) {
    return text.size() >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' &&
           std::all_of(text.begin() + 2, text.begin() + 6,
                       [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
}

/// U+FFFE and U+FFFF are no characters of XML.
bool is_no_xml(std::string_view character) { return character == "\xef\xbf\xbe" || character == "\xef\xbf\xbf"; }

}  // namespace

std::string xml_text(std::string_view text) {
    std::string all;
    while (!text.empty()) {
        const std::size_t size = std::max<std::size_t>(1, sdk::utf8_character_size(text));
        const std::string_view character = text.substr(0, size);
        if (character == "&")
            all += "&amp;";
        else if (character == "<")
            all += "&lt;";
        else if (character == ">")
            all += "&gt;";
        else if (opens_with_escape(text))
            all += "_x005F_";
        else if (!is_no_xml(character))
            all += character;
        text.remove_prefix(size);
    }
    return all;
}

std::string longest_cell_text(std::string text) {
    constexpr std::size_t most_units = 32767;  // of UTF-16
    std::size_t units = 0, last_fit = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = std::max<std::size_t>(1, sdk::utf8_character_size(std::string_view(text).substr(at)));
        units += size == 4 ? 2 : 1;
        if (units > most_units) return text.substr(0, last_fit) + "…";
        at += size;
        if (units < most_units) last_fit = at;
    }
    return text;
}

std::string joined_lines(const std::vector<std::string>& lines) {
    std::string all;
    for (std::size_t i = 0; i < lines.size(); ++i) all += (i == 0 ? "" : "\n") + lines[i];
    return all;
}

}  // namespace vitae::exporting
