// SPDX-License-Identifier: Apache-2.0
//
// Single HTML tags within a line of Markdown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vitae::markdown {

/// The tags of one line as they come by: what they mean for the text between them.
class InlineHtml {
public:
    /// Reads one tag ("<a href=...>", "</a>"). True if it is a line break.
    bool tag(std::string_view literal);
    [[nodiscard]] bool hidden() const { return hidden_ > 0; }
    [[nodiscard]] std::uint32_t style() const { return style_; }
    [[nodiscard]] std::string_view href() const { return links_.empty() ? std::string_view() : links_.back(); }

private:
    int hidden_ = 0;  ///< open elements named hidden_by_, counted from the one that hides
    std::string hidden_by_;
    std::uint32_t style_ = 0;
    std::vector<std::string> links_;
};

}  // namespace vitae::markdown
