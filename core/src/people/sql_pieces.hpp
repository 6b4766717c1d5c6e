// SPDX-License-Identifier: Apache-2.0
//
// Pieces of SQL text. Values never stand in it; they are bound by name.
#pragma once

#include <map>
#include <string>

#include "vitae/result.hpp"

namespace vitae::people {

/// A SELECT, or a condition of one, with the values of its parameters by name, without the colon.
struct PeopleQuery {
    std::string sql;
    std::map<std::string, Value> values;
};

std::string quoted_name(const std::string& name);

/// What a number means, for whoever reads the SQL: " /* C++ */".
std::string comment(const std::string& text);

/// For LIKE with ESCAPE '\'. Letters outside of ASCII become _, since LIKE knows their case not.
/// Throws Error (usage) for a part that is too long for LIKE.
std::string like_pattern(const std::string& part);

/// The SQL with its values written out as literals.
std::string with_literals(const PeopleQuery& query);

}  // namespace vitae::people
