// SPDX-License-Identifier: Apache-2.0
#include "output/durations.hpp"

#include <fmt/format.h>

namespace vitae::cli {

namespace {
bool is_exact(const Months& months) { return months.certain == months.possible; }
}  // namespace

std::string in_years(int months) {
    if (months < 12) return fmt::format("{} mo", months);
    if (months % 12 == 0) return fmt::format("{} y", months / 12);
    return fmt::format("{} y {} mo", months / 12, months % 12);
}

std::string bounded_years(const Months& months) {
    if (is_exact(months)) return in_years(months.point);
    return fmt::format("{} ({} .. {})", in_years(months.point), in_years(months.certain), in_years(months.possible));
}

std::string bounded_months(const Months& months) {
    if (is_exact(months)) return fmt::format("{}", months.point);
    return fmt::format("{} ({}..{})", months.point, months.certain, months.possible);
}

}  // namespace vitae::cli
