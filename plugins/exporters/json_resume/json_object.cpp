// SPDX-License-Identifier: Apache-2.0
#include "json_object.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace vitae {

void put(Json& object, const char* key, const std::string& text) {
    if (!text.empty()) object[key] = text;
}

void put(Json& object, const char* key, const std::optional<PartialDate>& date) {
    if (date) object[key] = date->iso();
}

void put(Json& object, const char* key, const std::vector<std::string>& texts) {
    Json list = Json::array();
    for (const std::string& text : texts)
        if (!text.empty()) list.push_back(text);
    if (!list.empty()) object[key] = std::move(list);
}

void put(Json& object, const char* key, const std::optional<int>& number) {
    if (number) object[key] = *number;
}

void put(Json& object, const char* key, Json value) {
    if (!value.empty()) object[key] = std::move(value);
}

}  // namespace vitae
