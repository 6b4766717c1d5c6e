// SPDX-License-Identifier: Apache-2.0
#include "test_plugin.hpp"

static vitae_status run(const vitae_source*, const vitae_host*) {
    test_plugin::write_to_nowhere();
    return VITAE_OK;
}
VITAE_TEST_IMPORTER(run);
