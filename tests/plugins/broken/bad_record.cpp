// SPDX-License-Identifier: Apache-2.0
#include "test_plugin.hpp"

static vitae_status run(const vitae_source*, const vitae_host* host) {
    const vitae_field field{test_plugin::str("start"), test_plugin::str("the day before yesterday")};
    const vitae_record role{
        sizeof(vitae_record), sizeof(vitae_field), test_plugin::str("role"), 1, 1, &field, 1, 0, 1, 1};
    if (const vitae_status status = test_plugin::emit_person(host, "Nobody"); status != VITAE_OK) return status;
    return host->emit_record(host->self, &role);
}
VITAE_TEST_IMPORTER(run);
