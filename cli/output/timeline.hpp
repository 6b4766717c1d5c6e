// SPDX-License-Identifier: Apache-2.0
//
// A career as bars over a scale of years.
//
//   2009      2012      2015
//    ├─────────┼─────────┤
//     ░░██████████              Developer, Arbor      2009–2013      4 y
#pragma once

#include <string>
#include <vector>

#include "vitae/career.hpp"

namespace vitae::cli {

struct Timeline {
    std::string years;              ///< the labels
    std::string scale;              ///< the ruler below them
    std::vector<std::string> bars;  ///< one per activity given, as wide as the ruler
};

/// █ months in every reading of the dates, ░ in some reading, ▒ months of studies and of work that
/// is no employment, ▶ goes on. Activities without dates get an empty bar.
Timeline draw_timeline(const std::vector<const Activity*>& activities, int columns);

}  // namespace vitae::cli
