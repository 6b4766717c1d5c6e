// SPDX-License-Identifier: Apache-2.0
//
// Exported tables, read by a strict reader of RFC 4180: every row has its columns, every cell its text, and
// in the spreadsheet flavour no cell is a formula.
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "csv_cell.hpp"
#include "hostile_texts.hpp"
#include "plain_text.hpp"

namespace vitae::exporting {
namespace {

using Row = std::vector<std::string>;

/// Throws for anything the grammar of RFC 4180 does not have.
std::vector<Row> strictly_read(std::string_view text) {
    std::vector<Row> rows;
    Row row(1);
    const auto end_row = [&] {
        rows.push_back(std::move(row));
        row.assign(1, {});
    };
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '"' && row.back().empty()) {
            for (++at;; ++at) {
                if (at >= text.size()) throw std::runtime_error("a quote is not closed");
                if (text[at] == '"' && text.substr(at, 2) != "\"\"") break;
                if (text[at] == '"') ++at;
                row.back() += text[at];
            }
            ++at;
            if (text.substr(at, 1) != "," && text.substr(at, 2) != "\r\n")
                throw std::runtime_error("text after a quote");
        } else if (text[at] == ',') {
            row.emplace_back();
            ++at;
        } else if (text.substr(at, 2) == "\r\n") {
            end_row();
            at += 2;
        } else if (text[at] == '"' || text[at] == '\r' || text[at] == '\n') {
            throw std::runtime_error("a bare quote or line end");
        } else {
            row.back() += text[at++];
        }
    }
    if (row.size() != 1 || !row.front().empty()) throw std::runtime_error("the last row does not end");
    return rows;
}

std::string csv_table(Table table, const Cv& cv, int person, Flavour flavour) {
    std::string csv = std::string(csv_start(flavour)) + csv_row(columns_of(table), flavour);
    for (const TableRow& row : rows_of(table, cv, person)) csv += csv_row(row, flavour);
    return csv;
}

std::string cell_of(const std::string& text) {
    std::string all;
    for (const std::string& line : plain_lines(text)) all += (all.empty() ? "" : "\n") + line;
    return all;
}

TEST(HostileCsv, EveryRowHasItsColumnsAndTexts) {
    for (const Table table : {Table::people, Table::roles, Table::skills, Table::education}) {
        for (const std::string& text : hostile_texts()) {
            SCOPED_TRACE(text.substr(0, 80));
            const auto rows = strictly_read(csv_table(table, cv_saying(text), 1, Flavour::raw));
            ASSERT_GE(rows.size(), 2u);
            for (const Row& row : rows) ASSERT_EQ(row.size(), rows.front().size());
            for (std::size_t i = 1; i < rows.size(); ++i) EXPECT_EQ(rows[i][1], cell_of(text));
        }
    }
}

TEST(HostileCsv, NoCellOfASpreadsheetIsAFormula) {
    for (const Table table : {Table::people, Table::roles, Table::skills, Table::education})
        for (const std::string& text : hostile_texts()) {
            const std::string csv = csv_table(table, cv_saying(text), 1, Flavour::spreadsheet);
            ASSERT_TRUE(csv.starts_with("\xef\xbb\xbf"));
            for (const Row& row : strictly_read(std::string_view(csv).substr(3)))
                for (const std::string& cell : row)
                    EXPECT_TRUE(cell.empty() ||
                                std::string_view("=+-@\t\r").find(cell.front()) == std::string_view::npos)
                        << cell.substr(0, 80);
        }
}

TEST(Csv, KeepsTimeAsStated) {
    Cv cv;
    cv.name.text = "Mara Lindqvist";
    Role role;
    role.title = "Engineer";
    role.period.start = PartialDate{2018, 2};
    role.period.end_kind = EndKind::present;
    cv.roles.push_back(role);
    role.period = {};
    role.period.stated = StatedDuration{18, 15, 21};
    cv.roles.push_back(role);
    const auto rows = strictly_read(csv_table(Table::roles, cv, 7, Flavour::raw));
    const auto cell = [&](std::size_t row, const std::string& column) {
        const auto at = std::find(rows[0].begin(), rows[0].end(), column);
        return rows[row][static_cast<std::size_t>(at - rows[0].begin())];
    };
    EXPECT_EQ(cell(1, "person"), "7");
    EXPECT_EQ(cell(1, "start"), "2018-02");
    EXPECT_EQ(cell(1, "end"), "");
    EXPECT_EQ(cell(1, "end_kind"), "present");
    EXPECT_EQ(cell(2, "start"), "");
    EXPECT_EQ(cell(2, "end_kind"), "unknown");
    EXPECT_EQ(cell(2, "stated_max_months"), "21");
}

}  // namespace
}  // namespace vitae::exporting
