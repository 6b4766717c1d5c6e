// SPDX-License-Identifier: Apache-2.0
//
// What a table of the export is about: told by its header cells, in any order, spelling and year; by its file's
// name only where the cells leave it open.
//
//   auto table = read_table("Positions.csv", text);
//   table->section;                                 // Section::positions
//   value(*table, table->rows[0], "companyname");   // "Fjordline Controls"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv_table.hpp"

namespace vitae::linkedin {

enum class Section {
    profile,
    profile_summary,
    positions,
    education,
    skills,
    certifications,
    languages,
    projects,
    publications,
    patents,
    courses,
    honors,
    test_scores,
    organizations,
    volunteering,
    emails,
    phones,
    recommendations,
    endorsements,
    causes,
    interests,
    connections,  ///< other people: recognised to be left alone
};

struct Table {
    Section section = Section::profile;
    std::vector<std::string> columns;  ///< key of each column: "companyname" for all its spellings and languages
    std::vector<std::string> titles;   ///< as in the file
    std::vector<CsvRow> rows;          ///< without the header and what stands before it
    int entry = 0;                     ///< of the source
};

/// Cell of a row by the key of its column, trimmed; empty if there is no such column.
std::string value(const Table& table, const CsvRow& row, std::string_view column);

/// Titles of columns with values that nothing here reads or leaves out on purpose.
std::vector<std::string> unknown_columns(const Table& table);

/// The table in a file; nothing if no header known here is in its first lines.
std::optional<Table> read_table(std::string_view file_name, std::string_view text);

}  // namespace vitae::linkedin
