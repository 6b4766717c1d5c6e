// SPDX-License-Identifier: Apache-2.0
//
// Who did something, and when: every record of tracking and privacy carries one.
//
//   const vitae::Signature signature = vitae::sign("ruth", "2024-05-01");
#pragma once

#include <string>

namespace vitae {

struct Signature {
    std::string actor;
    std::string at;  ///< UTC, 2024-05-01T12:00:00Z
};

/// Without an actor the name of the login; without a time now.
/// Throws Error (usage) for a time that is none or lies in the future.
Signature sign(const std::string& actor, const std::string& at);

/// A date, a minute or a second in UTC as its first second: 2024-05-01, 2024-05-01T14:30, 2024-05-01T14:30:00Z.
/// Throws Error (usage).
std::string checked_time(const std::string& text);

/// Today, UTC: 2024-05-01
std::string today();

/// The date if it is a full one: 2024-05-01. Throws Error (usage) naming `what`.
std::string checked_date(const std::string& text, const std::string& what);

}  // namespace vitae
