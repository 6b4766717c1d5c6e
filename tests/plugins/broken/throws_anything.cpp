// SPDX-License-Identifier: Apache-2.0
#include "test_plugin.hpp"

static vitae_status run(const vitae_source*, const vitae_host*) { throw 42; }
VITAE_TEST_IMPORTER(run);
