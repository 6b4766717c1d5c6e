// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "recognize/document/line.hpp"

namespace vitae::recognize {

/// What kinds of lines a section has at all: patterns of others need not look at each line.
struct LineKinds {
    LineKinds(const std::vector<Line>& document, const std::vector<std::size_t>& lines) {
        for (const std::size_t i : lines) base_depth = std::min(base_depth, document[i].block->depth);
        for (const std::size_t i : lines) add(document[i]);
    }

    std::uint32_t base_depth = lowest_depth;  ///< of the lines that stand least deep
    std::uint32_t labels = 0;                 ///< bits of Field
    bool terms = false, rows = false;

    /// May be true of a level or depth beyond any real one.
    [[nodiscard]] bool has_headings(std::uint32_t level) const { return (heading_levels >> (level & 31u) & 1u) != 0; }
    [[nodiscard]] bool has_items(std::uint32_t depth) const {
        return (item_depths >> ((depth - base_depth) & 31u) & 1u) != 0;
    }

private:
    static constexpr std::uint32_t lowest_depth = 0xFFFFFFFF;

    void add(const Line& line) {
        if (line.is_heading()) heading_levels |= 1u << (line.block->level & 31u);
        if (line.is_item()) item_depths |= 1u << ((line.block->depth - base_depth) & 31u);
        labels |= line.label_fields;
        terms = terms || line.block->has(block_flag::term);
        rows = rows || line.is_row();
    }

    std::uint32_t heading_levels = 0, item_depths = 0;  ///< a bit for each
};

}  // namespace vitae::recognize
