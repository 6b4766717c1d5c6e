// SPDX-License-Identifier: Apache-2.0
//
// Numbers that no CV can mean are taken out of what a plugin says, before they meet the database.
//
//   if (drop_impossible_values(extraction)) ...   // workload 500 % is gone, and extraction.doubts says so
#pragma once

#include "model/extraction.hpp"

namespace vitae {

/// Resets shares of a full-time position outside 1 to 100, counts below 1, durations beyond a life, and brings
/// confidences into 0 to 1. Each value taken out leaves a doubt. True if anything was changed.
bool drop_impossible_values(Extraction& extraction);

}  // namespace vitae
