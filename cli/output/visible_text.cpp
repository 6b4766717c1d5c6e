// SPDX-License-Identifier: Apache-2.0
#include "output/visible_text.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <vector>

namespace vitae::cli {

namespace {

/// Reads one code point at `position` and moves on; -1 for a byte that is not UTF-8.
std::int32_t next_code_point(std::string_view text, std::size_t& position) {
    utf8proc_int32_t code_point = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + position;
    const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - position), &code_point);
    position += size > 0 ? static_cast<std::size_t>(size) : 1;
    return size > 0 ? code_point : -1;
}

bool changes_direction(std::int32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

bool must_be_escaped(std::int32_t c) {
    const auto category = utf8proc_category(c);
    return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP ||
           changes_direction(c);
}

struct Grapheme {
    std::size_t begin;
    std::size_t end;
    int width;
};

std::vector<Grapheme> graphemes(std::string_view text) {
    std::vector<Grapheme> found;
    utf8proc_int32_t state = 0;
    std::int32_t previous = -1;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        const std::int32_t code_point = next_code_point(text, position);
        const int width = code_point < 0 ? 1 : utf8proc_charwidth(code_point);
        const bool starts =
            previous < 0 || code_point < 0 || utf8proc_grapheme_break_stateful(previous, code_point, &state);
        if (starts) {
            found.push_back({begin, position, width});
        } else {
            found.back().end = position;
            found.back().width = std::max(found.back().width, width);
        }
        previous = code_point;
    }
    return found;
}

}  // namespace

std::string visible(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        const std::int32_t c = next_code_point(text, position);
        if (c < 0) {
            result += "\uFFFD";
        } else if (c == '\n' || c == '\t' || !must_be_escaped(c)) {
            result += text.substr(begin, position - begin);
        } else {
            result += c < 0x100 ? fmt::format("\\x{:02x}", c) : fmt::format("\\u{:04x}", c);
        }
    }
    return result;
}

std::string visible_line(std::string_view text) {
    std::string line;
    for (const char c : visible(text)) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank) {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    if (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

int display_width(std::string_view text) {
    int width = 0;
    for (const Grapheme& grapheme : graphemes(text)) width += grapheme.width;
    return width;
}

std::string fit(std::string_view text, int width) {
    int used = 0;
    std::size_t kept = 0;  // bytes that leave room for the ellipsis
    for (const Grapheme& grapheme : graphemes(text)) {
        used += grapheme.width;
        if (used < width) kept = grapheme.end;
    }
    if (used <= width) return std::string(text);
    if (width < 1) return {};
    while (kept > 0 && text[kept - 1] == ' ') --kept;
    return std::string(text.substr(0, kept)) + "…";
}

std::string pad(std::string_view text, int width, bool right) {
    const std::string blanks(static_cast<std::size_t>(std::max(0, width - display_width(text))), ' ');
    return right ? blanks + std::string(text) : std::string(text) + blanks;
}

}  // namespace vitae::cli
