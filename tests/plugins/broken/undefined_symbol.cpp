// SPDX-License-Identifier: Apache-2.0
#include "test_plugin.hpp"

extern "C" int nobody_defines_this();

static vitae_status run(const vitae_source*, const vitae_host*) { return nobody_defines_this(); }
VITAE_TEST_IMPORTER(run);
