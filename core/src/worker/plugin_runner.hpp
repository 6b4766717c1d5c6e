// SPDX-License-Identifier: Apache-2.0
//
// Runs one plugin on what the pool asks, and makes a reply of what comes out. Lives in the worker,
// behind the sandbox: from here on all bytes are hostile.
#pragma once

#include "vitae/sdk/plugin_abi.h"
#include "worker/messages.hpp"
#include "worker/plugin_host.hpp"

namespace vitae {

class PluginRunner {
public:
    /// `plugin` has been checked by load_plugin.
    explicit PluginRunner(const vitae_plugin& plugin) : plugin_(plugin) {}

    /// Does everything once that opens files or builds tables on first use.
    static void warm_up();

    /// `exchange` serves exporters that are fed as they go.
    [[nodiscard]] Reply run(const WorkMessage& work, PluginHost::Exchange exchange = {}) const;

private:
    [[nodiscard]] Reply probe(const WorkMessage& work) const;
    [[nodiscard]] Reply read(const WorkMessage& work) const;
    [[nodiscard]] Reply write(const WorkMessage& work, PluginHost::Exchange exchange) const;

    const vitae_plugin& plugin_;
};

}  // namespace vitae
