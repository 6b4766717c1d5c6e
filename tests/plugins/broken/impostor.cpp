// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include "test_plugin.hpp"

// Answers in the worker's place: sends the document itself down the worker's socket, and nothing else.
static vitae_status run(const vitae_source* source, const vitae_host*) {
    for (std::string_view rest = test_plugin::bytes_of(source); !rest.empty();) {
        const ssize_t count = write(3, rest.data(), rest.size());
        if (count <= 0) _exit(1);
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
    for (volatile bool forever = true; forever;) {
    }
    return VITAE_OK;
}
VITAE_TEST_IMPORTER(run);
