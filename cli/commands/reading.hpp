// SPDX-License-Identifier: Apache-2.0
//
// What commands that read documents share: plugins, limits, words for outcomes, exit codes.
#pragma once

#include <string_view>

#include "command.hpp"
#include "context.hpp"
#include "vitae/import.hpp"
#include "vitae/plugins.hpp"

namespace vitae::cli {

/// All plugins; a note says which are refused, since their formats are missed by whoever brought them.
PluginCatalog plugins_for_reading(const Context& context);

void declare_limits(CLI::App& app, ImportLimits& limits, int& jobs);

/// As the user reads it: "imported", "no CV".
std::string_view wording_of(Outcome outcome);

/// As scripts read it: "imported", "no_cv".
std::string_view name_of(Outcome outcome);

/// 0 if everything could be used, 3 if nothing could, 4 if only some files failed.
ExitCode exit_code_of(std::size_t usable, std::size_t failed, std::size_t total);

}  // namespace vitae::cli
