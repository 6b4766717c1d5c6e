// SPDX-License-Identifier: Apache-2.0
//
// Canned reports and ad-hoc SQL. Both run on a connection of their own that can only read the
// public views, under limits on time, rows and memory.
//
//   vitae::ReportCatalog catalog = vitae::ReportCatalog::load({"reports"});
//   vitae::run_report(file, catalog.find("skill-months"), {{"skill", "C++"}}, sink);
//   vitae::run_sql(file, "SELECT name FROM people", sink);
//   vitae::run_query(file, "SELECT name FROM people WHERE id = :id", {{"id", std::int64_t{7}}}, sink);
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vitae/result.hpp"

namespace vitae {

struct ReportParameter {
    std::string name;           ///< as after -- on the command line, kebab-case; :snake_case in SQL
    std::string type;           ///< text | integer | number | flag | choice | choices | date | skills | person
    std::string default_value;  ///< empty = nothing: the SQL sees NULL
    bool has_default = false;   ///< false: must be given
    std::string help;
    std::string
        choices;  ///< SELECT whose first column lists sensible values, for choice(s) the only ones; empty = none
    std::optional<double> least, most;  ///< of an integer or number
};

/// One .sql file: a header of comments and one SELECT.
struct Report {
    std::string name;
    std::string title;
    std::string description;
    std::vector<ReportParameter> parameters;
    std::vector<Column> columns;
    std::string chart;         ///< hint for --chart; empty = none
    std::string pivot_names;   ///< column whose values become columns of their own; empty = none
    std::string pivot_values;  ///< column whose values stand in them
    std::string sql;
    std::string origin;  ///< "built in" or the file
};

/// Parses a report file. Throws Error (bad_input) naming file and line of a wrong header.
Report parse_report(std::string_view text, const std::string& origin);

class ReportCatalog {
public:
    /// The built-in reports and every .sql file of `directories`, which override by name.
    static ReportCatalog load(const std::vector<std::filesystem::path>& directories);
    [[nodiscard]] const std::vector<Report>& reports() const { return reports_; }
    /// One sentence, with file and line, for each .sql file of `directories` that is no report.
    [[nodiscard]] const std::vector<std::string>& problems() const { return problems_; }
    /// By name, or by path if `name` ends in .sql. Throws Error (usage) with the nearest name.
    [[nodiscard]] Report find(const std::string& name) const;

private:
    std::vector<Report> reports_;
    std::vector<std::string> problems_;
};

struct QueryLimits {
    int seconds = 10;  ///< of waiting for the database; the time the sink takes does not count
    std::size_t rows = 1'000'000;
    std::size_t memory_bytes = 256U << 20U;
};

/// Throws Error: usage for an unknown or malformed parameter, failed for a refused or stopped statement.
void run_report(const std::filesystem::path& database, const Report& report,
                const std::map<std::string, std::string>& arguments, RowSink& sink, const QueryLimits& limits = {});

/// The values the parameter's pick list has in this database, at most 1,000.
std::vector<std::string> choices_of(const std::filesystem::path& database, const ReportParameter& parameter);

/// One SELECT over the public views. Everything else is refused with a sentence that says what and why.
void run_sql(const std::filesystem::path& database, const std::string& sql, RowSink& sink,
             const QueryLimits& limits = {});

/// As run_sql, with values for the parameters of the SQL, by name without colon; all must be given.
void run_query(const std::filesystem::path& database, const std::string& sql,
               const std::map<std::string, Value>& bindings, RowSink& sink, const QueryLimits& limits = {});

}  // namespace vitae
