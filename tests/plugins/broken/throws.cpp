// SPDX-License-Identifier: Apache-2.0
#include <stdexcept>

#include "test_plugin.hpp"

static vitae_status run(const vitae_source*, const vitae_host*) { throw std::runtime_error("the cat sat on it"); }
VITAE_TEST_IMPORTER(run);
