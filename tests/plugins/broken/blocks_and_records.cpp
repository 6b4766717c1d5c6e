// SPDX-License-Identifier: Apache-2.0
#include "test_plugin.hpp"

static vitae_status run(const vitae_source*, const vitae_host* host) {
    const vitae_span span{test_plugin::str("text"), {}, 0, 0};
    const vitae_block block{sizeof(vitae_block), sizeof(vitae_span), 2, 0, 0, 0, 0, 0, 1, 1, &span, 1};
    if (const vitae_status status = host->emit_block(host->self, &block); status != VITAE_OK) return status;
    return test_plugin::emit_person(host, "Nobody");
}
VITAE_TEST_IMPORTER(run);
