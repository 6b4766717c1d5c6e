// SPDX-License-Identifier: Apache-2.0
//
// Reading the cells of a result row by place.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vitae/result.hpp"

namespace vitae::people {

using Row = std::vector<Value>;

/// NULL reads as an empty text.
inline std::string text_at(const Row& row, std::size_t place) {
    const auto* text = std::get_if<std::string>(&row.at(place));
    return text == nullptr ? std::string() : *text;
}

inline bool is_null_at(const Row& row, std::size_t place) {
    return std::holds_alternative<std::monostate>(row.at(place));
}

/// NULL reads as 0.
inline std::int64_t id_at(const Row& row, std::size_t place) {
    const auto* number = std::get_if<std::int64_t>(&row.at(place));
    return number == nullptr ? 0 : *number;
}

inline int number_at(const Row& row, std::size_t place) { return static_cast<int>(id_at(row, place)); }

/// A whole number reads as one, NULL as 0.
inline double real_at(const Row& row, std::size_t place) {
    const auto* number = std::get_if<double>(&row.at(place));
    return number == nullptr ? static_cast<double>(id_at(row, place)) : *number;
}

}  // namespace vitae::people
