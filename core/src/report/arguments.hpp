// SPDX-License-Identifier: Apache-2.0
//
// From the words after `vitae report NAME` to the values of the SQL's parameters.
#pragma once

#include <map>
#include <string>

#include "report/query.hpp"
#include "vitae/report.hpp"

namespace vitae {

/// A value for every parameter of the report: checked against its type, defaults filled in, skills as
/// canonical names between commas (",C++,Python,"), a person as number. `scope` says which database to
/// look names up in. Throws Error (usage).
std::map<std::string, Value> bind_arguments(const Report& report, const std::map<std::string, std::string>& arguments,
                                            const QueryRequest& scope);

}  // namespace vitae
