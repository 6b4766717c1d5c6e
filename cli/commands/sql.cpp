// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <sstream>

#include "commands/commands.hpp"
#include "commands/number_options.hpp"
#include "commands/query_limits.hpp"
#include "commands/sql_parameters.hpp"
#include "commands/sql_schema.hpp"
#include "commands/sql_shell.hpp"
#include "context.hpp"
#include "output/counted_rows.hpp"
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
    Question question;
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

void run_one(const Context& context, const std::filesystem::path& database, Question question, const std::string& sql) {
    question.sql = sql;
    const auto writer = context.row_writer();
    CountedRows counted(*writer);
    const bool is_more = ask(database, question, counted);
    std::cout.flush();
    if (counted.rows() == 0 && context.for_reading()) context.note("No rows.");
    if (is_more) context.note("There are more rows; --limit leaves them out.");
}

ExitCode sql(Context& context, const SqlOptions& options) {
    if (options.shows_schema) return print_schema(context, options.view);
    const auto database = context.existing_database();
    if (!options.statement.empty() && !options.file.empty())
        throw Error(ErrorKind::usage, "give a SELECT or -f FILE, not both");
    if (!options.statement.empty()) {
        run_one(context, database, options.question, options.statement);
    } else if (!options.file.empty() && options.file != "-") {
        run_one(context, database, options.question, text_of_file(options.file));
    } else if (options.file.empty() && isatty(STDIN_FILENO) == 1) {
        SqlShell(context, database, options.question).converse();
    } else {
        run_one(context, database, options.question, whole(std::cin));
    }
    return ExitCode::done;
}

Action declare(CLI::App& app) {
    auto options = std::make_shared<SqlOptions>();
    app.add_option("SELECT", options->statement,
                   "One SELECT over the public views; without it statements are read from stdin");
    app.add_option("-f,--file", options->file, "Read the SELECT from a file")->option_text("FILE");
    Question& question = options->question;
    declare_query_limits(app, question.limits);
    app.add_option_function<std::vector<std::string>>(
           "--param",
           [options](const std::vector<std::string>& words) {
               for (const std::string& word : words) {
                   auto [name, value] = parameter_of(word);
                   options->question.parameters.insert_or_assign(std::move(name), std::move(value));
               }
           },
           "The value of :NAME in the SELECT; may be given again for another name")
        ->option_text("NAME=VALUE")
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    require_whole_number(app.add_option("--limit", question.most_rows, "Show at most so many rows; 0 = all"), 0)
        ->option_text("N");
    require_whole_number(
        app.add_option("--rows", question.limits.rows, "Refuse an answer of more rows; 1000000 if not given"), 1)
        ->option_text("N");
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

const Command sql_command = {
    "sql", "Ask the database in SQL; it can only be read",
    "  vitae sql \"SELECT name, as_of FROM people ORDER BY name\"\n"
    "  vitae sql -f tenure.sql --output csv\n"
    "  vitae sql --param town=Oslo \"SELECT name FROM people p JOIN contacts c USING (person_id) "
    "WHERE c.city = :town\"\n"
    "  vitae sql --schema\n"
    "  vitae sql --schema roles\n"
    "  vitae sql",
    declare};

}  // namespace vitae::cli
