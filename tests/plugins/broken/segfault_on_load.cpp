// SPDX-License-Identifier: Apache-2.0
#include "test_plugin.hpp"

static vitae_status run(const vitae_source*, const vitae_host* host) {
    return test_plugin::emit_person(host, "Nobody");
}

__attribute__((constructor)) static void on_load() { test_plugin::write_to_nowhere(); }
VITAE_TEST_IMPORTER(run);
