// SPDX-License-Identifier: Apache-2.0
//
// SQL on a terminal: lines with history and completion, statements up to their semicolon, and a few
// commands that begin with a dot.
//
//   SqlShell shell(context, database, {});
//   shell.converse();
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "commands/sql_parameters.hpp"
#include "context.hpp"

namespace vitae::cli {

class SqlShell {
public:
    /// Begins with the parameters, limits and rows to show of `first`.
    SqlShell(const Context& context, std::filesystem::path database, Question first);

    /// Until .quit or the end of input; an error does not end it.
    void converse();

    /// What a word that begins so may become: views, columns of the views named in `line`, words of SQL.
    [[nodiscard]] std::vector<std::string> completions(const std::string& beginning, const std::string& line);

private:
    /// False: leave.
    bool command(const std::string& line);
    void set_mode(const std::string& name);
    void set_parameter(const std::string& name, const std::string& value);
    void show_schema(const std::string& view);
    void run(const std::string& sql);
    const std::vector<std::string>& views();
    const std::vector<std::string>& columns_of(const std::string& view);

    const Context& context_;
    std::filesystem::path database_;
    Question question_;
    OutputFormat format_;
    std::vector<std::string> views_;
    std::map<std::string, std::vector<std::string>> columns_;
};

}  // namespace vitae::cli
