// SPDX-License-Identifier: Apache-2.0
#include "output/wording.hpp"

#include <fmt/format.h>

namespace vitae::cli {

std::string counted(std::int64_t number, std::string_view singular, std::string_view plural) {
    if (number == 1) return fmt::format("1 {}", singular);
    if (plural.empty()) return fmt::format("{} {}s", number, singular);
    return fmt::format("{} {}", number, plural);
}

}  // namespace vitae::cli
