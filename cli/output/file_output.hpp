// SPDX-License-Identifier: Apache-2.0
//
// Whole files, written so that a reader sees the old one or the new one, never half of it.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

namespace vitae::cli {

/// Writes what `fill` hands over to `file`, readable by the user alone; nothing is left behind if `fill` throws.
/// Throws Error (usage) if the file exists and `replace` is false, before anything is asked of `fill`, (failed) if it
/// cannot be written.
void write_file(const std::filesystem::path& file,
                const std::function<void(const std::function<void(std::string_view)>&)>& fill, bool replace);

}  // namespace vitae::cli
