// SPDX-License-Identifier: Apache-2.0
#include "test_plugin.hpp"

// Uses what it takes, so that it is resident.
static vitae_status run(const vitae_source*, const vitae_host*) {
    constexpr std::size_t chunk = 1U << 20U;
    for (;;) {
        char* volatile memory = new char[chunk];
        std::memset(memory, 1, chunk);
    }
}
VITAE_TEST_IMPORTER(run);
