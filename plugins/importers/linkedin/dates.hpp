// SPDX-License-Identifier: Apache-2.0
//
// Dates in all the ways the export has written them; what a date does not say is not filled in.
//
//   read_date("Mar 2016")->iso();              // "2016-03"
//   read_date("11/18/20, 12:32 PM")->iso();    // "2020-11-18": numbers with slashes are American
//   read_period("2014", "Present").end_kind;   // EndKind::present
#pragma once

#include <optional>
#include <string_view>

#include "vitae/sdk/cv.hpp"

namespace vitae::linkedin {

/// Nothing for a text that names no year.
std::optional<PartialDate> read_date(std::string_view text);

/// Two cells; an empty or unreadable one leaves its end unknown.
Period read_period(std::string_view start, std::string_view end);

/// The date in the name of an export: "Basic_LinkedInDataExport_12-16-2024.zip", month first. The last one counts.
std::optional<PartialDate> date_of_export(std::string_view name);

}  // namespace vitae::linkedin
