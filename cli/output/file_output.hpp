// SPDX-License-Identifier: Apache-2.0
//
// Whole files, written so that a reader sees the old one or the new one, never half of it.
#pragma once

#include <filesystem>
#include <string_view>

namespace vitae::cli {

/// Writes `bytes` to `file`, readable by the user alone. Throws Error (usage) if the file exists and
/// `replace` is false, (failed) if it cannot be written.
void write_file(const std::filesystem::path& file, std::string_view bytes, bool replace);

}  // namespace vitae::cli
