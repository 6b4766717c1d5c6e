// SPDX-License-Identifier: Apache-2.0
#include "test_plugin.hpp"

static int32_t too_sure(const vitae_source*) { return 400; }
static vitae_status run(const vitae_source*, const vitae_host* host) {
    return test_plugin::emit_person(host, "Nobody");
}

static constexpr vitae_importer importer = {sizeof(vitae_importer), 0, too_sure, run};
VITAE_TEST_PLUGIN(test_plugin::plugin_with(&importer));
