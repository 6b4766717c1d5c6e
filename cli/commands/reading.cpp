// SPDX-License-Identifier: Apache-2.0
#include "commands/reading.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "commands/number_options.hpp"
#include "output/visible_text.hpp"

namespace vitae::cli {

PluginCatalog plugins_for_reading(const Context& context) {
    PluginCatalog catalog = context.plugins();
    for (const PluginInfo& plugin : catalog.plugins())
        if (plugin.state == PluginState::refused)
            context.note(
                fmt::format("The plugin {} is not used: {}", visible_line(plugin.id), visible_line(plugin.reason)));
    return catalog;
}

void declare_limits(CLI::App& app, ImportLimits& limits, int& jobs) {
    require_whole_number(app.add_option("--jobs", jobs, "Files read at a time; one per core if not given"), 1, 256)
        ->option_text("N");
    app.add_option("--max-file-size", limits.file_bytes, "Refuse larger files; 4M if not given")
        ->option_text("SIZE")
        ->transform(CLI::AsSizeValue(false));
    require_whole_number(
        app.add_option("--max-seconds", limits.seconds_per_file, "Give up on a file after this time; 10 if not given"),
        1)
        ->option_text("N");
    app.add_option("--max-memory", limits.worker_bytes, "Memory for reading one file; 256M if not given")
        ->option_text("SIZE")
        ->transform(CLI::AsSizeValue(false));
}

std::string_view wording_of(Outcome outcome) { return outcome == Outcome::no_cv ? "no CV" : name_of(outcome); }

std::string_view name_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::imported:
            return "imported";
        case Outcome::updated:
            return "updated";
        case Outcome::unchanged:
            return "unchanged";
        case Outcome::no_cv:
            return "no_cv";
        default:
            return "failed";
    }
}

ExitCode exit_code_of(std::size_t usable, std::size_t failed, std::size_t total) {
    if (usable == 0 && total > 0) return ExitCode::bad_input;
    return failed > 0 ? ExitCode::partial : ExitCode::done;
}

}  // namespace vitae::cli
