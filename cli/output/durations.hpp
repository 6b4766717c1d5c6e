// SPDX-License-Identifier: Apache-2.0
//
// Months as people say them.
//
//   in_years(175);                     // "14 y 7 mo"
//   bounded_years({38, 48, 58});       // "4 y (3 y 2 mo .. 4 y 10 mo)"
//   bounded_months({78, 84, 96});      // "84 (78..96)"
#pragma once

#include <string>

#include "vitae/career.hpp"

namespace vitae::cli {

std::string in_years(int months);
/// The bounds are left out if they are equal.
std::string bounded_years(const Months& months);
std::string bounded_months(const Months& months);

}  // namespace vitae::cli
