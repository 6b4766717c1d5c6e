// SPDX-License-Identifier: Apache-2.0
#include "worker/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "vitae/error.hpp"

namespace vitae {
namespace {

bool fits(const std::string& type, const std::string& value) {
    if (type == "boolean") return value == "true" || value == "false";
    if (type != "integer") return true;
    std::int64_t number = 0;
    const char* const end = value.data() + value.size();
    const auto parsed = std::from_chars(value.data(), end, number);
    return parsed.ec == std::errc() && parsed.ptr == end;
}

}  // namespace

std::map<std::string, std::string> settings_of(const PluginInfo& plugin,
                                               const std::map<std::string, std::string>& overrides) {
    std::map<std::string, std::string> settings;
    for (const PluginOption& option : plugin.options) settings[option.key] = option.default_value;
    for (const auto& [key, value] : overrides) {
        const auto option = std::find_if(plugin.options.begin(), plugin.options.end(),
                                         [&wanted = key](const PluginOption& known) { return known.key == wanted; });
        if (option == plugin.options.end())
            throw Error(ErrorKind::usage, fmt::format("The plugin {} has no option \"{}\".", plugin.id, key));
        if (!fits(option->type, value))
            throw Error(ErrorKind::usage, fmt::format("The option \"{}\" of the plugin {} must be {}, not \"{}\".", key,
                                                      plugin.id, option->type, value));
        settings[key] = value;
    }
    return settings;
}

}  // namespace vitae
