// SPDX-License-Identifier: Apache-2.0
//
// The command line: global options, commands, help, and sentences for what was typed wrongly.
//
//   Parser parser;
//   const Action action = parser.parse({"people", "--skill", "C++>=36"});   // throws Error (usage)
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "command.hpp"
#include "context.hpp"
#include "vitae/error.hpp"

namespace CLI {
class ParseError;
}

namespace vitae::cli {

/// Adds the options every command takes, read into `options`.
void declare_global_options(CLI::App& app, GlobalOptions& options);

/// Parses the arguments after the program's or command's name. Throws Error (usage) with a suggestion
/// for what is unknown. Returns the text to print if help or the version was asked for, else nothing.
std::string parse_arguments(CLI::App& app, std::vector<std::string> arguments);

/// The sentence for what CLI11 found wrong.
Error usage_error(const CLI::App& app, const CLI::ParseError& error);

/// The look of every help text.
void use_help_format(CLI::App& app);
std::string help_of(const CLI::App& app, const std::string& parent = {});

class Parser {
public:
    Parser();
    ~Parser();

    /// What to run. Printing help or the version is an action too.
    Action parse(std::vector<std::string> arguments);
    /// As far as they are parsed.
    [[nodiscard]] const GlobalOptions& globals() const { return globals_; }

private:
    GlobalOptions globals_;
    std::unique_ptr<CLI::App> app_;
    std::vector<Action> actions_;  // parallel to all_commands()
};

}  // namespace vitae::cli
