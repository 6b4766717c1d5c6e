// SPDX-License-Identifier: Apache-2.0
#include "recognize/document/label_forms.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/text.hpp"
#include "recognize/document/row_parts.hpp"

namespace vitae::recognize {
namespace {

constexpr std::size_t longest_label = 90;  // bytes
constexpr std::uint32_t usual_level = 2;   // of a section's heading where none stands above
constexpr int fewest_labels = 3;           // of entries, and of two kinds: fewer are words like others

/// What entries are made of.
constexpr std::uint32_t entry_fields = bit_of(Field::organization) | bit_of(Field::title) | bit_of(Field::period) |
                                       bit_of(Field::institution) | bit_of(Field::qualification);

/// How a label stands apart from its value.
enum class Apart { no, cell, style, gap, line };

/// A block that could be a label, alone or with its value.
struct Candidate {
    Apart apart = Apart::no;
    std::uint32_t fields = 0;
    std::size_t label_end = 0;  ///< bytes of the block's text, for a gap
    bool bracketed = false;     ///< "[Period]": a label also where there are no others
};

/// Columns of a row that hold text.
std::vector<std::uint32_t> filled_cells(const Block& row) {
    std::vector<std::uint32_t> cells;
    for (const Span& span : row.spans)
        if (!trim(span.text).empty() && (cells.empty() || cells.back() != span.cell)) cells.push_back(span.cell);
    return cells;
}

bool is_bold(const Span& span) { return (span.style & style::bold) != 0; }

/// A label without the bullet that forms put in front of it.
std::string_view without_bullet(std::string_view label) {
    label = trim(label);
    for (const std::string_view bullet : {"•", "·", "▪", "-", "–"})
        if (label.starts_with(bullet)) label.remove_prefix(bullet.size());
    return trim(label);
}

std::string_view without_brackets(std::string_view label) {
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"[", "]"}, {"【", "】"}})
        if (label.starts_with(open) && label.ends_with(close) && label.size() > open.size() + close.size())
            return label.substr(open.size(), label.size() - open.size() - close.size());
    return label;
}

/// Whether two spaces or a tab stand anywhere. Written so that compilers look at many bytes at once.
bool holds_gap(std::string_view text) {
    auto found = static_cast<unsigned char>(text.starts_with('\t'));
    for (std::size_t i = 1; i < text.size(); ++i)
        found = static_cast<unsigned char>(
            found | static_cast<unsigned char>(text[i] == '\t') |
            (static_cast<unsigned char>(text[i] == ' ') & static_cast<unsigned char>(text[i - 1] == ' ')));
    return found != 0;
}

/// Where they stand first.
std::size_t gap_in(std::string_view text) {
    if (!holds_gap(text)) return std::string_view::npos;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\t' || (text[i] == ' ' && i + 1 < text.size() && text[i + 1] == ' ')) return i;
    return std::string_view::npos;
}

/// How many labels of entries there are, and of how many kinds.
struct Count {
    int labels = 0;
    std::uint32_t kinds = 0;

    void add(std::uint32_t fields) {
        if ((fields & entry_fields) == 0) return;
        ++labels;
        kinds |= fields & entry_fields;
    }
    [[nodiscard]] bool is_form() const { return labels >= fewest_labels && std::popcount(kinds) > 1; }
};

class FormReader {
public:
    FormReader(const Outline& outline, const Lexicon& lexicon) : outline_(outline), lexicon_(lexicon) {}

    std::optional<Outline> read() {
        candidates_.reserve(outline_.size());
        for (std::size_t i = 0; i < outline_.size(); ++i) {
            candidates_.push_back(candidate_at(i));
            const Candidate& found = candidates_.back();
            (found.apart == Apart::line ? lines_ : found.apart == Apart::cell ? cells_ : words_).add(found.fields);
            bracketed_ = bracketed_ || found.bracketed;
        }
        if (!lines_.is_form() && !cells_.is_form() && !words_.is_form() && !bracketed_) return std::nullopt;
        for (std::size_t i = 0; i < outline_.size();) i = copy(i);
        return std::move(out_);
    }

private:
    [[nodiscard]] std::uint32_t fields_of(std::string_view label) const {
        label = without_bullet(label);
        return label.empty() || label.size() > longest_label ? 0 : lexicon_.label(fold(label));
    }

