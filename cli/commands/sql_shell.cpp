// SPDX-License-Identifier: Apache-2.0
#include "commands/sql_shell.hpp"

#include <editline/readline.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <memory>
#include <sstream>

#include "commands/collected_rows.hpp"
#include "output/visible_text.hpp"
#include "vitae/database.hpp"
#include "vitae/error.hpp"

namespace vitae::cli {

namespace {

constexpr auto help =
    "A statement is one SELECT and ends with a semicolon.  Tab completes views, columns and words of SQL.\n"
    "  .schema [VIEW]       the views, or the columns of one\n"
    "  .mode FORMAT         table, csv, tsv, json, ndjson, markdown or html\n"
    "  .limit N             at most so many rows; 0 = all\n"
    "  .param NAME VALUE    the value of :NAME from now on; without VALUE it is forgotten; without NAME all are "
    "listed\n"
    "  .help                this\n"
    "  .quit                leave, as Ctrl-D does\n";

constexpr std::array sql_words = {
    "SELECT", "FROM",     "WHERE", "GROUP", "ORDER", "BY",       "HAVING",       "LIMIT",   "JOIN",   "LEFT", "USING",
    "AND",    "OR",       "NOT",   "NULL",  "LIKE",  "WITH",     "UNION",        "CASE",    "WHEN",   "THEN", "ELSE",
    "END",    "DISTINCT", "MATCH", "count", "sum",   "coalesce", "group_concat", "BETWEEN", "EXISTS", "DESC"};

SqlShell* completing = nullptr;  // libedit calls plain functions

std::vector<std::string> found;

char* next_completion(const char* /*beginning*/, int state) {
    const auto place = static_cast<std::size_t>(state);
    return place < found.size() ? strdup(found[place].c_str()) : nullptr;
}

char** complete(const char* beginning, int /*begin*/, int /*end*/) {
    found.clear();
    try {
        found = completing->completions(beginning, rl_line_buffer);
    } catch (const std::exception&) {
        // Whoever asks for nothing that can be told gets nothing.
    }
    rl_attempted_completion_over = 1;  // no names of files
    return found.empty() ? nullptr : rl_completion_matches(beginning, next_completion);
}

/// Keeps what was typed between sessions, for the user's eyes only.
class History {
public:
    explicit History(const std::filesystem::path& database) : file_(database.string() + ".sql-history") {
        using_history();
        stifle_history(1000);
        read_history(file_.c_str());
    }
    History(const History&) = delete;
    History& operator=(const History&) = delete;
    ~History() {
        const mode_t before = ::umask(0077);
        write_history(file_.c_str());
        ::umask(before);
    }

private:
    std::string file_;
};

}  // namespace

SqlShell::SqlShell(const Context& context, std::filesystem::path database, Question first)
    : context_(context),
      database_(std::move(database)),
      question_(std::move(first)),
      format_(context.options().output) {}

void SqlShell::converse() {
    context_.note(
        "SELECT over people, roles, skills and the other views; end a statement with ;  More: .help  Leave: .quit");
    const History history(database_);
    completing = this;
    rl_attempted_completion_function = complete;
    std::string statement;
    for (;;) {
        const std::unique_ptr<char, decltype(&std::free)> line(readline(statement.empty() ? "vitae> " : "  ...> "),
                                                               &std::free);
        if (!line) break;
        const std::string text = line.get();
        if (text.find_first_not_of(" \t") == std::string::npos) continue;
        add_history(line.get());
        try {
            if (statement.empty() && text.starts_with('.')) {
                if (!command(text)) return;
                continue;
            }
            statement += text + '\n';
            if (text[text.find_last_not_of(" \t")] != ';') continue;
            run(statement);
        } catch (const Error& error) {
            std::cout << visible(error.what()) << '\n';
        }
        statement.clear();
        std::cout.flush();
    }
    std::cout << '\n';
}

bool SqlShell::command(const std::string& line) {
    std::istringstream words(line);
    std::string name, first, rest;
    words >> name >> first;
    std::getline(words >> std::ws, rest);
    if (name == ".quit" || name == ".exit") return false;
    if (name == ".help")
        std::cout << help;
    else if (name == ".mode")
        set_mode(first);
    else if (name == ".schema")
        show_schema(first);
    else if (name == ".limit") {
        const auto [end, error] = std::from_chars(first.data(), first.data() + first.size(), question_.most_rows);
        if (first.empty() || error != std::errc() || end != first.data() + first.size())
            throw Error(ErrorKind::usage, ".limit takes a number of rows; 0 = all");
    } else if (name == ".param")
        set_parameter(first, rest);
    else
        throw Error(ErrorKind::usage, fmt::format("no command {}.  All of them: .help", name));
    std::cout.flush();
    return true;
}

void SqlShell::set_mode(const std::string& name) {
    const std::optional<OutputFormat> format = output_format_named(name);
    if (!format) throw Error(ErrorKind::usage, fmt::format(".mode takes one of {}", output_formats));
    format_ = *format;
}

void SqlShell::set_parameter(const std::string& name, const std::string& value) {
    if (name.empty()) {
        for (const auto& [known, held] : question_.parameters)
            std::cout << ':' << visible_line(known) << " = " << visible_line(text_of(held)) << '\n';
        return;
    }
    auto [key, held] = parameter(name, value);
    if (value.empty())
        question_.parameters.erase(key);
    else
        question_.parameters[std::move(key)] = std::move(held);
}

void SqlShell::show_schema(const std::string& view) {
    for (const std::string& name : view.empty() ? views() : columns_of(view)) std::cout << name << '\n';
}

void SqlShell::run(const std::string& sql) {
    const auto writer = make_row_writer(format_, std::cout, {context_.out(), context_.options().raw_csv, {}});
    question_.sql = sql;
    if (ask(database_, question_, *writer)) std::cout << "There are more rows; see them: .limit 0\n";
}

const std::vector<std::string>& SqlShell::views() {
    if (views_.empty()) {
        for (const auto& row :
             rows_of(database_,
                     "SELECT name FROM sqlite_schema WHERE type = 'view' AND name <> 'search_content' ORDER BY name"))
            views_.push_back(text_of(row.at(0)));
    }
    return views_;
}

const std::vector<std::string>& SqlShell::columns_of(const std::string& view) {
    const auto known = columns_.find(view);
    if (known != columns_.end()) return known->second;
    std::string quoted = "\"";
    for (const char c : view) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    CollectedRows none;
    run_sql(database_, "SELECT * FROM " + quoted + "\" LIMIT 0", none);
    return columns_[view] = std::move(none.names);
}

std::vector<std::string> SqlShell::completions(const std::string& beginning, const std::string& line) {
    std::vector<std::string> fitting;
    const auto offer = [&](const std::string& word) {
        const auto same = [](char a, char b) {
            return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
        };
        if (word.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), word.begin(), same))
            fitting.push_back(word);
    };
    if (line.starts_with('.') && line.find(' ') == std::string::npos) {
        for (const char* name : {".schema", ".mode", ".limit", ".param", ".help", ".quit"}) offer(name);
        return fitting;
    }
    std::vector<std::string> named;
    for (const std::string& view : views()) {
        offer(view);
        if (line.find(view) != std::string::npos) named.push_back(view);
    }
    for (const std::string& view : named)
        for (const std::string& column : columns_of(view)) offer(column);
    for (const char* word : sql_words) offer(word);
    std::sort(fitting.begin(), fitting.end());
    fitting.erase(std::unique(fitting.begin(), fitting.end()), fitting.end());
    return fitting;
}

}  // namespace vitae::cli
