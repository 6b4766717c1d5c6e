// SPDX-License-Identifier: Apache-2.0
#include "output/column_widths.hpp"

#include <algorithm>
#include <numeric>

namespace vitae::cli {

namespace {
constexpr int narrowest = 8;
}

void shrink_to_fit(std::vector<int>& widths, int room, const std::vector<bool>& fixed) {
    int excess = std::accumulate(widths.begin(), widths.end(), -room);
    while (excess > 0) {
        int* widest = nullptr;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (i < fixed.size() && fixed[i]) continue;
            if (widths[i] > narrowest && (widest == nullptr || widths[i] > *widest)) widest = &widths[i];
        }
        if (widest == nullptr) return;
        --*widest;
        --excess;
    }
}

}  // namespace vitae::cli
