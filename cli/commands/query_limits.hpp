// SPDX-License-Identifier: Apache-2.0
//
// The options of commands whose query may take long: how much time and memory it is given.
//
//   QueryLimits limits{60, 1'000'000, 1U << 30U};
//   declare_query_limits(app, limits);  // --timeout SECONDS, --memory MIB; help names 60 and 1024
#pragma once

#include <CLI/App.hpp>

#include "vitae/report.hpp"

namespace vitae::cli {

/// Adds --timeout and --memory, which change `limits`; it must outlive the parsing.
void declare_query_limits(CLI::App& app, QueryLimits& limits);

}  // namespace vitae::cli
