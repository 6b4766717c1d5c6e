// SPDX-License-Identifier: Apache-2.0
//
// Raw HTML inside Markdown: whole blocks, and single tags within a line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "line_source.hpp"
#include "outline_builder.hpp"

namespace vitae::markdown {

/// Adds the visible text of an HTML fragment that starts at parsed line `first_line`. Lists, tables
/// and headings in it become blocks of their kind. Throws HostileInput for nesting without end.
void add_html(std::string_view html, int first_line, const Place& place, const LineSource& source,
              OutlineBuilder& builder);

/// The tags of one line of Markdown as they come by: what they mean for the text between them.
class InlineHtml {
public:
    /// Reads one tag ("<a href=...>", "</a>"). True if it is a line break.
    bool tag(std::string_view literal);
    [[nodiscard]] bool hidden() const { return hidden_ > 0; }
    [[nodiscard]] std::uint32_t style() const { return style_; }
    [[nodiscard]] std::string_view href() const { return links_.empty() ? std::string_view() : links_.back(); }

private:
    int hidden_ = 0;
    std::string hidden_by_;
    std::uint32_t style_ = 0;
    std::vector<std::string> links_;
};

}  // namespace vitae::markdown
