// SPDX-License-Identifier: Apache-2.0
//
// Lists of texts in one column: a JSON array, so that json_each reads it.
#pragma once

#include <string>
#include <vector>

namespace vitae {

std::string to_json_list(const std::vector<std::string>& texts);
std::vector<std::string> from_json_list(const std::string& json);

}  // namespace vitae
