// SPDX-License-Identifier: Apache-2.0
//
// Long rows to wide ones. Plain SQL cannot make a column of every skill, so a report gives one row per
// person and skill, and its header says `-- pivot: skill cell`.
//
//   Pivot pivot("skill", "cell", sink);   // name, skill, cell   ->   name, C++, Python
//   stream_query(request, columns, pivot);
#pragma once

#include <map>
#include <string>
#include <vector>

#include "vitae/result.hpp"

namespace vitae {

/// Rows that are the same but for the two columns become one; the new columns stand in the order in
/// which their names first appear. Keeps all rows until the end. Throws Error (bad_input) if a column
/// is not there.
class Pivot : public RowSink {
public:
    Pivot(std::string names, std::string values, RowSink& sink)
        : names_(std::move(names)), values_(std::move(values)), sink_(sink) {}
    void columns(const std::vector<Column>& columns) override;
    void row(const std::vector<Value>& values) override;
    void end() override;

private:
    struct WideRow {
        std::vector<Value> fixed;
        std::map<std::size_t, Value> cells;  ///< by place of the new column
    };
    std::size_t place_of(const Value& name);

    std::string names_;
    std::string values_;
    RowSink& sink_;
    std::size_t name_at_ = 0;
    std::size_t value_at_ = 0;
    Column value_column_;
    std::vector<Column> fixed_;
    std::vector<std::string> new_columns_;
    std::map<std::string, std::size_t> places_;
    std::vector<WideRow> rows_;
};

}  // namespace vitae
