// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <stdlib.h>

#include "vitae/plugins.hpp"

namespace vitae {
namespace {

namespace fs = std::filesystem;

class Directories : public testing::Test {
protected:
    void SetUp() override {
        unsetenv("VITAE_PLUGIN_PATH");
        setenv("XDG_DATA_HOME", "/data", 1);
    }
};

TEST_F(Directories, InSearchOrder) {
    setenv("VITAE_PLUGIN_PATH", "/env/a:/env/b", 1);
    EXPECT_THAT(plugin_directories("/flag/a::/flag/b"),
                testing::ElementsAre("/flag/a", "/flag/b", "/env/a", "/env/b", "/data/vitae/plugins",
                                     VITAE_BINARY_DIR "/plugins"));
}

TEST_F(Directories, RelativeOnesBecomeAbsolute) {
    EXPECT_EQ(plugin_directories("here").front(), fs::current_path() / "here");
}

TEST_F(Directories, WithoutXdgTheHomeFolder) {
    setenv("HOME", "/users/mara", 1);
    for (const char* unusable : {"", "relative"}) {  // the specification: a relative one is to be ignored
        setenv("XDG_DATA_HOME", unusable, 1);
        EXPECT_EQ(plugin_directories("").front(), "/users/mara/.local/share/vitae/plugins");
    }
}

}  // namespace
}  // namespace vitae
