// SPDX-License-Identifier: Apache-2.0
#include "test_plugin.hpp"

static vitae_status run(const vitae_source*, const vitae_host* host) {
    host->note(host->self, VITAE_NOTE_WARNING, test_plugin::str("The moon is full."), 0, 2);
    host->note(host->self, VITAE_NOTE_ERROR, test_plugin::str("The table\x1b[31m is not closed."), 0, 12);
    return VITAE_BAD_INPUT;
}
VITAE_TEST_IMPORTER(run);
