// SPDX-License-Identifier: Apache-2.0
#include "test_plugin.hpp"

static vitae_status run(const vitae_source*, const vitae_host* host) {
    return test_plugin::emit_person(host, "Nobody");
}

static constexpr vitae_importer importer = {sizeof(vitae_importer), 0, test_plugin::sure, run};

static constexpr vitae_plugin changed() {
    vitae_plugin plugin = test_plugin::plugin_with(&importer);
    plugin.abi_major = 2;
    return plugin;
}

VITAE_TEST_PLUGIN(changed());
