// SPDX-License-Identifier: Apache-2.0
//
// A date as people type it into a field that asks for an ISO date.
//
//   loose_date("2016-03-05T10:00:00Z")->iso();   // "2016-03-05"
//   loose_date("03/2016")->iso();                // "2016-03"
//   loose_date("Mar 2016")->iso();               // "2016-03"
//   loose_date("hiver 2016");                    // nothing
#pragma once

#include <optional>
#include <string_view>

#include "vitae/sdk/partial_date.hpp"

namespace vitae {

/// Years, months and days in numbers, in any common order, and English month names. Where day and
/// month could be swapped ("03/04/2016") only the year is certain, and only it is given.
std::optional<PartialDate> loose_date(std::string_view text);

/// "Present", "current", "now" and the like, in English.
bool is_open_end(std::string_view text);

}  // namespace vitae
