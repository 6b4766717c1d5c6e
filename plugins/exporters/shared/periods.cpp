// SPDX-License-Identifier: Apache-2.0
#include "periods.hpp"

#include "plain_text.hpp"

namespace vitae::exporting {
namespace {

constexpr const char* dash = " – ";

/// In years where it was stated in years, so that its bounds stay as wide: "1.5 years" is no "18 months".
std::string length_text(const Period& period, const Wording& wording) {
    if (!period.stated) return plain_line(period.text);
    const StatedDuration& stated = *period.stated;
    const bool at_least = stated.min_months == stated.months && stated.max_months > stated.months;
    const bool in_years = stated.max_months > stated.min_months && stated.months % 6 == 0;
    const std::string plus = at_least ? "+ " : " ";
    if (!in_years) return std::to_string(stated.months) + plus + wording["months"];
    return std::to_string(stated.months / 12) + (stated.months % 12 == 0 ? "" : ".5") + plus + wording["years"];
}

}  // namespace

std::string period_text(const Period& period, const Wording& wording) {
    const std::string start = period.start ? period.start->iso() : std::string();
    if (period.end_kind == EndKind::present)
        return start.empty() ? wording["present"] : start + dash + wording["present"];
    if (!period.end) return start.empty() ? length_text(period, wording) : start;
    if (start.empty()) return wording["until"] + " " + period.end->iso();
    return *period.start == *period.end ? start : start + dash + period.end->iso();
}

}  // namespace vitae::exporting
