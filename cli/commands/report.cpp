// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iostream>
#include <optional>

#include "blind_view.hpp"
#include "commands/commands.hpp"
#include "commands/query_limits.hpp"
#include "context.hpp"
#include "output/counted_rows.hpp"
#include "parser.hpp"
#include "vitae/error.hpp"
#include "vitae/report.hpp"
#include "vitae/report_lint.hpp"

namespace vitae::cli {

namespace {

ExitCode list_reports(const Context& context) {
    const auto writer = context.row_writer();
    const ReportCatalog catalog = context.reports();
    if (context.for_reading()) {
        writer->columns({{"report", "", ""}, {"what it shows", "", ""}, {"origin", "", ""}});
        for (const Report& report : catalog.reports()) writer->row({report.name, report.title, report.origin});
    } else {
        writer->columns({{"report", "", ""}, {"title", "", ""}, {"parameters", "", ""}, {"origin", "", ""}});
        for (const Report& report : catalog.reports()) {
            std::string parameters;
            for (const ReportParameter& parameter : report.parameters)
                parameters += (parameters.empty() ? "--" : " --") + parameter.name;
            writer->row({report.name, report.title, parameters, report.origin});
        }
    }
    writer->end();
    for (const std::string& problem : catalog.problems()) context.note(problem);
    if (context.for_reading()) context.note("Run one: vitae report NAME    Its parameters: vitae report NAME --help");
    return ExitCode::done;
}

/// Writes a file to start from: a name goes to the user's own reports, a path where it says.
ExitCode new_report(const Context& context, const std::vector<std::string>& words) {
    if (words.size() != 1) throw Error(ErrorKind::usage, "say what it shall be called: vitae report new NAME");
    const bool is_path = std::filesystem::path(words.front()).extension() == ".sql";
    const std::filesystem::path file =
        is_path ? std::filesystem::path(words.front()) : user_report_directory() / (words.front() + ".sql");
    const std::string name = file.stem().string();
    const bool plain =
        !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    if (!plain || (!is_path && words.front() != name))
        throw Error(ErrorKind::usage,
                    fmt::format("a report is called with a-z, 0-9 and -, like our-towns, not {}", words.front()));
    if (std::filesystem::exists(file)) throw Error(ErrorKind::usage, fmt::format("{} is already there", file.string()));
    if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path());
    std::ofstream output(file, std::ios::binary);
    output << starting_report(name);
    if (!output.flush()) throw Error(ErrorKind::failed, fmt::format("{} cannot be written", file.string()));
    std::cout << file.string() << '\n';
    context.note(fmt::format("Run it: vitae report {}    Check it: vitae report lint {}",
                             is_path ? file.string() : name, file.string()));
    return ExitCode::done;
}

ExitCode lint_reports(const Context& context, const std::vector<std::string>& files) {
    if (files.empty()) throw Error(ErrorKind::usage, "say which file: vitae report lint FILE.sql");
    std::size_t faults = 0;
    for (const std::string& file : files) {
        // A report of one's own may be named like everywhere else.
        const std::filesystem::path own = user_report_directory() / (file + ".sql");
        for (const std::string& fault : lint_report(context.existing_database(),
                                                    std::filesystem::exists(own) ? own : std::filesystem::path(file))) {
            std::cout << fault << '\n';
            ++faults;
        }
    }
    context.note(faults == 0 ? "Nothing to complain about." : fmt::format("{} to mend.", faults));
    return faults == 0 ? ExitCode::done : ExitCode::failed;
}

std::string explanation_of(const Report& report) {
    std::string text = report.description;
    if (!report.columns.empty()) text += "\n\nColumns:";
    for (const Column& column : report.columns) {
        text += fmt::format("\n  {:<24}{}", column.name, column.meaning);
        if (!column.unit.empty()) text += fmt::format(" ({})", column.unit);
    }
    return text;
}

/// What may be given, as far as it is known: the pick list needs a database to choose from.
std::string help_of(const ReportParameter& parameter, const std::optional<std::filesystem::path>& database) {
    std::string help = parameter.help;
    if (database && !parameter.choices.empty()) {
        constexpr std::size_t shown = 12;
        const std::vector<std::string> values = choices_of(*database, parameter);
        for (std::size_t i = 0; i < values.size() && i < shown; ++i) help += (i == 0 ? "; one of " : ", ") + values[i];
        if (values.size() > shown) help += fmt::format(" and {} more", values.size() - shown);
    }
    if (parameter.least && parameter.most) help += fmt::format("; {} to {}", *parameter.least, *parameter.most);
    const bool off = parameter.type == "flag" && parameter.default_value == "0";
    if (!parameter.has_default) help += " (must be given)";
    if (!parameter.default_value.empty() && !off) help += fmt::format(" [{}]", parameter.default_value);
    return help;
}

std::string placeholder_of(const ReportParameter& parameter) {
    if (parameter.type == "flag") return "";
    std::string text = parameter.type;
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c; });
    return text;
}

/// A list of skills may also be given one by one: --skill C++ --skill Python.
std::string option_names_of(const ReportParameter& parameter) {
    return parameter.type == "skills" && parameter.name == "skills" ? "--skills,--skill" : "--" + parameter.name;
}

constexpr int max_values = 100;

