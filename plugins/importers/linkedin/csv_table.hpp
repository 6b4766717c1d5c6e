// SPDX-License-Identifier: Apache-2.0
//
// The rows of a CSV file, each with the lines it stands on.
//
//   for (const CsvRow& row : read_csv(text, ';')) use(row.cells, row.lines);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vitae/sdk/cv.hpp"

namespace vitae::linkedin {

struct CsvRow {
    std::vector<std::string> cells;
    Lines lines;
};

/// Reads RFC 4180 and what is near it. Empty lines are no rows.
std::vector<CsvRow> read_csv(std::string_view text, char delimiter);

}  // namespace vitae::linkedin
