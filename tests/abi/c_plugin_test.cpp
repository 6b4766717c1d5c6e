// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "vitae/sdk/testing.hpp"

namespace vitae::sdk::testing {
namespace {

TEST(CPlugin, SpeaksTheSameAbi) {
    const LoadedPlugin loaded(VITAE_C_PLUGIN);
    EXPECT_EQ(to_text(RecordingHost().import(loaded.plugin(), {"skills", {{"skills", "C\nC++\n"}}})),
              "status ok\n"
              "person 1\n  name: Somebody\n"
              "skill_claim 1 of 1 lines 1-1\n  raw: C\n"
              "skill_claim 2 of 1 lines 2-2\n  raw: C++\n");
}

TEST(CPlugin, StopsWhenTold) {
    const LoadedPlugin loaded(VITAE_C_PLUGIN);
    RecordingHost host;
    for (host.stop_at = 1; host.stop_at <= 3; ++host.stop_at) {
        const Recording seen = host.import(loaded.plugin(), {"skills", {{"skills", "C\nC++\n"}}});
        EXPECT_EQ(seen.status, VITAE_CANCELLED);
        EXPECT_EQ(seen.calls_after_stop, 0u);
    }
}

TEST(LoadedPlugin, SaysWhyItCannotLoad) { EXPECT_THROW(LoadedPlugin("/nowhere/plugin.so"), std::runtime_error); }

}  // namespace
}  // namespace vitae::sdk::testing
