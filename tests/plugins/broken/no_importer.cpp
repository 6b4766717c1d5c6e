// SPDX-License-Identifier: Apache-2.0
#include "test_plugin.hpp"

VITAE_TEST_PLUGIN(test_plugin::plugin_with(nullptr));
