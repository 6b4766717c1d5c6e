// SPDX-License-Identifier: Apache-2.0
#include "commands/collected_rows.hpp"

#include <utility>

#include "vitae/report.hpp"

namespace vitae::cli {

std::vector<std::vector<Value>> rows_of(const std::filesystem::path& database, const std::string& sql,
                                        const std::map<std::string, Value>& bindings) {
    CollectedRows collected;
    run_query(database, sql, bindings, collected);
    return std::move(collected.rows);
}

}  // namespace vitae::cli
