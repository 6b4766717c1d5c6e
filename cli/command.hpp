// SPDX-License-Identifier: Apache-2.0
//
// The shape every command has. A file in commands/ defines one Command: what it is for, examples,
// and a function that declares its options and returns what to do once they are parsed.
//
//   Action declare_check(CLI::App& app) {
//       return [](Context& context) { ...; return ExitCode::done; };
//   }
//   const Command check_command = {"check", "Look for damage in the database", "  vitae check", declare_check};
#pragma once

#include <functional>
#include <span>

namespace CLI {
class App;
}

namespace vitae::cli {

class Context;

/// done: all well; failed: the program could not; usage: asked wrongly; bad_input: nothing usable in
/// the input; partial: some files failed. Scripts rely on the numbers.
enum class ExitCode { done = 0, failed = 1, usage = 2, bad_input = 3, partial = 4 };

using Action = std::function<ExitCode(Context&)>;

struct Command {
    const char* name;
    const char* purpose;   ///< one line
    const char* examples;  ///< lines of two blanks and a command
    Action (*declare)(CLI::App& app);
};

/// Every command, in the order of the help.
std::span<const Command* const> all_commands();

}  // namespace vitae::cli
