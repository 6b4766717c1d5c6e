// SPDX-License-Identifier: Apache-2.0
//
// Markdown source made fit for CommonMark: the habits of CV authors and of site generators that
// CommonMark does not know are rewritten, hostile constructs are defused. Lines may be inserted;
// each one remembers the line of the document it comes from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitae::markdown {

struct LineSource {
    std::string text;
    std::vector<int> origin;  ///< origin[i] = document line (from 1) of line i of `text`

    /// Document line of the parser's line number (from 1).
    [[nodiscard]] int line(int parsed) const {
        if (origin.empty()) return parsed;
        const auto index = static_cast<std::size_t>(parsed < 1 ? 0 : parsed - 1);
        return origin[index < origin.size() ? index : origin.size() - 1];
    }
};

/// `text` starts at document line `first_line`. Drops comments, Liquid and template tags, attribute
/// lists and @import lines; `#Name` becomes a heading; a line over `---` stays a line if it reads as
/// a contact line or a sentence; a date at the start of a line keeps its day or year; a code fence around the whole
/// document goes. Throws sdk::BadInput for constructs that would cost the parser minutes or gigabytes.
LineSource prepare(std::string_view text, int first_line);

}  // namespace vitae::markdown