/// The options of one report, as if it were a command of its own.
class ReportArguments {
public:
    ReportArguments(const Report& report, GlobalOptions globals, const std::optional<std::filesystem::path>& database)
        : app_(report.title + ".", "vitae report " + report.name), globals_(std::move(globals)) {
        use_help_format(app_);
        app_.footer(explanation_of(report));
        for (const ReportParameter& parameter : report.parameters) {
            const bool is_flag = parameter.type == "flag";
            const bool is_list = parameter.type == "skills" || parameter.type == "choices";
            app_.add_option_function<std::vector<std::string>>(
                    option_names_of(parameter),
                    [this, is_flag, name = parameter.name](const std::vector<std::string>& values) {
                        if (is_flag && (values.empty() || values.front().empty() || values.front() == "{}")) {
                            given_[name] = "yes";
                            return;
                        }
                        for (const std::string& value : values)
                            given_[name] = given_.count(name) == 0 ? value : given_[name] + "," + value;
                    },
                    help_of(parameter, database))
                ->option_text(placeholder_of(parameter))
                ->expected(is_flag ? 0 : 1, is_list ? max_values : 1)
                ->allow_extra_args(false);
        }
        declare_query_limits(app_, limits_);
        app_.add_flag("--chart", chart_,
                      report.chart.empty() ? "Draw the rows; this report has no picture"
                                           : "Draw the rows instead of listing them");
        blind_.declare(app_);
        declare_global_options(app_, globals_);
    }
    /// The text to print if help was asked for, else nothing.
    std::string parse(std::vector<std::string> arguments) { return parse_arguments(app_, std::move(arguments)); }
    [[nodiscard]] const std::map<std::string, std::string>& given() const { return given_; }
    [[nodiscard]] const GlobalOptions& globals() const { return globals_; }
    [[nodiscard]] bool chart() const { return chart_; }
    [[nodiscard]] const QueryLimits& limits() const { return limits_; }
    /// A report on an opening shows people by their pseudonyms for it.
    [[nodiscard]] std::filesystem::path database(const Context& context) {
        if (const auto opening = given_.find("opening"); opening != given_.end())
            blind_.use_pseudonyms_of(opening->second);
        return blind_.database(context);
    }

private:
    CLI::App app_;
    GlobalOptions globals_;
    std::map<std::string, std::string> given_;
    bool chart_ = false;
    /// More than for SQL as it is typed: a report is written with care, and may be about everybody.
    QueryLimits limits_{60, 1'000'000, 1U << 30U};
    BlindView blind_;
};

/// Reads the global options that stand before the report's name; returns the rest.
std::vector<std::string> without_globals(std::vector<std::string> words, GlobalOptions& globals) {
    CLI::App leading("", "vitae report");
    leading.set_help_flag();
    leading.prefix_command();
    declare_global_options(leading, globals);
    std::reverse(words.begin(), words.end());
    try {
        leading.parse(std::move(words));
    } catch (const CLI::ParseError& error) {
        throw usage_error(leading, error);
    }
    return leading.remaining();
}

std::optional<std::filesystem::path> database_if_any(const Context& context) {
    try {
        return context.existing_database();
    } catch (const Error&) {
        return std::nullopt;
    }
}

ExitCode report(const Context& outer, std::vector<std::string> words) {
    GlobalOptions globals = outer.options();
    words = without_globals(std::move(words), globals);
    if (words.empty()) return list_reports(Context(globals));
    if (words.front().starts_with("-"))
        throw Error(ErrorKind::usage, fmt::format("no option called {}.  See: vitae report --help", words.front()));
    if (words.front() == "new") return new_report(Context(globals), {words.begin() + 1, words.end()});
    if (words.front() == "lint") return lint_reports(Context(globals), {words.begin() + 1, words.end()});
    const Report found = outer.reports().find(words.front());
    const bool asks_help = std::find(words.begin(), words.end(), "--help") != words.end();
    ReportArguments arguments(found, globals, asks_help ? database_if_any(Context(globals)) : std::nullopt);
    const std::string help = arguments.parse({words.begin() + 1, words.end()});
    if (!help.empty()) {
        std::cout << help;
        return ExitCode::done;
    }
    const Context context(arguments.globals());
    PageText about{found.title, found.description, found.chart, {}};
    for (const auto& [name, value] : arguments.given()) about.given.emplace_back(name, value);
    const auto writer = context.row_or_chart_writer(about, arguments.chart());
    CountedRows counted(*writer);
    run_report(arguments.database(context), found, arguments.given(), counted, arguments.limits());
    if (counted.rows() == 0 && context.for_reading()) context.note("No rows.");
    return ExitCode::done;
}

/// The parameters depend on the report, so everything from its name on is parsed only when it is known.
Action declare(CLI::App& app) {
    app.fallthrough(false)->prefix_command();
    return [&app](Context& context) { return report(context, app.remaining()); };
}

}  // namespace

const Command report_command = {"report", "Run a report, or list them all",
                                "  vitae report\n"
                                "  vitae report skill-months --help\n"
                                "  vitae report skill-months --skill C++ --output csv\n"
                                "  vitae report ./our-report.sql\n"
                                "  vitae report new our-towns        write a report of your own to start from\n"
                                "  vitae report lint our-towns.sql   say what is wrong with a report",
                                declare};

}  // namespace vitae::cli
