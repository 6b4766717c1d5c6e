// SPDX-License-Identifier: Apache-2.0
//
// Everything that belongs to a person, found by following the references of the schema: a table added later, by a
// migration or by a plugin, is followed without a word here.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "store/connection.hpp"

namespace vitae::privacy {

struct TableRows {
    std::string table;
    nlohmann::ordered_json rows;  ///< a list of objects; bytes as {"base64": ...}
};

/// The table person first, then in the order in which they are reached.
std::vector<TableRows> rows_of_person(Connection& connection, std::int64_t person);

}  // namespace vitae::privacy
