// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include "test_plugin.hpp"

static vitae_status run(const vitae_source*, const vitae_host*) { _exit(7); }
VITAE_TEST_IMPORTER(run);
