// SPDX-License-Identifier: Apache-2.0
//
// Counts the rows on their way to a writer: an answer without rows is said to be one.
//
//   CountedRows counted(*context.row_writer());
//   run_report(file, report, {}, counted);
//   if (counted.rows() == 0) context.note("No rows.");
#pragma once

#include <cstddef>

#include "vitae/result.hpp"

namespace vitae::cli {

class CountedRows : public RowSink {
public:
    /// `next` must outlive it.
    explicit CountedRows(RowSink& next) : next_(next) {}

    void columns(const std::vector<Column>& columns) override { next_.columns(columns); }
    void row(const std::vector<Value>& values) override {
        next_.row(values);
        ++rows_;
    }
    void end() override { next_.end(); }

    [[nodiscard]] std::size_t rows() const { return rows_; }

private:
    RowSink& next_;
    std::size_t rows_ = 0;
};

}  // namespace vitae::cli
