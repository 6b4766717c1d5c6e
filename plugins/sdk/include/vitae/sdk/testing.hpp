// SPDX-License-Identifier: Apache-2.0
//
// The testing kit for plugins. Most authors need only vitae_add_plugin_test() in CMake, which runs
// vitae-check-plugin on the plugin and its fixtures; this is for tests of your own.
//
//   namespace kit = vitae::sdk::testing;
//   const kit::LoadedPlugin loaded("card.so");
//   const kit::Recording seen = kit::RecordingHost().import(loaded.plugin(), {"a.card", {{"a.card", "name: Mara\n"}}});
//   assert(seen.records.size() == 1);
#pragma once

#include "vitae/sdk/testing/conformance.hpp"
#include "vitae/sdk/testing/fixtures.hpp"
#include "vitae/sdk/testing/loaded_plugin.hpp"
#include "vitae/sdk/testing/recording_host.hpp"
#include "vitae/sdk/testing/recording_text.hpp"
