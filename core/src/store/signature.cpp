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
    static const std::regex instant("([0-9-]{10})T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z");
    const std::string full = at.size() == 10 ? at + "T00:00:00Z" : at;
    if (!std::regex_match(full, instant) || !is_full_date(full.substr(0, 10)))
        throw Error(
            ErrorKind::usage,
            fmt::format("{} is no time.  Write a date, 2024-05-01, or a time in UTC, 2024-05-01T12:00:00Z", at));
    if (full > signature.at)
        throw Error(ErrorKind::usage, fmt::format("{} is in the future: what is recorded has happened.", at));
    signature.at = full;
    return signature;
}

std::string today() { return utc_now().substr(0, 10); }

std::string checked_date(const std::string& text, const std::string& what) {
    if (!is_full_date(text))
        throw Error(ErrorKind::usage, fmt::format("{}: {} is no date.  Write it as 2024-05-01", what, text));
    return text;
}

}  // namespace vitae
