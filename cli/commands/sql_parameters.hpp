// SPDX-License-Identifier: Apache-2.0
//
// What `vitae sql` and its shell share: values for the parameters of a statement, and an answer of a few rows.
//
//   std::map<std::string, Value> parameters;
//   parameters.insert(parameter_of("town=Oslo"));  // :town
//   const bool is_more = ask(database, {sql, parameters, {}, 10}, sink);
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <utility>

#include "vitae/report.hpp"

namespace vitae::cli {

/// The name without its colon, and the value: a whole number stays one, everything else is text.
std::pair<std::string, Value> parameter(const std::string& name, const std::string& value);

/// The same from NAME=VALUE. Throws Error (usage) without a name or an equals sign.
std::pair<std::string, Value> parameter_of(const std::string& word);

/// What to ask and how much of the answer to show.
struct Question {
    std::string sql;
    std::map<std::string, Value> parameters;
    QueryLimits limits;
    std::size_t most_rows = 0;  ///< the query is stopped behind them; 0 = all
};

/// Returns whether there were more rows than were to be shown.
bool ask(const std::filesystem::path& database, const Question& question, RowSink& sink);

}  // namespace vitae::cli
