// SPDX-License-Identifier: Apache-2.0
//
// What is left of the erased: keyed hashes of their addresses, profiles and documents. They tell that somebody
// comes back, not who it was.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/connection.hpp"

namespace vitae {

/// Hashes each secret under the key of this database, which is made with the first one.
void leave_tombstones(Connection& connection, std::int64_t erasure, const std::vector<std::string>& secrets);

/// The date of the erasure that left a hash of one of the secrets.
std::optional<std::string> erased_on(Connection& connection, const std::vector<std::string>& secrets);

}  // namespace vitae
