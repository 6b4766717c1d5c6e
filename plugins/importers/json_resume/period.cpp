// SPDX-License-Identifier: Apache-2.0
#include "period.hpp"

#include "loose_date.hpp"

namespace vitae {

Period read_period(Members& members, Names start_names, Names end_names) {
    Period period;
    const std::string start = members.text(start_names);
    const std::string end = members.text(end_names);
    if (start.empty() && end.empty()) return period;
    period.text = start.empty() || end.empty() ? start + end : start + " – " + end;
    const bool open = end.empty() || is_open_end(end);
    const auto first = loose_date(start);
    const auto last = open ? std::nullopt : loose_date(end);
    if ((!start.empty() && !first) || (!open && !last)) {
        if (end.empty()) period.text += " – present";
        return period;
    }
    period.start = first;
    period.end = last;
    period.end_kind = open ? EndKind::present : EndKind::date;
    return period;
}

std::optional<PartialDate> read_date(Members& members, Names names) {
    const Node* value = members.take(names);
    if (value == nullptr) return std::nullopt;
    const auto date = value->is_scalar() ? loose_date(value->text) : std::nullopt;
    if (!date) members.refuse(*value, "a date like 2019, 2019-03 or 2019-03-05");
    return date;
}

}  // namespace vitae
