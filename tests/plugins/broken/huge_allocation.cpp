// SPDX-License-Identifier: Apache-2.0
#include "test_plugin.hpp"

// Asks for more address space than a worker may have, and uses none of it.
static vitae_status run(const vitae_source*, const vitae_host*) {
    char* volatile memory = new char[std::size_t{1} << 40U];
    return memory == nullptr ? VITAE_FAILED : VITAE_OK;
}
VITAE_TEST_IMPORTER(run);
