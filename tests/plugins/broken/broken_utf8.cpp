// SPDX-License-Identifier: Apache-2.0
#include "test_plugin.hpp"

// The name is the document, whatever bytes that are.
static vitae_status run(const vitae_source* source, const vitae_host* host) {
    return test_plugin::emit_person(host, test_plugin::bytes_of(source));
}
VITAE_TEST_IMPORTER(run);
