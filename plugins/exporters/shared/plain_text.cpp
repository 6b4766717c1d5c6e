// SPDX-License-Identifier: Apache-2.0
#include "plain_text.hpp"

#include <cctype>

#include "vitae/sdk/utf8.hpp"

namespace vitae::exporting {
namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

/// U+0080..9F, embeddings, overrides and isolates of writing direction, line and paragraph separators,
/// byte order mark, tag characters.
bool is_unwanted(std::string_view character) {
    if (character.size() == 2) return character[0] == '\xc2' && static_cast<unsigned char>(character[1]) < 0xa0;
    if (character.size() == 3)
        return (character >= "\xe2\x80\xa8" && character <= "\xe2\x80\xae") ||
               (character >= "\xe2\x81\xa6" && character <= "\xe2\x81\xa9") || character == "\xef\xbb\xbf";
    return character.size() == 4 && character >= "\xf3\xa0\x80\x80" && character <= "\xf3\xa0\x81\xbf";
}

bool is_line_end(std::string_view character) {
    return character == "\n" || character == "\xe2\x80\xa8" || character == "\xe2\x80\xa9";
}

/// "github.com/mara": an address that leaves out its scheme.
bool opens_with_host(std::string_view text) {
    const std::string_view host = text.substr(0, text.find_first_of("/?#"));
    const std::size_t dot = host.find('.');
    return dot != std::string_view::npos && dot > 0 && host.back() != '.' &&
           host.find_first_of(" :@<>\"'") == host.npos;
}

}  // namespace

std::vector<std::string> plain_lines(std::string_view text) {
    const std::string valid = sdk::utf8_from(text);
    std::vector<std::string> lines(1);
    bool gap = false;
    for (std::size_t at = 0; at < valid.size();) {
        const std::string_view character =
            std::string_view(valid).substr(at, sdk::utf8_character_size(std::string_view(valid).substr(at)));
        at += character.size();
        if (is_line_end(character)) {
            const bool blank_twice = lines.back().empty() && (lines.size() == 1 || lines[lines.size() - 2].empty());
            if (!blank_twice) lines.emplace_back();
            gap = false;
        } else if (character == " " || character == "\t" || character == "\r") {
            gap = !lines.back().empty();
        } else if (!(character.size() == 1 && is_control(character[0])) && !is_unwanted(character)) {
            if (gap) lines.back() += ' ';
            gap = false;
            lines.back() += character;
        }
    }
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    if (!lines.empty() && lines.front().empty()) lines.erase(lines.begin());
    return lines;
}

std::string plain_line(std::string_view text) {
    std::string line;
    for (const std::string& part : plain_lines(text)) {
        if (!line.empty() && !part.empty()) line += ' ';
        line += part;
    }
    return line;
}

std::string joined(const std::vector<std::string>& parts, std::string_view sign) {
    std::string all;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!all.empty()) all += sign;
        all += part;
    }
    return all;
}

std::string ascii_lower(std::string_view text) {
    std::string all(text);
    for (char& c : all)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return all;
}

std::string percent_encoded(std::string_view text, std::string_view kept) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string all;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && (std::isalnum(byte) != 0 || kept.find(c) != std::string_view::npos))
            all += c;
        else
            all += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return all;
}

std::string web_link(std::string_view link) {
    std::string plain = plain_line(link);
    if (opens_with_host(plain)) plain.insert(0, "https://");
    const std::size_t scheme_end = plain.find("://");
    if (scheme_end == std::string::npos || scheme_end + 3 == plain.size()) return {};
    const std::string scheme = ascii_lower(plain.substr(0, scheme_end));
    if (scheme != "http" && scheme != "https") return {};
    return scheme + percent_encoded(plain.substr(scheme_end), "-._~:/?#@!$&'()*+,;=%");
}

}  // namespace vitae::exporting
