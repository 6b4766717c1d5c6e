// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.hpp"

namespace vitae {

/// Writes a consistent, compact copy with mode 0600. It appears under its name only when complete and
/// never replaces a file: throws Error if `target` exists.
void backup(Connection& connection, const std::filesystem::path& target);

}  // namespace vitae
