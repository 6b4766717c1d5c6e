// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include "test_plugin.hpp"

static vitae_status run(const vitae_source*, const vitae_host*) {
    close(3);
    for (volatile bool forever = true; forever;) {
    }
    return VITAE_OK;
}
VITAE_TEST_IMPORTER(run);
