// SPDX-License-Identifier: Apache-2.0
#include "texts.hpp"
#include "ascii_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace vitae::linkedin {
namespace {

constexpr std::string_view spaces = " \t\n\r\f\v";

constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::string utf8(std::uint32_t code) {
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) code = 0xFFFD;
    const auto continuation = [&](unsigned shift) { return static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) return {static_cast<char>(code)};
    if (code < 0x800) return {static_cast<char>(0xC0U | code >> 6U), continuation(0)};
    if (code < 0x10000) return {static_cast<char>(0xE0U | code >> 12U), continuation(6), continuation(0)};
    return {static_cast<char>(0xF0U | code >> 18U), continuation(12), continuation(6), continuation(0)};
}

/// What stands between '&' and ';'; empty if it is no entity.
std::string entity(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> known{
        {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}}};
    for (const auto& [word, text] : known)
        if (word == name) return std::string(text);
    if (!name.starts_with('#') || name.size() < 2) return {};
    const bool hexadecimal = name[1] == 'x' || name[1] == 'X';
    name.remove_prefix(hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const auto parsed = std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
    return name.empty() || parsed.ec != std::errc() || parsed.ptr != name.data() + name.size() ? "" : utf8(code);
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; (at = text.find(separator)) != text.npos; text.remove_prefix(at + separator.size()))
        parts.push_back(text.substr(0, at));
    parts.push_back(text);
    return parts;
}

/// The text behind a bullet; empty if the line has none.
std::string_view behind_bullet(std::string_view line) {
    for (const std::string_view bullet : {"•", "▪", "●", "‣", "◦", "*", "-", "–", "—"})
        if (line.starts_with(bullet) && line.size() > bullet.size() && spaces.find(line[bullet.size()]) != spaces.npos)
            return trimmed(line.substr(bullet.size()));
    return {};
}

/// Line breaks where the export has taken them away.
std::string with_line_breaks(std::string_view text) {
    std::string lines;
    const std::string_view bullet = text.find(" • ") != text.npos || text.starts_with("• ") ? "• "
                                    : text.starts_with("- ")                                ? "- "
                                                                                            : "";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t blanks = std::min(text.find_first_not_of(' ', at), text.size()) - at;
        const bool before_bullet = blanks > 0 && !bullet.empty() && text.substr(at + blanks).starts_with(bullet);
        if (blanks >= 2 || before_bullet) {
            lines += '\n';
            at += blanks;
        } else {
            lines += text[at++];
        }
    }
    return lines;
}

bool are_initials(std::string_view initials, std::string_view words) {
    std::string expected;
    for (const std::string_view word : split(words, " "))
        if (!word.empty()) expected += upper(word.front());
    std::string letters;
    for (const char c : initials) letters += upper(c);
    return letters.size() > 1 && letters == expected;
}

}  // namespace

std::string fold_title(std::string_view text) {
    std::string folded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool latin_capital =
            i > 0 && static_cast<unsigned char>(text[i - 1]) == 0xC3 && byte >= 0x80 && byte <= 0x9E;
        if (latin_capital)
            folded += static_cast<char>(byte + 0x20);
        else if (byte >= 0x80 || is_digit(text[i]))
            folded += text[i];
        else if (is_ascii_letter(text[i]))
            folded += static_cast<char>(byte | 0x20U);
    }
    return folded;
}

std::string decode_entities(std::string_view text) {
    constexpr std::size_t longest_entity = 10;
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end = text[at] == '&' ? text.find(';', at) : text.npos;
        const std::string found =
            end != text.npos && end - at <= longest_entity ? entity(text.substr(at + 1, end - at - 1)) : "";
        if (found.empty()) {
            decoded += text[at];
        } else {
            decoded += found;
            at = end;
        }
    }
    return decoded;
}

RestoredText restore(std::string_view text) {
    RestoredText restored;
    const std::string lines = text.find('\n') == text.npos ? with_line_breaks(text) : std::string(text);
    for (std::string_view line : split(lines, "\n")) {
        line = trimmed(line);
        if (line.empty()) continue;
        const std::string_view item = behind_bullet(line);
        if (!item.empty())
            restored.items.emplace_back(item);
        else
            restored.prose += (restored.prose.empty() ? "" : "\n") + std::string(line);
    }
    return restored;
}

std::string restored_lines(std::string_view text) {
    RestoredText restored = restore(text);
    for (const std::string& item : restored.items) restored.prose += (restored.prose.empty() ? "- " : "\n- ") + item;
    return std::move(restored.prose);
}

std::string plain_skill(std::string_view text) {
    const std::size_t open = text.rfind(" (");
    if (open == text.npos || !text.ends_with(')')) return std::string(text);
    const std::string_view plain = trimmed(text.substr(0, open));
    const std::string_view inside = text.substr(open + 2, text.size() - open - 3);
    constexpr std::array<std::string_view, 14> qualifiers{"programminglanguage",
                                                          "programmiersprache",
                                                          "langagedeprogrammation",
                                                          "lenguajedeprogramación",
                                                          "linguaggiodiprogrammazione",
                                                          "linguagemdeprogramação",
                                                          "software",
                                                          "framework",
                                                          "softwarebibliothek",
                                                          "library",
                                                          "database",
                                                          "operatingsystem",
                                                          "tool",
                                                          "javascriptlibrary"};
    const bool is_qualifier = std::find(qualifiers.begin(), qualifiers.end(), fold_title(inside)) != qualifiers.end();
    return std::string(is_qualifier || are_initials(inside, plain) ? plain : text);
}

std::vector<std::pair<std::string, std::string>> labelled_values(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> values;
    int depth = 0;
    std::string part;
    const auto finish = [&] {
        std::string_view rest = trimmed(part);
        const std::size_t colon = rest.find(':');
        const bool has_label = colon != rest.npos && !rest.substr(colon + 1).starts_with("//") &&
                               std::all_of(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(colon),
                                           [](char c) { return is_ascii_letter(c) || c == '_' || c == ' '; });
        if (has_label)
            values.emplace_back(trimmed(rest.substr(0, colon)), trimmed(rest.substr(colon + 1)));
        else if (!rest.empty())
            values.emplace_back("", rest);
        if (!values.empty() && values.back().second.empty()) values.pop_back();
        part.clear();
    };
    for (const char c : text) {
        if (c == '[') {
            ++depth;
        } else if (c == ']') {
            depth = std::max(0, depth - 1);
        } else if (c == ',' && depth == 0) {
            finish();
        } else {
            part += c;
        }
    }
    finish();
    return values;
}

}  // namespace vitae::linkedin
