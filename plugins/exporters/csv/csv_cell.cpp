// SPDX-License-Identifier: Apache-2.0
#include "csv_cell.hpp"

#include "plain_text.hpp"

namespace vitae::exporting {
namespace {

/// Lines stay lines; control characters and overrides of writing direction go.
std::string cell_text(const std::string& text) {
    std::string all;
    for (const std::string& line : plain_lines(text)) {
        if (!all.empty()) all += '\n';
        all += line;
    }
    return all;
}

/// Some programs look at each line of a cell, some take full-width signs for signs.
bool is_formula(std::string_view text) {
    for (const std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "|", "%", "＝", "＋", "－", "＠"})
        if (text.starts_with(sign)) return true;
    return false;
}

}  // namespace

std::optional<Flavour> flavour_named(std::string_view name) {
    if (name == "raw") return Flavour::raw;
    if (name == "spreadsheet") return Flavour::spreadsheet;
    return std::nullopt;
}

std::string csv_row(const std::vector<std::string>& cells, Flavour flavour) {
    std::string row;
    bool first = true;
    for (const std::string& cell : cells) {
        if (!first) row += ',';
        first = false;
        std::string text = cell_text(cell);
        if (flavour == Flavour::spreadsheet && is_formula(text)) text.insert(0, 1, '\'');
        if (text.find_first_of(",\"\n;") == std::string::npos) {
            row += text;
            continue;
        }
        row += '"';
        for (const char c : text) {
            if (c == '"') row += '"';
            row += c;
        }
        row += '"';
    }
    return row + "\r\n";
}

std::string csv_row(const TableRow& row, Flavour flavour) {
    std::vector<std::string> cells;
    for (const TableCell& cell : row) cells.push_back(text_of(cell));
    return csv_row(cells, flavour);
}

std::string_view csv_start(Flavour flavour) { return flavour == Flavour::spreadsheet ? "\xef\xbb\xbf" : ""; }

}  // namespace vitae::exporting
