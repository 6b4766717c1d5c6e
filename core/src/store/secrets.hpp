// SPDX-License-Identifier: Apache-2.0
//
// What a database knows and never tells: random bytes made when it was created, from which names are derived that
// nobody else can lead back.
//
//   std::string key = vitae::pseudonym_secret(store.connection());
#pragma once

#include <string>

#include "store/connection.hpp"

namespace vitae {

/// 64 characters. Throws Error (failed) if the database has none.
std::string pseudonym_secret(Connection& connection);

}  // namespace vitae
