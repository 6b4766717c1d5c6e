// SPDX-License-Identifier: Apache-2.0
#include "commands/number_options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <charconv>

namespace vitae::cli {

CLI::Option* require_whole_number(CLI::Option* option, std::int64_t least, std::int64_t most) {
    return option->check([least, most](const std::string& text) -> std::string {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool whole = error == std::errc() && end == text.data() + text.size();
        if (whole && number >= least && number <= most) return {};
        const bool open = most == std::numeric_limits<std::int32_t>::max();
        return fmt::format("needs a whole number {}, not {}",
                           open ? fmt::format("of {} or more", least) : fmt::format("from {} to {}", least, most),
                           text);
    });
}

}  // namespace vitae::cli
