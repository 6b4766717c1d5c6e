// SPDX-License-Identifier: Apache-2.0
#include "vitae/signature.hpp"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <array>
#include <regex>
#include <vector>

#include "model/text.hpp"
#include "store/people.hpp"
#include "vitae/error.hpp"
#include "vitae/sdk/partial_date.hpp"

namespace vitae {
namespace {

std::string login_name() {
    passwd entry{};
    passwd* found = nullptr;
    std::vector<char> buffer(16384);
    if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr &&
        *found->pw_name != '\0')
        return found->pw_name;
    return fmt::format("user {}", ::geteuid());
}

bool is_full_date(const std::string& text) {
    const auto date = PartialDate::parse(text);
    return date && date->day != 0 && date->iso() == text;
}

}  // namespace

Signature sign(const std::string& actor, const std::string& at) {
    Signature signature{collapse_space(actor), utc_now()};
    if (signature.actor.empty()) signature.actor = login_name();
    if (at.empty()) return signature;
    const std::string full = checked_time(at);
    if (full > signature.at)
        throw Error(ErrorKind::usage, fmt::format("{} is in the future: what is recorded has happened.", at));
    signature.at = full;
    return signature;
}

std::string today() { return utc_now().substr(0, 10); }

std::string checked_time(const std::string& text) {
    static const std::regex time_of_day("T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]Z)?");
    const std::string date = text.substr(0, 10), time = text.substr(date.size());
    if (!is_full_date(date) || !(time.empty() || std::regex_match(time, time_of_day)))
        throw Error(ErrorKind::usage,
                    fmt::format("{} is no time.  Write a date, 2024-05-01, or a time in UTC, 2024-05-01T14:30", text));
    constexpr std::string_view midnight = "T00:00:00Z";
    return date + time + std::string(midnight.substr(time.size()));
}

std::string checked_date(const std::string& text, const std::string& what) {
    if (!is_full_date(text))
        throw Error(ErrorKind::usage, fmt::format("{}: {} is no date.  Write it as 2024-05-01", what, text));
    return text;
}

}  // namespace vitae
