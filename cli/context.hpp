// SPDX-License-Identifier: Apache-2.0
//
// What the global options amount to: where the database is, how output looks, whom to ask.
//
//   auto writer = context.row_writer();
//   run_sql(context.existing_database(), "SELECT name FROM people", *writer);
//   context.note("2 people.");
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "output/row_writer.hpp"
#include "output/terminal.hpp"

namespace vitae {
class Database;
class PluginCatalog;
class ReportCatalog;
}  // namespace vitae

namespace vitae::cli {

struct GlobalOptions {
    std::string database;  ///< empty = the default path
    OutputFormat output = OutputFormat::table;
    std::string plugin_path;
    bool raw_csv = false;
    bool no_color = false;
    bool quiet = false;
    bool verbose = false;
};

/// Where reports of the user's own lie: vitae/reports in the config directory.
std::filesystem::path user_report_directory();

class Context {
public:
    explicit Context(GlobalOptions options);

    [[nodiscard]] const GlobalOptions& options() const { return options_; }
    [[nodiscard]] const Terminal& out() const { return out_; }
    [[nodiscard]] const Terminal& err() const { return err_; }
    [[nodiscard]] Style out_style() const { return Style(out_.color); }
    [[nodiscard]] Style err_style() const { return Style(err_.color); }
    /// A person reads this, so layout may differ from rows and columns.
    [[nodiscard]] bool for_reading() const { return options_.output == OutputFormat::table; }

    [[nodiscard]] std::filesystem::path database_file() const;
    /// The same, for commands that only read. Throws Error if there is no file yet, or none of ours or of today's
    /// schema.
    [[nodiscard]] std::filesystem::path existing_database() const;
    /// For commands that change what is there; an older schema is upgraded. Throws Error if there is no file yet, or
    /// none of ours.
    [[nodiscard]] Database database_to_change() const;
    [[nodiscard]] PluginCatalog plugins() const;
    [[nodiscard]] ReportCatalog reports() const;

    /// Rows to stdout in the chosen format.
    [[nodiscard]] std::unique_ptr<RowSink> row_writer(const PageText& about = {}) const;
    /// The same, as a picture if that was asked for and people read it.
    [[nodiscard]] std::unique_ptr<RowSink> row_or_chart_writer(const PageText& about, bool chart) const;
    /// A line on stderr, for whoever reads along; nothing with --quiet.
    void note(std::string_view line) const;
    /// Asks on a terminal; elsewhere only --yes is a yes. Throws Error (usage) where nobody can be asked.
    [[nodiscard]] bool confirmed(std::string_view question, bool yes) const;

private:
    GlobalOptions options_;
    Terminal out_;
    Terminal err_;
};

}  // namespace vitae::cli
