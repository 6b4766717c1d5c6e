// SPDX-License-Identifier: Apache-2.0
#include "recognize/document/row_parts.hpp"

#include "model/text.hpp"

namespace vitae::recognize {

std::string text_of_cell(const Block& row, std::uint32_t cell) {
    std::string text;
    for (const Span& span : row.spans)
        if (span.cell == cell) text += span.text;
    return std::string(trim(text));
}

std::vector<Span> spans_of_cell(const Block& row, std::uint32_t cell) {
    std::vector<Span> spans;
    for (const Span& span : row.spans)
        if (span.cell == cell) spans.push_back({span.text, span.style, span.href, 0});
    return spans;
}

Block block_in_place_of(const Block& other, BlockKind kind) {
    Block block;
    block.kind = kind;
    block.depth = other.depth;
    block.quote = other.quote;
    block.lines = other.lines;
    return block;
}

}  // namespace vitae::recognize
