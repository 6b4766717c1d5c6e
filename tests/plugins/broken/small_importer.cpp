// SPDX-License-Identifier: Apache-2.0
#include "test_plugin.hpp"

static vitae_status run(const vitae_source*, const vitae_host* host) {
    return test_plugin::emit_person(host, "Nobody");
}

static constexpr vitae_importer importer = {12, 0, test_plugin::sure, run};
VITAE_TEST_PLUGIN(test_plugin::plugin_with(&importer));
