// SPDX-License-Identifier: Apache-2.0
#include "store/json_list.hpp"

#include <nlohmann/json.hpp>

namespace vitae {

std::string to_json_list(const std::vector<std::string>& texts) {
    return nlohmann::json(texts).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<std::string> from_json_list(const std::string& json) {
    const nlohmann::json list = nlohmann::json::parse(json, nullptr, false);
    std::vector<std::string> texts;
    if (list.is_array())
        for (const auto& item : list)
            if (item.is_string()) texts.push_back(item.get<std::string>());
    return texts;
}

}  // namespace vitae
