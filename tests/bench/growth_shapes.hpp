// SPDX-License-Identifier: Apache-2.0
//
// Documents of any size: one long CV, and shapes that nobody writes but somebody may send. Whatever
// looks ahead, looks back or compares with all that went before shows itself here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vitae::bench {

struct GrowthShape {
    std::string_view name;
    /// Markdown of about this many bytes.
    std::string (*text)(std::size_t bytes);
};

const std::vector<GrowthShape>& growth_shapes();

}  // namespace vitae::bench
