// SPDX-License-Identifier: Apache-2.0
//
// Where a period of a line begins and ends: a length beside it belongs to it, and so do brackets around it.
//
//   "Fernwick (2016 - 2018) (2 years)"   ->   one period, "(2016 - 2018) (2 years)"
#pragma once

#include <string_view>
#include <vector>

#include "recognize/dates/dates.hpp"

namespace vitae::recognize {

/// Joins a range and its length where only punctuation stands between them. `found` is in order.
void merge_durations(std::string_view line, std::vector<FoundPeriod>& found);
/// Widens the period by a pair of brackets around it.
void include_brackets(std::string_view line, FoundPeriod& period);

/// "2018/10 - : Acme", "2018.10 ~, Acme", "2018.10 ~ Acme": a sign that parts the dates from the rest follows the dash,
/// or the dash is a wave, which only stands between dates.
bool parts_no_dates(std::string_view dash, std::string_view rest);

}  // namespace vitae::recognize
