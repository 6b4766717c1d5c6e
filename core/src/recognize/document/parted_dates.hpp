// SPDX-License-Identifier: Apache-2.0
//
// Periods whose two ends stand in boxes of their own, one below the other:
//
//   Jun 2020        2019 –        Present          From May 2018
//   Mar 2020        2021          March 2021       Until July 2020
#pragma once

#include <vector>

#include "recognize/document/line.hpp"

namespace vitae::recognize {

/// Two lines of nothing but a date each become one line that says the period, the earlier date first. A column of
/// three or more dates stays as it is.
void join_parted_dates(std::vector<Line>& lines);

}  // namespace vitae::recognize
