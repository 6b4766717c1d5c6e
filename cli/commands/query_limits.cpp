// SPDX-License-Identifier: Apache-2.0
#include "commands/query_limits.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdint>

#include "commands/number_options.hpp"

namespace vitae::cli {

namespace {

constexpr unsigned bits_of_mebibyte = 20;
constexpr std::int64_t least_mebibytes = 64;        // what the process itself needs
constexpr std::int64_t most_mebibytes = 1U << 20U;  // a tebibyte: more is a slip of the finger

}  // namespace

void declare_query_limits(CLI::App& app, QueryLimits& limits) {
    require_whole_number(app.add_option("--timeout", limits.seconds,
                                        fmt::format("Stop after this time; {} if not given", limits.seconds)),
                         1)
        ->option_text("SECONDS");
    require_whole_number(
        app.add_option_function<std::size_t>(
            "--memory", [&limits](std::size_t mebibytes) { limits.memory_bytes = mebibytes << bits_of_mebibyte; },
            fmt::format("Stop if it needs more memory; {} if not given", limits.memory_bytes >> bits_of_mebibyte)),
        least_mebibytes, most_mebibytes)
        ->option_text("MIB");
}

}  // namespace vitae::cli
