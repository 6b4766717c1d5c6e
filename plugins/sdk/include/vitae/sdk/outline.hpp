// SPDX-License-Identifier: Apache-2.0
//
// A free-form document as a list of blocks in reading order. A free-form importer produces it and
// nothing else; the core recognises the CV in it.
//
//   vitae::Block heading;
//   heading.kind = vitae::BlockKind::heading;
//   heading.level = 2;
//   heading.lines = {7, 7};
//   heading.spans.push_back({"Experience"});
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vitae/sdk/cv.hpp"

namespace vitae {

/// Inline styles, combined bit by bit. Numbers are part of the plugin ABI.
namespace style {
inline constexpr std::uint32_t bold = 1, italic = 2, code = 4, strike = 8;
}

/// A run of text in one style. In table rows and metadata `cell` counts the columns from 0.
struct Span {
    std::string text;
    std::uint32_t style = 0;
    std::string href{};  ///< link target, empty if the text is no link
    std::uint32_t cell = 0;
};

/// Numbers are part of the plugin ABI: append only.
enum class BlockKind : std::uint32_t {
    heading = 1,    ///< level 1..6
    paragraph = 2,  ///< one line of a paragraph: soft and hard breaks end a line
    list_item = 3,  ///< first line of an item; its further lines are paragraphs of the same depth
    table_row = 4,  ///< spans carry their cell
    code = 5,       ///< one line of a code block
    rule = 6,       ///< thematic break; no spans
    metadata = 7,   ///< front matter: cell 0 is the key ("author.name"), cell 1 the value
};

/// Properties of a block, combined bit by bit. Numbers are part of the plugin ABI.
namespace block_flag {
inline constexpr std::uint32_t ordered = 1;       ///< item of a numbered list
inline constexpr std::uint32_t continues = 2;     ///< same paragraph (or table) as the block before
inline constexpr std::uint32_t table_header = 4;  ///< header row of a table
inline constexpr std::uint32_t term = 8;          ///< term of a definition list (a paragraph)
inline constexpr std::uint32_t definition = 16;   ///< definition of the term before (a list item)
}  // namespace block_flag

struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::uint32_t level = 0;  ///< heading level 1..6; else 0
    std::uint32_t depth = 0;  ///< how many lists the block stands in; 0 = none
    std::uint32_t quote = 0;  ///< how many block quotes it stands in
    std::uint32_t flags = 0;
    Lines lines;
    std::vector<Span> spans;

    [[nodiscard]] bool has(std::uint32_t flag) const { return (flags & flag) != 0; }

    /// The text of all spans, one after the other.
    [[nodiscard]] std::string text() const {
        std::string all;
        for (const Span& span : spans) all += span.text;
        return all;
    }
};

using Outline = std::vector<Block>;

}  // namespace vitae
