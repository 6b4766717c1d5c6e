// SPDX-License-Identifier: Apache-2.0
#include "recognize/document/side_by_side.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "model/text.hpp"
#include "recognize/document/row_parts.hpp"
#include "recognize/document/section_kinds.hpp"

namespace vitae::recognize {
namespace {

constexpr std::size_t most_columns = 4;
constexpr std::uint32_t usual_level = 2;  // of a section's heading where none stands above

std::uint32_t columns_of(const Block& row) {
    std::uint32_t count = 0;
    for (const Span& span : row.spans) count = std::max(count, span.cell + 1);
    return count;
}

/// Kinds that are lists of their own. "Technology | Experience" says of each row how long, "Project | Skills" with
/// what.
bool stands_alone(SectionKind kind) {
    return kind == SectionKind::education || kind == SectionKind::languages || kind == SectionKind::skills ||
           kind == SectionKind::certificates || kind == SectionKind::awards || kind == SectionKind::contact;
}

/// Whether each cell of a table's head names a section, and no two the same kind.
bool heads_sections(const Block& row, const Lexicon& lexicon) {
    if (row.kind != BlockKind::table_row || !row.has(block_flag::table_header)) return false;
    const std::uint32_t columns = columns_of(row);
    if (columns < 2 || columns > most_columns) return false;
    SectionKinds kinds;
    for (std::uint32_t cell = 0; cell < columns; ++cell) {
        const auto phrase = lexicon.section(fold(text_of_cell(row, cell)));
        if (!phrase || !stands_alone(phrase->kind) || !kinds.insert(phrase->kind)) return false;
    }
    return true;
}

Block column_block(const Block& row, std::uint32_t cell, BlockKind kind, std::uint32_t level) {
    Block block = block_in_place_of(row, kind);
    block.level = level;
    block.depth += kind == BlockKind::list_item ? 1 : 0;
    block.spans = spans_of_cell(row, cell);
    return block;
}

void add_columns(const Outline& outline, std::size_t head, std::size_t end, std::uint32_t level, Outline& out) {
    for (std::uint32_t cell = 0; cell < columns_of(outline[head]); ++cell) {
        out.push_back(column_block(outline[head], cell, BlockKind::heading, level));
        for (std::size_t row = head + 1; row < end; ++row)
            if (!text_of_cell(outline[row], cell).empty())
                out.push_back(column_block(outline[row], cell, BlockKind::list_item, 0));
    }
}

}  // namespace

std::optional<Outline> below_each_other(const Outline& outline, const Lexicon& lexicon) {
    const auto heads = [&](const Block& block) { return heads_sections(block, lexicon); };
    if (std::ranges::none_of(outline, heads)) return std::nullopt;
    Outline out;
    out.reserve(outline.size());
    std::uint32_t level = 0;
    for (std::size_t i = 0; i < outline.size();) {
        const Block& block = outline[i];
        if (block.kind == BlockKind::heading) level = block.level;
        std::size_t end = i + 1;
        if (heads(block)) {
            while (end < outline.size() && outline[end].kind == BlockKind::table_row &&
                   !outline[end].has(block_flag::table_header))
                ++end;
            add_columns(outline, i, end, std::max(level, usual_level), out);
        } else {
            out.push_back(block);
        }
        i = end;
    }
    return out;
}

}  // namespace vitae::recognize
