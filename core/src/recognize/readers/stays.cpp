// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/stays.hpp"

#include "model/keys.hpp"

namespace vitae::recognize {
namespace {

std::uint32_t number_of(const PartialDate& date) {
    return (static_cast<std::uint32_t>(date.year) * 16 + date.month) * 32 + date.day;
}

std::uint64_t number_of(const Period& period) {
    constexpr std::uint32_t no_date = 0xFFFFFFFF;
    const std::uint32_t end = period.end ? number_of(*period.end) : no_date;
    return std::uint64_t{number_of(*period.start)} << 32 | end;
}

}  // namespace

std::size_t Stays::first_told(const std::string& organization, const Period& period, std::size_t role) {
    const std::uint64_t dates = number_of(period);
    const auto [at, is_new] = by_dates_.try_emplace(dates, First{organization, role, false});
    if (is_new) return role;
    const auto key_of = [&](const std::string& name) { return organization_key(name) + '\n' + std::to_string(dates); };
    First& first = at->second;
    if (!first.keyed) by_key_.emplace(key_of(first.organization), first.role);
    first.keyed = true;
    return by_key_.emplace(key_of(organization), role).first->second;
}

}  // namespace vitae::recognize
