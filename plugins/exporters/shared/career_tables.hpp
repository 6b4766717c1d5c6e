// SPDX-License-Identifier: Apache-2.0
//
// People as tables: one row per person, role, skill or education. The first column numbers the people of
// the file, so that the tables of one export can be joined.
//
//   columns_of(Table::roles);               // "person", "name", "title", ...
//   for (const TableRow& row : rows_of(Table::roles, cv, 1)) text_of(row[2]);   // "Staff Engineer"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "vitae/sdk/cv.hpp"

namespace vitae::exporting {

enum class Table { people, roles, skills, education };

/// Nothing if there is no table of that name.
std::optional<Table> table_named(std::string_view name);

/// An empty text is an empty cell. Texts are as the document has them, lines parted by \n.
using TableCell = std::variant<std::string, int, PartialDate>;
using TableRow = std::vector<TableCell>;

std::vector<std::string> columns_of(Table table);

/// As many cells per row as there are columns.
std::vector<TableRow> rows_of(Table table, const Cv& cv, int person);

/// Dates as their ISO prefix.
std::string text_of(const TableCell& cell);

}  // namespace vitae::exporting