    /// Forms label whole sections, too: "Computer skills | Excel", "**Other languages** English".
    [[nodiscard]] bool names_section(std::string_view label) const {
        return lexicon_.section(fold(without_bullet(label))).has_value();
    }

    [[nodiscard]] Candidate candidate_at(std::size_t i) const {
        const Block& block = outline_[i];
        if (block.kind == BlockKind::table_row) return label_cell(block);
        if ((block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) || block.spans.empty())
            return {};
        if (is_bold(block.spans.front()) && !is_bold(block.spans.back())) return bold_label(block);
        if (const std::size_t gap = gap_in(block.spans.front().text); gap != std::string::npos && gap > 0)
            return gap_label(block, gap);
        return line_label(i);
    }

    [[nodiscard]] Candidate label_cell(const Block& row) const {
        const std::vector<std::uint32_t> cells = filled_cells(row);
        if (cells.size() != 2) return {};
        const std::uint32_t fields = fields_of(text_of_cell(row, cells[0]));
        // "Company | Position" heads columns
        if (row.has(block_flag::table_header) && fields_of(text_of_cell(row, cells[1])) != 0) return {};
        return {fields != 0 ? Apart::cell : Apart::no, fields, 0};
    }

    [[nodiscard]] Candidate bold_label(const Block& block) const {
        std::string label;
        for (const Span& span : block.spans) {
            if (!is_bold(span)) break;
            label += span.text;
        }
        if (trim(label).ends_with(':')) return {};
        const std::uint32_t fields = fields_of(label);
        return {fields != 0 || names_section(label) ? Apart::style : Apart::no, fields, label.size()};
    }

    [[nodiscard]] Candidate gap_label(const Block& block, std::size_t gap) const {
        const std::string_view opening = block.spans.front().text;
        const std::string_view label = trim(opening.substr(0, gap));
        const bool alone = block.spans.size() == 1 && trim(opening.substr(gap)).empty();
        if (alone || label.ends_with(':')) return {};
        const std::uint32_t fields = fields_of(label);
        return {fields != 0 || names_section(label) ? Apart::gap : Apart::no, fields, gap};
    }

    /// "Dates" over "2014 - 2019".
    [[nodiscard]] Candidate line_label(std::size_t i) const {
        if (outline_[i].kind != BlockKind::paragraph || i + 1 == outline_.size() ||
            outline_[i + 1].kind != BlockKind::paragraph)
            return {};
        const std::string text = outline_[i].text();
        if (text.size() > longest_label) return {};
        const std::string_view label = without_brackets(text);
        const std::uint32_t fields = fields_of(label);
        if (fields == 0 || lexicon_.section(fold(text)) || fields_of(outline_[i + 1].text()) != 0) return {};
        return {Apart::line, fields, 0, label.size() < text.size()};
    }

    std::size_t copy(std::size_t i) {
        const Block& block = outline_[i];
        const Candidate& found = candidates_[i];
        if (block.kind == BlockKind::heading) level_ = block.level;
        if (block.kind == BlockKind::table_row) return copy_table(i);
        if (found.apart == Apart::line && (found.bracketed || lines_.is_form())) {
            add_line(block, block.spans, outline_[i + 1].spans, block.has(block_flag::continues));
            return i + 2;
        }
        out_.push_back(block);
        if ((found.apart == Apart::style || found.apart == Apart::gap) && words_.is_form())
            part_label(out_.back(), found);
        return i + 1;
    }

    /// A table whose rows are labels and values, or the rows as they are.
    std::size_t copy_table(std::size_t first) {
        std::size_t last = first + 1;
        while (last < outline_.size() && outline_[last].kind == BlockKind::table_row &&
               !outline_[last].has(block_flag::table_header))
            ++last;
        const bool form = cells_.is_form() && is_form(first, last);
        opens_ = 0;
        goes_on_ = false;
        for (std::size_t i = first; i < last; ++i) {
            if (form)
                copy_row(i);
            else
                out_.push_back(outline_[i]);
        }
        return last;
    }

