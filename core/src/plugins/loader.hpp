// SPDX-License-Identifier: Apache-2.0
//
// Loads the library of a plugin into this process. Only workers do.
//
//   const vitae_plugin& plugin = vitae::load_plugin(info);
#pragma once

#include "vitae/plugins.hpp"
#include "vitae/sdk/plugin_abi.h"

namespace vitae {

/// Loads, checks against the ABI and the manifest, and keeps the library loaded until the process
/// ends. Throws Error (failed), a full sentence with both values, for anything that does not fit.
const vitae_plugin& load_plugin(const PluginInfo& info);

}  // namespace vitae
