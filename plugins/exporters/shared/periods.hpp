// SPDX-License-Identifier: Apache-2.0
//
// Spans of time in words a reader and the recogniser understand alike. Nothing is made up: dates as
// precise as stated, a length alone where only that is known.
//
//   period_text(role.period, wording);   // "2018-02 – Present", "until 2019", "1.5 years"
#pragma once

#include <string>

#include "vitae/sdk/cv.hpp"
#include "wording.hpp"

namespace vitae::exporting {

/// Empty if nothing is known. One line.
std::string period_text(const Period& period, const Wording& wording);

}  // namespace vitae::exporting
