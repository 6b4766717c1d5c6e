// SPDX-License-Identifier: Apache-2.0
//
// Rows on their way to the user: what reports, SQL and listings produce and the output writers print.
//
//   class Printer : public vitae::RowSink { ... };
//   vitae::run_report(database, "tenure", {}, printer);
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace vitae {

/// A cell: nothing, whole number, number, or UTF-8 text.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

struct Column {
    std::string name;     ///< snake_case, as in SQL
    std::string unit;     ///< "months", "date"...; empty = none
    std::string meaning;  ///< one sentence; empty for ad-hoc SQL
};

/// Receives a result row by row, so that a result of any size streams.
class RowSink {
public:
    virtual ~RowSink() = default;
    virtual void columns(const std::vector<Column>& columns) = 0;
    virtual void row(const std::vector<Value>& values) = 0;
    virtual void end() {}
};

}  // namespace vitae
