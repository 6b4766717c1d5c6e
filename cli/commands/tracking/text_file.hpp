// SPDX-License-Identifier: Apache-2.0
//
// A small file that a person has written for a command.
#pragma once

#include <string>

namespace vitae::cli {

/// Its bytes; "-" is standard input. Throws Error (usage) if it cannot be read or has more than a megabyte.
std::string text_of_file(const std::string& path);

}  // namespace vitae::cli
