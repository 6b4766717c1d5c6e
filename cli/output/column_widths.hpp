// SPDX-License-Identifier: Apache-2.0
//
// How columns share a terminal that is too narrow for all of them.
#pragma once

#include <vector>

namespace vitae::cli {

/// Takes from the widest columns, one step at a time, until they fit in `room` together or none is
/// wider than eight. Columns marked in `fixed` keep their width.
void shrink_to_fit(std::vector<int>& widths, int room, const std::vector<bool>& fixed = {});

}  // namespace vitae::cli
