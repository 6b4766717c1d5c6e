// SPDX-License-Identifier: Apache-2.0
//
// Small answers as a whole, for commands that say them in words of their own.
//
//   for (const auto& row : rows_of(file, "SELECT name FROM people WHERE as_of < :day", {{"day", "2020"}}))
//       std::cout << text_of(row.at(0)) << '\n';
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "vitae/result.hpp"

namespace vitae::cli {

class CollectedRows : public RowSink {
public:
    void columns(const std::vector<Column>& columns) override {
        for (const Column& column : columns) names.push_back(column.name);
    }
    void row(const std::vector<Value>& values) override { rows.push_back(values); }

    std::vector<std::string> names;  ///< of the columns
    std::vector<std::vector<Value>> rows;
};

/// Throws Error like run_query().
std::vector<std::vector<Value>> rows_of(const std::filesystem::path& database, const std::string& sql,
                                        const std::map<std::string, Value>& bindings = {});

}  // namespace vitae::cli
