// SPDX-License-Identifier: Apache-2.0
//
// Tables that arrange the page rather than data, as word processors write CVs: their cells are read one below the
// other, line by line.
//
//   <tr><td>2019 - 2021</td><td><p>Nurse, Hartfeld Clinic</p><p>Intensive care</p></td></tr>   laid out: three lines
//   <tr><td>French</td><td>good</td></tr>                                                      data: a row of two cells
#pragma once

#include <gumbo.h>

namespace vitae {

enum class TableKind {
    data,           ///< its rows are rows
    with_headings,  ///< data, the first row names the columns
    layout          ///< none of its rows is one
};

TableKind kind_of_table(const GumboNode& table);

/// Whether the cells of a row are lines of their own in a table of that kind.
bool is_laid_out(const GumboNode& row, TableKind table);

/// All cells are <th>.
bool is_header_row(const GumboNode& row);

}  // namespace vitae
