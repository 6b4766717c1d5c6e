// SPDX-License-Identifier: Apache-2.0
//
// A career as bars over years, as inline SVG. Where a date leaves months open the bar is pale: "2018"
// alone can be any month of that year.
#pragma once

#include <string>

#include "vitae/sdk/cv.hpp"
#include "wording.hpp"

namespace vitae::exporting {

/// Empty if fewer than two roles have dates: nothing to compare.
std::string timeline_svg(const Cv& cv, const Wording& wording, int number);

}  // namespace vitae::exporting
