// SPDX-License-Identifier: Apache-2.0
#include "output/aligned_lines.hpp"

#include <algorithm>
#include <climits>
#include <ostream>

#include "output/visible_text.hpp"

namespace vitae::cli {

namespace {

constexpr int gap = 2;

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

void AlignedLines::print(std::ostream& out, const Terminal& terminal) const {
    std::vector<int> widths;
    for (const auto& parts : lines_) {
        if (parts.size() > widths.size()) widths.resize(parts.size());
        for (std::size_t i = 0; i + 1 < parts.size(); ++i)
            widths[i] = std::max(widths[i], std::min(widest_, display_width(parts[i].text)));
    }
    const Style style(terminal.color);
    for (const auto& parts : lines_) {
        int column = parts.empty() ? 0 : indent_;
        out << std::string(static_cast<std::size_t>(column), ' ');
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const bool last = i + 1 == parts.size();
            const int room = terminal.columns > 0 ? std::max(0, terminal.columns - column) : INT_MAX;
            const std::string text = fit(parts[i].text, last ? room : std::min(room, widths[i]));
            out << emphasized(style, parts[i].emphasis, text);
            if (!last) out << std::string(static_cast<std::size_t>(widths[i] - display_width(text) + gap), ' ');
            column += widths[i] + gap;
        }
        out << '\n';
    }
}

}  // namespace vitae::cli
