// SPDX-License-Identifier: Apache-2.0
//
// One SELECT, run in a process of its own: a statement can keep SQLite busy where no handler of it is
// asked, and only the end of its process stops it for sure.
//
//   stream_query({file, "SELECT name FROM people", {}, {}}, {}, sink);
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "vitae/report.hpp"

namespace vitae {

struct QueryRequest {
    std::filesystem::path database;
    std::string sql;
    std::map<std::string, Value> bindings;  ///< by name, without the colon
    QueryLimits limits;
};

/// Hands the result to `sink`; its columns get unit and meaning from `described` where the names are
/// the same. Throws Error: failed for a refused or stopped statement, usage for wrong bindings.
void stream_query(const QueryRequest& request, const std::vector<Column>& described, RowSink& sink);

/// All rows of a small result.
std::vector<std::vector<Value>> query_rows(const QueryRequest& request);

/// The child's part: answers on `pipe` and ends the process. Call it in a process that may be lost.
[[noreturn]] void answer_query(const QueryRequest& request, int pipe);

}  // namespace vitae
