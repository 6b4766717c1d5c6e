// SPDX-License-Identifier: Apache-2.0
//
// Collects runs of text into the lines of an outline, with white space folded as a browser does.
//
//   LineBuilder lines;
//   lines.context.heading = 1;
//   lines.text("Mara\n  Lindqvist", 3);
//   lines.end_line();
//   Outline outline = lines.take();   // one heading "Mara Lindqvist"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "vitae/sdk/outline.hpp"

namespace vitae {

/// What surrounds the text at this point of the page.
struct LineContext {
    std::uint32_t style = 0;
    std::uint32_t heading = 0;  ///< 0 = no heading
    std::uint32_t depth = 0;
    std::uint32_t quote = 0;
    bool ordered = false;
    bool preformatted = false;
    std::string_view href;  ///< borrowed from the parsed page
};

class LineBuilder {
public:
    LineContext context;

    /// Adds text that begins on `line` of the page.
    void text(std::string_view text, int line);
    /// White space, unless the line is empty or ends in some.
    void space();
    /// A wide gap between the text of the line and what is set beside it.
    void gap();
    /// Whether the line has text already.
    [[nodiscard]] bool stands_in_text() const { return open_; }
    /// Ends the line; the next one belongs to the same paragraph.
    void break_line();
    /// Ends the line and its paragraph.
    void end_line();
    /// The next line opens a block of that kind.
    void next_is(BlockKind kind, std::uint32_t flags);
    void new_table() { row_seen_ = false; }
    void begin_row(bool header);
    void next_cell();
    void rule(int line);
    void metadata(std::string_view key, std::string_view value, int line);
    Outline take();

private:
    void open_line(int line);
    void finish();
    void drop_copy_above();
    [[nodiscard]] bool at_start() const;

    Outline outline_;
    Block block_;
    bool open_ = false;
    bool in_row_ = false;
    bool row_seen_ = false;
    bool continues_ = false;
    bool glue_ = false;  ///< the block before is a lone separator: this line joins it
    BlockKind next_kind_ = BlockKind::paragraph;
    std::uint32_t next_flags_ = 0;
    std::uint32_t cell_ = 0;
    bool cell_open_ = false;
};

/// The address in a data-cfemail attribute: hexadecimal, every byte xor the first one.
std::string decode_protected_email(std::string_view hexadecimal);

}  // namespace vitae
