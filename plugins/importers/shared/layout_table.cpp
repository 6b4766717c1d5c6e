// SPDX-License-Identifier: Apache-2.0
#include "layout_table.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "elements.hpp"
#include "parts.hpp"

namespace vitae {
namespace {

constexpr int most_lines_of_data = 3;  // of a cell: a postal address

std::vector<const GumboNode*> cells_of(const GumboNode& row) {
    const GumboVector& children = children_of(row);
    std::vector<const GumboNode*> cells;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto* const child = static_cast<const GumboNode*>(children.data[i]);
        if (is_element(*child) && part_of(child->v.element.tag) == Part::cell) cells.push_back(child);
    }
    return cells;
}

/// Of the table itself, not of those in its cells.
std::vector<const GumboNode*> rows_of(const GumboNode& table) {
    std::vector<const GumboNode*> rows;
    std::vector<const GumboNode*> open{&table};
    while (!open.empty()) {
        const GumboVector& children = children_of(*open.back());
        open.pop_back();
        for (unsigned i = 0; i < children.length; ++i) {
            const auto* const child = static_cast<const GumboNode*>(children.data[i]);
            if (!is_element(*child)) continue;
            const Part part = part_of(child->v.element.tag);
            if (part == Part::row) rows.push_back(child);
            if (part == Part::block) open.push_back(child);
        }
    }
    return rows;
}

struct CellText {
    int lines = 0;
    bool digits = false;
};

bool is_blank(std::string_view text) {
    constexpr std::string_view unbroken = "\u00a0";
    while (!text.empty()) {
        const std::size_t size = text.starts_with(unbroken) ? unbroken.size() : 1;
        if (size == 1 && std::string_view(" \t\r\n\f").find(text[0]) == std::string_view::npos) return false;
        text.remove_prefix(size);
    }
    return true;
}

/// Counts no further than to what no data has.
CellText text_of(const GumboNode& cell) {
    constexpr const GumboNode* line_end = nullptr;
    CellText text;
    bool in_line = false;
    std::vector<const GumboNode*> open{&cell};
    while (!open.empty() && text.lines <= most_lines_of_data) {
        const GumboNode* const node = open.back();
        open.pop_back();
        if (node == line_end) {
            in_line = false;
        } else if (node->type == GUMBO_NODE_TEXT) {
            if (is_blank(node->v.text.text)) continue;
            text.digits = text.digits ||
                          std::string_view(node->v.text.text).find_first_of("0123456789") != std::string_view::npos;
            text.lines += in_line ? 0 : 1;
            in_line = true;
        } else if (is_element(*node) && !is_invisible(node->v.element)) {
            const GumboVector& children = children_of(*node);
            const bool parts = part_of(node->v.element.tag) != Part::inline_text;
            in_line = in_line && !parts;
            if (parts) open.push_back(line_end);
            for (unsigned i = children.length; i-- > 0;)
                open.push_back(static_cast<const GumboNode*>(children.data[i]));
        }
    }
    return text;
}

/// One of its data cells holds lists, headings or tables.
bool holds_structure(const GumboNode& table) {
    std::vector<std::pair<const GumboNode*, bool>> open{{&table, false}};
    while (!open.empty()) {
        const auto [node, inside_cell] = open.back();
        open.pop_back();
        const GumboVector& children = children_of(*node);
        for (unsigned i = 0; i < children.length; ++i) {
            const auto& child = *static_cast<const GumboNode*>(children.data[i]);
            if (!is_element(child)) continue;
            const Part part = part_of(child.v.element.tag);
            if (inside_cell &&
                (part == Part::list || part == Part::table || part == Part::heading || part == Part::quote))
                return true;
            open.emplace_back(&child, inside_cell || child.v.element.tag == GUMBO_TAG_TD);
        }
    }
    return false;
}

/// A date in one cell and several lines about it in another, or more lines in a cell than data has.
bool sets_lines(const GumboNode& row) {
    bool date = false;
    int most_lines = 0;
    for (const GumboNode* cell : cells_of(row)) {
        const CellText text = text_of(*cell);
        date = date || (text.lines == 1 && text.digits);
        most_lines = std::max(most_lines, text.lines);
    }
    return most_lines > (date ? 1 : most_lines_of_data);
}

}  // namespace

TableKind kind_of_table(const GumboNode& table) {
    if (holds_structure(table)) return TableKind::layout;
    const std::vector<const GumboNode*> rows = rows_of(table);
    if (std::ranges::any_of(rows, [](const GumboNode* row) { return is_header_row(*row); }))
        return TableKind::with_headings;
    return std::ranges::any_of(rows, [](const GumboNode* row) { return sets_lines(*row); }) ? TableKind::layout
                                                                                            : TableKind::data;
}

bool is_laid_out(const GumboNode& row, TableKind table) {
    if (table != TableKind::data) return table == TableKind::layout;
    return std::ranges::count_if(cells_of(row), [](const GumboNode* cell) { return text_of(*cell).lines > 0; }) <= 1;
}

bool is_header_row(const GumboNode& row) {
    const std::vector<const GumboNode*> cells = cells_of(row);
    return !cells.empty() &&
           std::ranges::all_of(cells, [](const GumboNode* cell) { return cell->v.element.tag == GUMBO_TAG_TH; });
}

}  // namespace vitae
