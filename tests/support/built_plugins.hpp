// SPDX-License-Identifier: Apache-2.0
//
// The plugins of this build tree, and nothing else.
#pragma once

#include "vitae/plugins.hpp"

namespace vitae {

inline const PluginCatalog& built_plugins() {
    static const PluginCatalog catalog = PluginCatalog::discover({VITAE_BINARY_DIR "/plugins"});
    return catalog;
}

}  // namespace vitae
