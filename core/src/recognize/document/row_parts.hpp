// SPDX-License-Identifier: Apache-2.0
//
// Parts of a table's row, for blocks that stand in its place.
//
//   Block heading = block_in_place_of(row, BlockKind::heading);
//   heading.spans = spans_of_cell(row, 1);
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vitae/sdk/outline.hpp"

namespace vitae::recognize {

/// Trimmed; empty if the row has no such cell.
std::string text_of_cell(const Block& row, std::uint32_t cell);

/// As spans of no cell.
std::vector<Span> spans_of_cell(const Block& row, std::uint32_t cell);

/// A block without text, on the lines and as deep as the other one.
Block block_in_place_of(const Block& other, BlockKind kind);

}  // namespace vitae::recognize
