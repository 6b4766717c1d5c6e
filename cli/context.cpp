// SPDX-License-Identifier: Apache-2.0
#include "context.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "vitae/database.hpp"
#include "vitae/error.hpp"
#include "vitae/plugins.hpp"
#include "vitae/report.hpp"

namespace vitae::cli {

namespace {

void require_file(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file))
        throw Error(ErrorKind::failed,
                    fmt::format("there is no database at {} yet.  Start one with: vitae import FOLDER", file.string()));
}

}  // namespace

std::filesystem::path user_report_directory() {
    if (const char* config = std::getenv("XDG_CONFIG_HOME"); config != nullptr && *config != '\0')
        return std::filesystem::path(config) / "vitae" / "reports";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home == nullptr ? "" : home) / ".config" / "vitae" / "reports";
}

Context::Context(GlobalOptions options)
    : options_(std::move(options)),
      out_(detect_terminal(STDOUT_FILENO, !options_.no_color)),
      err_(detect_terminal(STDERR_FILENO, !options_.no_color)) {}

std::filesystem::path Context::database_file() const {
    return options_.database.empty() ? Database::default_path() : std::filesystem::path(options_.database);
}

std::filesystem::path Context::existing_database() const {
    auto file = database_file();
    require_file(file);
    // Refuses what is no database of this program, or one of another version, before anything asks it.
    Database::open(file, Access::read_only);
    return file;
}

Database Context::database_to_change() const {
    const auto file = database_file();
    require_file(file);
    return Database::open(file, Access::read_write);
}

PluginCatalog Context::plugins() const { return PluginCatalog::discover(plugin_directories(options_.plugin_path)); }

ReportCatalog Context::reports() const { return ReportCatalog::load({user_report_directory()}); }

std::unique_ptr<RowSink> Context::row_writer(const PageText& about) const {
    return make_row_writer(options_.output, std::cout, {out_, options_.raw_csv, about});
}

std::unique_ptr<RowSink> Context::row_or_chart_writer(const PageText& about, bool chart) const {
    if (chart && !for_reading())
        throw Error(ErrorKind::usage, "--chart draws on the terminal; leave --output out, or use --output html");
    return chart ? make_chart_writer(std::cout, out_, about) : row_writer(about);
}

void Context::note(std::string_view line) const {
    if (options_.quiet) return;
    std::cout.flush();
    std::cerr << line << '\n';
}

bool Context::confirmed(std::string_view question, bool yes) const {
    if (yes) return true;
    if (isatty(STDIN_FILENO) != 1 || !err_.interactive)
        throw Error(ErrorKind::usage, fmt::format("{}  There is nobody to ask here: add --yes", question));
    std::cerr << question << " [y/N] " << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
}

}  // namespace vitae::cli
