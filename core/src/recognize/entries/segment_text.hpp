// SPDX-License-Identifier: Apache-2.0
//
// The words of a part of a header without the signs that part it from the others:
//
//   without_edges(" - Hartfeld Clinic (");   // "Hartfeld Clinic"
#pragma once

#include <string_view>

namespace vitae::recognize {

std::string_view without_edges(std::string_view text);

/// Whether a byte stands four times in a row, as in "Engineer ...... 2019".
bool repeats_four_times(std::string_view text);

}  // namespace vitae::recognize
