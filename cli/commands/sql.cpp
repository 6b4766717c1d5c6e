// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <sstream>

#include "commands/commands.hpp"
#include "commands/sql_schema.hpp"
#include "commands/sql_shell.hpp"
#include "context.hpp"
#include "output/visible_text.hpp"
#include "vitae/error.hpp"
#include "vitae/report.hpp"

namespace vitae::cli {

namespace {

struct SqlOptions {
    std::string statement;
    std::string file;
    bool shows_schema = false;
    std::string view;  ///< whose columns; empty = all views
    QueryLimits limits;
};

std::string whole(std::istream& input) {
    std::ostringstream text;
    text << input.rdbuf();
    return text.str();
}

std::string text_of_file(const std::string& file) {
    std::ifstream input(file, std::ios::binary);
    if (!input) throw Error(ErrorKind::usage, fmt::format("{} cannot be read", file));
    return whole(input);
}

void run_one(const Context& context, const std::filesystem::path& database, const std::string& sql,
             const QueryLimits& limits) {
    const auto writer = context.row_writer();
    run_sql(database, sql, *writer, limits);
    std::cout.flush();
}

ExitCode sql(Context& context, const SqlOptions& options) {
    if (options.shows_schema) return print_schema(context, options.view);
    const auto database = context.existing_database();
    if (!options.statement.empty() && !options.file.empty())
        throw Error(ErrorKind::usage, "give a SELECT or -f FILE, not both");
    if (!options.statement.empty()) {
        run_one(context, database, options.statement, options.limits);
    } else if (!options.file.empty() && options.file != "-") {
        run_one(context, database, text_of_file(options.file), options.limits);
    } else if (options.file.empty() && isatty(STDIN_FILENO) == 1) {
        SqlShell(context, database, options.limits).converse();
    } else {
        run_one(context, database, whole(std::cin), options.limits);
    }
    return ExitCode::done;
}

Action declare(CLI::App& app) {
    auto options = std::make_shared<SqlOptions>();
    app.add_option("SELECT", options->statement,
                   "One SELECT over the public views; without it statements are read from stdin");
    app.add_option("-f,--file", options->file, "Read the SELECT from a file")->option_text("FILE");
    app.add_option("--timeout", options->limits.seconds, "Stop after this time; 10 if not given")
        ->option_text("SECONDS")
        ->check(CLI::PositiveNumber);
    app.add_option("--rows", options->limits.rows, "Stop after so many rows; 1000000 if not given")
        ->option_text("N")
        ->check(CLI::PositiveNumber);
    app.add_option_function<std::vector<std::string>>(
           "--schema",
           [options](const std::vector<std::string>& values) {
               options->shows_schema = true;
               if (!values.empty() && values.front() != "{}") options->view = values.front();
           },
           "Print what the views mean, or the columns of one")
        ->option_text("[VIEW]")
        ->expected(0, 1);
    return [options](Context& context) { return sql(context, *options); };
}

}  // namespace

const Command sql_command = {"sql", "Ask the database in SQL; it can only be read",
                             "  vitae sql \"SELECT name, as_of FROM people ORDER BY name\"\n"
                             "  vitae sql -f tenure.sql --output csv\n"
                             "  vitae sql --schema\n"
                             "  vitae sql --schema roles\n"
                             "  vitae sql",
                             declare};

}  // namespace vitae::cli
