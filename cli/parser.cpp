// SPDX-License-Identifier: Apache-2.0
#include "parser.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "vitae/error.hpp"
#include "vitae/nearest_name.hpp"

namespace vitae::cli {

namespace {

class HelpFormat : public CLI::Formatter {
public:
    HelpFormat() {
        column_width(30);
        label("SUBCOMMAND", "COMMAND");
        label("Positionals", "Arguments");
        label("OPTIONS", "OPTIONS");
    }
    std::string make_option_opts(const CLI::Option* option) const override {
        return option->get_positional() || option->get_option_text().empty() ? "" : " " + option->get_option_text();
    }
    std::string make_usage(const CLI::App* app, std::string name) const override {
        return "\n" + CLI::Formatter::make_usage(app, std::move(name));
    }
};

/// The commands that were named, outermost first.
std::vector<const CLI::App*> path_of(const CLI::App& app) {
    std::vector<const CLI::App*> path = {&app};
    while (!path.back()->get_subcommands().empty()) path.push_back(path.back()->get_subcommands().front());
    return path;
}

std::string spelled(const std::vector<const CLI::App*>& path) {
    std::string text;
    for (const CLI::App* app : path) text += (text.empty() ? "" : " ") + app->get_name();
    return text;
}

std::string listed_commands(const CLI::App& app) {
    std::string list;
    for (const CLI::App* command : app.get_subcommands({})) list += (list.empty() ? "" : ", ") + command->get_name();
    return list;
}

Error unknown_argument(const CLI::App& app, const std::string& argument) {
    const auto path = path_of(app);
    std::vector<std::string> candidates;
    const bool is_option = argument.starts_with("-");
    if (is_option) {
        for (const CLI::App* level : path)
            for (const CLI::Option* option : level->get_options())
                for (const std::string& name : option->get_lnames()) candidates.push_back("--" + name);
    } else {
        for (const CLI::App* command : path.back()->get_subcommands({})) candidates.push_back(command->get_name());
    }
    const std::string guess = nearest_name(argument.substr(0, argument.find('=')), candidates);
    std::string what = "unexpected argument " + argument;
    if (is_option) what = "no option called " + argument;
    if (!is_option && !candidates.empty()) what = "no command called " + argument;
    return Error(ErrorKind::usage, fmt::format("{}.  {}See: {} --help", what,
                                               guess.empty() ? "" : "Did you mean " + guess + "?  ", spelled(path)));
}

}  // namespace

void use_help_format(CLI::App& app) {
    app.formatter(std::make_shared<HelpFormat>());
    app.set_help_flag("-h,--help", "Print this and stop");
}

std::string help_of(const CLI::App& app, const std::string& parent) {
    std::string text = app.help(parent);
    for (auto at = text.find("\n\n\n"); at != std::string::npos; at = text.find("\n\n\n", at)) text.erase(at, 1);
    return text;
}

void declare_global_options(CLI::App& app, GlobalOptions& options) {
    const auto group = "Options of every command";
    app.add_option("--db", options.database, "Database; else $VITAE_DB, else in the user's data directory")
        ->option_text("FILE")
        ->group(group);
    app.add_option_function<std::string>(
           "--output",
           [&options](const std::string& name) {
               const std::optional<OutputFormat> format = output_format_named(name);
               if (!format)
                   throw CLI::ValidationError("--output", fmt::format("{} is not one of {}", name, output_formats));
               options.output = *format;
           },
           "Format of the rows: table, csv, tsv, json, ndjson, markdown or html")
        ->option_text("FORMAT")
        ->group(group);
    app.add_flag("--raw-csv", options.raw_csv,
                 "In csv and tsv leave cells that a spreadsheet would run as formulas as they are")
        ->group(group);
    app.add_option("--plugin-path", options.plugin_path, "More directories with plugins, before all others")
        ->option_text("DIRS")
        ->group(group);
    app.add_flag("--no-color", options.no_color, "Plain text; so does $NO_COLOR")->group(group);
    app.add_flag("-q,--quiet", options.quiet, "Print results and errors only")->group(group);
    app.add_flag("-v,--verbose", options.verbose, "Print more detail")->group(group);
}

Error usage_error(const CLI::App& app, const CLI::ParseError& error) {
    const auto path = path_of(app);
    std::string sentence = error.what();
    const std::string name = sentence.substr(0, sentence.find(':'));
    if (error.get_name() == "ArgumentMismatch")
        sentence = name + (sentence.ends_with("missing") ? " needs a value" : " may be given only once");
    else if (error.get_name() == "ConversionError" && sentence.starts_with("Could not convert: "))
        sentence = "not a number: " + sentence.substr(sentence.find(": ") + 2);
    else if (sentence == "A subcommand is required")
        sentence = fmt::format("{} needs a command: {}", path.back()->get_name(), listed_commands(*path.back()));
    else if (sentence.find(": needs ") == name.size())
        sentence.erase(name.size(), 1);
    return Error(ErrorKind::usage, fmt::format("{}.  See: {} --help", sentence, spelled(path)));
}

std::string parse_arguments(CLI::App& app, std::vector<std::string> arguments) {
    app.allow_extras();
    std::reverse(arguments.begin(), arguments.end());
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        return help_of(app);
    } catch (const CLI::CallForVersion&) {
        return app.version() + "\n";
    } catch (const CLI::ParseError& error) {
        if (const auto rest = app.remaining(true); !rest.empty()) throw unknown_argument(app, rest.front());
        throw usage_error(app, error);
    }
    if (const auto rest = app.remaining(); !rest.empty()) throw unknown_argument(app, rest.front());
    return {};
}

Parser::Parser() : app_(std::make_unique<CLI::App>("A local database of CVs: people, roles and skills.", "vitae")) {
    use_help_format(*app_);
    app_->set_version_flag("--version", "vitae " VITAE_VERSION, "Print the version and stop");
    app_->footer(
        "Examples:\n"
        "  vitae import ~/inbox\n"
        "  vitae people --skill 'C++>=36' --used-within 24\n"
        "  vitae show lindqvist --evidence\n"
        "  vitae report skill-months --skill C++");
    declare_global_options(*app_, globals_);
    app_->require_subcommand(0, 1);
    for (const Command* command : all_commands()) {
        CLI::App* declared = app_->add_subcommand(command->name, command->purpose)->group("Commands");
        declared->fallthrough();
        declared->footer(std::string("Examples:\n") + command->examples + "\n\nOptions of every command: vitae --help");
        actions_.push_back(command->declare(*declared));
    }
}

Parser::~Parser() = default;

Action Parser::parse(std::vector<std::string> arguments) {
    if (arguments.empty()) arguments.emplace_back("--help");
    const std::string text = parse_arguments(*app_, std::move(arguments));
    if (!text.empty()) {
        return [text](Context&) {
            std::cout << text;
            return ExitCode::done;
        };
    }
    const auto named = app_->get_subcommands();
    if (named.empty()) throw Error(ErrorKind::usage, "no command given.  See: vitae --help");
    const auto commands = all_commands();
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&](const Command* command) { return command->name == named.front()->get_name(); });
    return actions_.at(static_cast<std::size_t>(found - commands.begin()));
}

}  // namespace vitae::cli
