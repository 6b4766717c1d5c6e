// SPDX-License-Identifier: Apache-2.0
//
// People as tables: one row per person, per role, or per skill. The first column numbers the people of
// the file, so that the tables of one export can be joined.
//
//   csv_header(Table::roles, flavour);
//   csv_rows(Table::roles, cv, 1, flavour);
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "csv_cell.hpp"
#include "vitae/sdk/cv.hpp"

namespace vitae::exporting {

enum class Table { people, roles, skills };

/// Nothing if there is no table of that name.
std::optional<Table> table_named(std::string_view name);
std::optional<Flavour> flavour_named(std::string_view name);

std::string csv_header(Table table, Flavour flavour);
std::string csv_rows(Table table, const Cv& cv, int person, Flavour flavour);

}  // namespace vitae::exporting