    /// Whether most rows are a label and its value.
    [[nodiscard]] bool is_form(std::size_t first, std::size_t last) const {
        std::size_t rows = 0, labelled = 0;
        for (std::size_t i = first; i < last; ++i) {
            const std::vector<std::uint32_t> cells = filled_cells(outline_[i]);
            if (cells.size() < 2) continue;
            ++rows;
            labelled += candidates_[i].apart == Apart::cell ||
                        (cells.size() == 2 && names_section(text_of_cell(outline_[i], cells[0])));
        }
        return 2 * labelled > rows;
    }

    void copy_row(std::size_t i) {
        const Block& row = outline_[i];
        const std::vector<std::uint32_t> cells = filled_cells(row);
        if (cells.empty()) {
            goes_on_ = false;
            return;
        }
        const std::vector<Span> first = spans_of_cell(row, cells[0]);
        if (cells.size() == 1) {
            const bool heads = lexicon_.section(fold(text_of_cell(row, cells[0]))).has_value();
            Block& block = out_.emplace_back(block_in_place_of(row, heads ? BlockKind::heading : BlockKind::paragraph));
            block.spans = first;
            if (heads) block.level = std::max(level_, usual_level);
            if (!heads && goes_on_) block.flags = block_flag::continues;
            goes_on_ = !heads && goes_on_;
            if (heads) opens_ = 0;
        } else if (cells.size() == 2) {
            const std::uint32_t fields = candidates_[i].fields & entry_fields;
            if (opens_ == 0) opens_ = fields;
            if (fields != 0 && fields == opens_) goes_on_ = false;
            add_line(row, first, spans_of_cell(row, cells[1]), goes_on_);
            goes_on_ = true;
        } else {
            out_.push_back(row);
            goes_on_ = false;
        }
    }

    void add_line(const Block& like, const std::vector<Span>& label, const std::vector<Span>& value, bool goes_on) {
        std::string text;
        for (const Span& span : label) text += span.text;
        Block& block = out_.emplace_back(block_in_place_of(like, BlockKind::paragraph));
        if (goes_on) block.flags = block_flag::continues;
        std::string_view name = without_brackets(without_bullet(text));
        while (name.ends_with(':')) name.remove_suffix(1);
        block.spans.push_back({std::string(name) + ": ", label.front().style, label.front().href, 0});
        block.spans.insert(block.spans.end(), value.begin(), value.end());
    }

    /// Puts the colon behind a label that stands on the line of its value.
    static void part_label(Block& block, const Candidate& found) {
        std::size_t size = 0;
        for (Span& span : block.spans) {
            size += span.text.size();
            if (size < found.label_end) continue;
            const std::size_t at = span.text.size() - (size - found.label_end);
            const std::string label(trim(std::string_view(span.text).substr(0, at)));
            const std::string value(trim(std::string_view(span.text).substr(at)));
            span.text = label + ": " + value;
            break;
        }
        std::string& opening = block.spans.front().text;
        opening = std::string(without_bullet(opening)) + (opening.ends_with(' ') ? " " : "");
    }

    const Outline& outline_;
    const Lexicon& lexicon_;
    std::vector<Candidate> candidates_;
    Count lines_, cells_, words_;  ///< of labels on lines, in cells and amid lines of their own
    Outline out_;
    std::uint32_t level_ = 0;  ///< of the heading above
    std::uint32_t opens_ = 0;  ///< fields of the label that opens each entry of the table
    bool goes_on_ = false;     ///< the next line belongs to the entry above it
    bool bracketed_ = false;   ///< there is a label in brackets
};

}  // namespace

std::optional<Outline> with_labelled_lines(const Outline& outline, const Lexicon& lexicon) {
    return FormReader(outline, lexicon).read();
}

}  // namespace vitae::recognize
