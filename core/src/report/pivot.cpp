// SPDX-License-Identifier: Apache-2.0
#include "report/pivot.hpp"

#include <algorithm>

#include "vitae/error.hpp"

namespace vitae {
namespace {

std::size_t index_of(const std::vector<Column>& columns, const std::string& name) {
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const Column& column) { return column.name == name; });
    if (found == columns.end()) {
        throw Error(ErrorKind::bad_input,
                    "the header turns the column " + name + " into columns, but the SELECT has none");
    }
    return static_cast<std::size_t>(found - columns.begin());
}

std::string text_of(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&value)) return std::to_string(*number);
    return {};
}

}  // namespace

void Pivot::columns(const std::vector<Column>& columns) {
    name_at_ = index_of(columns, names_);
    value_at_ = index_of(columns, values_);
    value_column_ = columns[value_at_];
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i != name_at_ && i != value_at_) fixed_.push_back(columns[i]);
    }
}

std::size_t Pivot::place_of(const Value& name) {
    const auto [place, is_new] = places_.try_emplace(text_of(name), new_columns_.size());
    if (is_new) new_columns_.push_back(place->first);
    return place->second;
}

void Pivot::row(const std::vector<Value>& values) {
    std::vector<Value> fixed;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i != name_at_ && i != value_at_) fixed.push_back(values[i]);
    }
    if (rows_.empty() || rows_.back().fixed != fixed) rows_.push_back({std::move(fixed), {}});
    rows_.back().cells[place_of(values[name_at_])] = values[value_at_];
}

void Pivot::end() {
    std::vector<Column> columns = fixed_;
    for (const std::string& name : new_columns_) columns.push_back({name, value_column_.unit, value_column_.meaning});
    sink_.columns(columns);
    for (WideRow& row : rows_) {
        std::vector<Value> values = std::move(row.fixed);
        for (std::size_t place = 0; place < new_columns_.size(); ++place) {
            const auto cell = row.cells.find(place);
            values.push_back(cell == row.cells.end() ? Value{} : std::move(cell->second));
        }
        sink_.row(values);
    }
    sink_.end();
}

}  // namespace vitae
