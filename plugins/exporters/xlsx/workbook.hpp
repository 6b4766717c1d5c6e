// SPDX-License-Identifier: Apache-2.0
//
// Sheets as an .xlsx file. It says who made it in no more than one word: no name, no date, no machine.
//
//   std::string bytes = workbook({sheet, other_sheet});
#pragma once

#include <string>
#include <vector>

#include "sheet.hpp"

namespace vitae::exporting {

/// The same sheets make the same bytes. Throws std::runtime_error if the ZIP cannot be made.
std::string workbook(const std::vector<Sheet>& sheets);

}  // namespace vitae::exporting
