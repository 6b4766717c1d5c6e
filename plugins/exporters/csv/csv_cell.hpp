// SPDX-License-Identifier: Apache-2.0
//
// Cells and rows of RFC 4180: comma, CRLF, quotes where needed.
//
//   csv_row({"Acme, Inc", "said \"hi\""}, Flavour::raw);   // "Acme, Inc","said ""hi"""
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "career_tables.hpp"

namespace vitae::exporting {

/// spreadsheet: a cell that such a program would take for a formula gets an apostrophe in front.
enum class Flavour { raw, spreadsheet };

/// Nothing if there is no flavour of that name.
std::optional<Flavour> flavour_named(std::string_view name);

std::string csv_row(const std::vector<std::string>& cells, Flavour flavour);
std::string csv_row(const TableRow& row, Flavour flavour);

/// What a file of that flavour starts with: spreadsheets know UTF-8 by its byte order mark.
std::string_view csv_start(Flavour flavour);

}  // namespace vitae::exporting
