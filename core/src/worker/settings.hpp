// SPDX-License-Identifier: Apache-2.0
//
// The settings a plugin sees: the defaults of its manifest, overridden by what the user asked for.
#pragma once

#include <map>
#include <string>

#include "vitae/plugins.hpp"

namespace vitae {

/// Throws Error (usage) for a key the manifest does not know or a value of the wrong type.
std::map<std::string, std::string> settings_of(const PluginInfo& plugin,
                                               const std::map<std::string, std::string>& overrides);

}  // namespace vitae
