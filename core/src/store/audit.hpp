// SPDX-License-Identifier: Apache-2.0
//
// The record of who did what: numbers only, so that it survives the erasure of everybody in it.
//
//   record_audit(connection, signature, "application.move", application);
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.hpp"
#include "vitae/signature.hpp"

namespace vitae {

/// Adds an entry and chains it to the one before; inside the transaction of the deed itself.
/// `subject` 0 = none.
void record_audit(Connection& connection, const Signature& signature, std::string_view action, std::int64_t subject,
                  std::int64_t count = 1);

/// One sentence per entry that does not follow from the one before; empty = nobody has touched it.
std::vector<std::string> check_audit(Connection& connection);

}  // namespace vitae
