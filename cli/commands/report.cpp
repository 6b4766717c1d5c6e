// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "commands/commands.hpp"
#include "context.hpp"
#include "parser.hpp"
#include "vitae/error.hpp"
#include "vitae/report.hpp"

namespace vitae::cli {

namespace {

ExitCode list_reports(const Context& context) {
    const auto writer = context.row_writer();
    writer->columns({{"report", "", ""}, {"title", "", ""}, {"parameters", "", ""}, {"origin", "", ""}});
    const ReportCatalog catalog = context.reports();
    for (const Report& report : catalog.reports()) {
        std::string parameters;
        for (const ReportParameter& parameter : report.parameters)
            parameters += (parameters.empty() ? "--" : " --") + parameter.name;
        writer->row({report.name, report.title, parameters, report.origin});
    }
    writer->end();
    if (context.for_reading()) context.note("Run one: vitae report NAME    Its parameters: vitae report NAME --help");
    return ExitCode::done;
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

std::string placeholder_of(const ReportParameter& parameter) {
    std::string text = parameter.type;
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c; });
    return text;
}

/// A list of skills may also be given one by one: --skill C++ --skill Python.
std::string option_names_of(const ReportParameter& parameter) {
    return parameter.type == "skills" && parameter.name == "skills" ? "--skills,--skill" : "--" + parameter.name;
}

constexpr int max_skills = 100;

/// The options of one report, as if it were a command of its own.
class ReportArguments {
public:
    ReportArguments(const Report& report, GlobalOptions globals)
        : app_(report.title + ".", "vitae report " + report.name), globals_(std::move(globals)) {
        use_help_format(app_);
        app_.footer(explanation_of(report));
        for (const ReportParameter& parameter : report.parameters) {
            std::string help = parameter.help;
            if (!parameter.default_value.empty()) help += fmt::format(" [{}]", parameter.default_value);
            app_.add_option_function<std::vector<std::string>>(
                    option_names_of(parameter),
                    [this, name = parameter.name](const std::vector<std::string>& values) {
                        for (const std::string& value : values)
                            given_[name] = given_.count(name) == 0 ? value : given_[name] + "," + value;
                    },
                    help)
                ->option_text(placeholder_of(parameter))
                ->expected(1, parameter.type == "skills" ? max_skills : 1)
                ->allow_extra_args(false);
        }
        app_.add_flag("--chart", chart_,
                      report.chart.empty() ? "Draw the rows; this report has no picture"
                                           : "Draw the rows instead of listing them");
        declare_global_options(app_, globals_);
    }
    /// The text to print if help was asked for, else nothing.
    std::string parse(std::vector<std::string> arguments) { return parse_arguments(app_, std::move(arguments)); }
    [[nodiscard]] const std::map<std::string, std::string>& given() const { return given_; }
    [[nodiscard]] const GlobalOptions& globals() const { return globals_; }
    [[nodiscard]] bool chart() const { return chart_; }

private:
    CLI::App app_;
    GlobalOptions globals_;
    std::map<std::string, std::string> given_;
    bool chart_ = false;
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

ExitCode report(const Context& outer, std::vector<std::string> words) {
    GlobalOptions globals = outer.options();
    words = without_globals(std::move(words), globals);
    if (words.empty()) return list_reports(Context(globals));
    if (words.front().starts_with("-"))
        throw Error(ErrorKind::usage, fmt::format("no option called {}.  See: vitae report --help", words.front()));
    const Report found = outer.reports().find(words.front());
    ReportArguments arguments(found, globals);
    const std::string help = arguments.parse({words.begin() + 1, words.end()});
    if (!help.empty()) {
        std::cout << help;
        return ExitCode::done;
    }
    const Context context(arguments.globals());
    PageText about{found.title, found.description, found.chart, {}};
    for (const auto& [name, value] : arguments.given()) about.given.emplace_back(name, value);
    const auto writer = context.row_or_chart_writer(about, arguments.chart());
    run_report(context.existing_database(), found, arguments.given(), *writer);
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
                                "  vitae report ./our-report.sql",
                                declare};

}  // namespace vitae::cli
