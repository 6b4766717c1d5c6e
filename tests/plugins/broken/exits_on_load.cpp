// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include "test_plugin.hpp"

static vitae_status run(const vitae_source*, const vitae_host* host) {
    return test_plugin::emit_person(host, "Nobody");
}

__attribute__((constructor)) static void on_load() { _exit(3); }
VITAE_TEST_IMPORTER(run);
