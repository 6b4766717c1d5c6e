// SPDX-License-Identifier: Apache-2.0
//
// Adding members to a JSON object: what is not known is left out.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "vitae/sdk/partial_date.hpp"

namespace vitae {

using Json = nlohmann::ordered_json;

void put(Json& object, const char* key, const std::string& text);
void put(Json& object, const char* key, const std::optional<PartialDate>& date);
void put(Json& object, const char* key, const std::optional<int>& number);
void put(Json& object, const char* key, const std::vector<std::string>& texts);
/// Objects and arrays with content only.
void put(Json& object, const char* key, Json value);

}  // namespace vitae
