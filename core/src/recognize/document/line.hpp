// SPDX-License-Identifier: Apache-2.0
//
// The lines of an outline as the recogniser looks at them: plain text with style runs beside it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "recognize/dates/dates.hpp"
#include "recognize/words/lexicon.hpp"
#include "vitae/sdk/outline.hpp"

namespace vitae::recognize {

/// A run of one style, link and cell: bytes [begin, end) of the line's text.
struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint32_t style = 0;
    std::string_view href;
    std::uint32_t cell = 0;
};

/// The runs of a line: most have one, which takes no memory of its own.
class LineRuns {
public:
    LineRuns& operator=(const Run& only) {
        only_ = only;
        is_one_ = true;
        return *this;
    }
    LineRuns& operator=(std::vector<Run> runs) {
        several_ = std::move(runs);
        is_one_ = false;
        return *this;
    }
    [[nodiscard]] const Run* begin() const { return is_one_ ? &only_ : several_.data(); }
    [[nodiscard]] const Run* end() const { return begin() + size(); }
    [[nodiscard]] std::size_t size() const { return is_one_ ? 1 : several_.size(); }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] const Run& front() const { return *begin(); }
    [[nodiscard]] const Run& operator[](std::size_t i) const { return begin()[i]; }

private:
    Run only_;
    bool is_one_ = false;
    std::vector<Run> several_;
};

/// A label and its value: "Company: Acme". Empty label if the text has none.
struct Labelled {
    std::string_view label;
    std::string_view value;
};
Labelled split_label(std::string_view text);

struct Line {
    const Block* block = nullptr;
    std::string text;  ///< without pictures; cells of a table row are joined by " | "
    FoldedText folded;
    LineRuns runs;
    std::vector<FoundPeriod> periods;
    int words = 0;
    bool all_bold = false;
    bool starts_bold = false;
    bool dated = false;              ///< the line's own date, as in a header line, rather than a date in its prose
    bool names_part = false;         ///< names a part of an entry ("Responsibilities:", "#### Technologies")
    std::uint32_t label_fields = 0;  ///< what the label can say about the value, as bits of Field
    std::uint32_t label_begin = 0, label_size = 0, value_begin = 0, value_size = 0;  ///< bytes of the text

    [[nodiscard]] bool is(BlockKind kind) const { return block->kind == kind; }
    [[nodiscard]] bool is_heading() const { return is(BlockKind::heading); }
    [[nodiscard]] bool is_item() const { return is(BlockKind::list_item); }
    [[nodiscard]] bool is_row() const { return is(BlockKind::table_row); }
    [[nodiscard]] bool continues() const { return block->has(block_flag::continues); }
    [[nodiscard]] Lines lines() const { return block->lines; }
    /// split_label(text), found once.
    [[nodiscard]] Labelled labelled() const {
        const std::string_view all = text;
        return {all.substr(label_begin, label_size), all.substr(value_begin, value_size)};
    }
    /// "Company: Acme" says of Acme that it is an organization.
    [[nodiscard]] bool states(Field field) const { return (label_fields & bit_of(field)) != 0; }
    /// The trimmed text of each cell of a table row.
    [[nodiscard]] std::vector<std::string_view> cells() const;
    /// The first link of the line that covers any of [begin, end), or empty.
    [[nodiscard]] std::string_view link_in(std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool is_bold(std::size_t at) const;
};

/// One line for each block with text; rules are left out, but what follows one never `continues`.
std::vector<Line> lines_of(const Outline& outline);

/// Reads dates in this order whose day and month could be swapped by all that the document says of its dates.
void settle_days(std::vector<Line>& lines, DayOrder order);

}  // namespace vitae::recognize
