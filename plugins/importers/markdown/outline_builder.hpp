// SPDX-License-Identifier: Apache-2.0
//
// Collects the spans of one outline block after the other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "vitae/sdk/outline.hpp"

namespace vitae::markdown {

/// Where the blocks to come stand.
struct Place {
    BlockKind kind = BlockKind::paragraph;
    std::uint32_t level = 0;
    std::uint32_t depth = 0;
    std::uint32_t quote = 0;
    std::uint32_t flags = 0;
};

class OutlineBuilder {
public:
    /// Ends the block before, if one is open, and starts the next at `line`.
    void open(const Place& place, int line);
    /// Adds text to the open block; white space runs become one space unless it is code.
    void text(std::string_view text, std::uint32_t style, std::string_view href);
    void cell(std::uint32_t number) { cell_ = number; }
    /// Ends the open block on `line`. Blocks without text are dropped, except rules.
    void close(int line);
    /// Ends the open block and goes on in the same paragraph, on the next line.
    void break_line(int line, int next_line);
    [[nodiscard]] bool is_open() const { return open_; }
    [[nodiscard]] const Block& current() const { return block_; }

    Outline blocks;

private:
    Block block_;
    bool open_ = false;
    std::uint32_t cell_ = 0;
};

}  // namespace vitae::markdown
