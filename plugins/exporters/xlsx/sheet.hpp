// SPDX-License-Identifier: Apache-2.0
//
// One sheet of a workbook, row by row: a frozen header with filters, numbers as numbers, dates as dates that
// show as much as is known of them. Texts are texts, whatever they begin with; there are no formulas.
//
//   Sheet sheet("roles", columns_of(Table::roles));
//   sheet.add(row);
//   sheet.xml();
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "career_tables.hpp"

namespace vitae::exporting {

class Sheet {
public:
    Sheet(std::string name, const std::vector<std::string>& columns);

    /// Throws sdk::BadInput if the sheet holds as many rows as the format allows.
    void add(const TableRow& row);

    [[nodiscard]] const std::string& name() const { return name_; }
    /// "$A$1:$L$7": the header and all rows.
    [[nodiscard]] std::string absolute_range() const;
    /// The part of the workbook, complete.
    [[nodiscard]] std::string xml() const;

private:
    void put_text(std::size_t column, const std::string& text, bool header);
    void put_date(std::size_t column, const PartialDate& date);
    void put_number(std::size_t column, int number, int style);
    void widen(std::size_t column, const std::string& text);

    std::string name_;
    std::vector<std::size_t> widths_;  ///< in characters
    std::size_t rows_ = 0;
    std::string row_xml_;
};

/// xl/styles.xml: the cell styles that sheets refer to by number.
std::string sheet_styles();

}  // namespace vitae::exporting
