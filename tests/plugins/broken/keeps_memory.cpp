// SPDX-License-Identifier: Apache-2.0
#include "test_plugin.hpp"

// Never gives back what one document took: harmless once, deadly for the tenth document.
static vitae_status run(const vitae_source*, const vitae_host* host) {
    constexpr std::size_t size = 48U << 20U;
    static char* volatile kept = nullptr;
    kept = new char[size];
    std::memset(kept, 1, size);
    return test_plugin::emit_person(host, "Nobody");
}
VITAE_TEST_IMPORTER(run);
