// SPDX-License-Identifier: Apache-2.0
//
// What `vitae sql --schema` prints: the views people can ask, or the columns of one.
#pragma once

#include <string>

#include "command.hpp"
#include "context.hpp"

namespace vitae::cli {

/// With an empty name all views. Throws Error (usage) for an unknown one.
ExitCode print_schema(const Context& context, const std::string& view);

}  // namespace vitae::cli
