// SPDX-License-Identifier: Apache-2.0
#include "output/aligned_lines.hpp"

#include <algorithm>
#include <ostream>

#include "output/column_widths.hpp"
#include "output/visible_text.hpp"

namespace vitae::cli {

namespace {

constexpr int gap = 2;
constexpr int longest_end_kept = 50;  // a longer last part may run over the edge; columns do not shrink for it

std::string emphasized(const Style& style, Emphasis emphasis, const std::string& text) {
    switch (emphasis) {
        case Emphasis::strong:
            return style.strong(text);
        case Emphasis::faint:
            return style.faint(text);
        case Emphasis::warning:
            return style.warning(text);
        case Emphasis::failure:
            return style.failure(text);
        default:
            return text;
    }
}

}  // namespace

void AlignedLines::add(std::vector<Part> parts) {
    for (Part& part : parts)
        if (!part.drawn) part.text = visible_line(part.text);
    while (!parts.empty() && parts.back().text.empty()) parts.pop_back();
    lines_.push_back(std::move(parts));
}

std::vector<int> AlignedLines::widths_for(int limit) const {
    std::vector<int> widths;
    std::vector<bool> drawn;
    int longest_end = 0;
    for (const auto& parts : lines_) {
        if (parts.empty()) continue;
        if (parts.size() - 1 > widths.size()) {
            widths.resize(parts.size() - 1);
            drawn.resize(parts.size() - 1);
        }
        for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
            widths[i] = std::max(widths[i], std::min(widest_, display_width(parts[i].text)));
            drawn[i] = drawn[i] || parts[i].drawn;
        }
        const int end = display_width(parts.back().text);
        if (parts.size() > widths.size() && end <= longest_end_kept) longest_end = std::max(longest_end, end);
    }
    if (limit > 0) shrink_to_fit(widths, limit - indent_ - longest_end - gap * static_cast<int>(widths.size()), drawn);
    return widths;
}

void AlignedLines::print(std::ostream& out, const Terminal& terminal) const {
    const std::vector<int> widths = widths_for(terminal.columns);
    const Style style(terminal.color);
    for (const auto& parts : lines_) {
        std::string line(static_cast<std::size_t>(parts.empty() ? 0 : indent_), ' ');
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const bool last = i + 1 == parts.size();
            const std::string text = last ? parts[i].text : fit(parts[i].text, widths[i]);
            line += emphasized(style, parts[i].emphasis, text);
            const int blanks = last ? 0 : widths[i] - display_width(text) + gap;
            line.append(static_cast<std::size_t>(blanks), ' ');
        }
        out << line << '\n';
    }
}

}  // namespace vitae::cli
