// SPDX-License-Identifier: Apache-2.0
//
// Run as root, file modes would not matter and every owner could be set; run as a user, none could.
// So each check runs as the user it is about: when the tests run as root, in a child that gives up root.
#include "plugins/trust.hpp"

#include <grp.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "temporary_folder.hpp"

namespace vitae {
namespace {

namespace fs = std::filesystem;

constexpr uid_t somebody = 65534;  // nobody, on every system
constexpr uid_t stranger = 64321;  // nobody has that number

/// What distrust says of `file` when asked by `somebody`; must run as root.
std::string distrust_as_somebody(const fs::path& file) {
    int ends[2];
    if (pipe(ends) != 0) return "pipe failed";
    const pid_t child = fork();
    if (child == 0) {
        if (setgroups(0, nullptr) != 0 || setgid(somebody) != 0 || setuid(somebody) != 0) _exit(1);
        const std::string doubt = distrust(file);
        _exit(write(ends[1], doubt.data(), doubt.size()) == static_cast<ssize_t>(doubt.size()) ? 0 : 1);
    }
    close(ends[1]);
    std::string doubt;
    char buffer[1000];
    for (ssize_t count = 0; (count = read(ends[0], buffer, sizeof buffer)) > 0;)
        doubt.append(buffer, static_cast<std::size_t>(count));
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    return status == 0 ? doubt : "the child failed";
}

class Trust : public testing::Test {
protected:
    Trust() : plugin_(folder_.path() / "above" / "org.a.one"), library_(plugin_ / "plugin.so") {
        test::write_file(library_, "");
        for (const fs::path& path : {plugin_.parent_path(), plugin_}) mode(path, 0755);
        mode(library_, 0644);
    }

    static void mode(const fs::path& path, unsigned bits) { fs::permissions(path, fs::perms(bits)); }
    static void owner(const fs::path& path, uid_t user, gid_t group = 0) {
        ASSERT_EQ(lchown(path.c_str(), user, group), 0);
    }
    static bool root() { return geteuid() == 0; }

    /// Everybody who may load the library must come to the same conclusion.
    void expect(const std::string& doubt) const {
        EXPECT_EQ(distrust(library_), doubt);
        if (!root()) return;
        EXPECT_EQ(distrust_as_somebody(library_), doubt);
    }

    test::TemporaryFolder folder_;
    fs::path plugin_;
    fs::path library_;
};

TEST_F(Trust, OwnFilesThatNobodyElseCanWrite) { expect(""); }

TEST_F(Trust, WritableLibrary) {
    mode(library_, 0646);
    expect(library_.string() + " can be written by everybody.");
}

TEST_F(Trust, WritableByAGroup) {
    if (!root()) GTEST_SKIP() << "only root can give files away";
    const std::string doubt = library_.string() + " can be written by its group.";
    mode(library_, 0664);
    owner(library_, 0, stranger);
    expect(doubt);
    // The group of root's own is fine for root, and for nobody else.
    owner(library_, 0, 0);
    EXPECT_EQ(distrust(library_), "");
    EXPECT_EQ(distrust_as_somebody(library_), doubt);
}

TEST_F(Trust, WritableFolders) {
    mode(plugin_, 0757);
    expect(plugin_.string() + " can be written by everybody.");
    mode(plugin_, 0755);
    mode(plugin_.parent_path(), 0757);
    expect(plugin_.parent_path().string() + " can be written by everybody.");
}

TEST_F(Trust, AStickyFolderAboveIsFineTheOwnFolderIsNot) {
    mode(plugin_.parent_path(), 01777);  // like /tmp, which is above anyhow
    expect("");
    mode(plugin_, 01777);
    expect(plugin_.string() + " can be written by everybody.");
}

TEST_F(Trust, ForeignOwners) {
    if (!root()) GTEST_SKIP() << "only root can give files away";
    const std::string foreign = " belongs to user 64321, neither to root nor to you.";
    owner(library_, stranger);
    expect(library_.string() + foreign);
    owner(library_, 0);
    owner(plugin_, stranger);
    expect(plugin_.string() + foreign);
    owner(plugin_, 0);
    owner(plugin_.parent_path(), stranger);
    expect(plugin_.parent_path().string() + foreign);
}

TEST_F(Trust, AUserTrustsOwnFilesAndRootDoesNotTrustTheirs) {
    if (!root()) GTEST_SKIP() << "only root can give files away";
    owner(library_, somebody);
    EXPECT_EQ(distrust_as_somebody(library_), "");
    EXPECT_EQ(distrust(library_), library_.string() + " belongs to user 65534, neither to root nor to you.");
}

TEST_F(Trust, SymbolicLinks) {
    const fs::path link = plugin_ / "link.so";
    fs::create_symlink(library_, link);
    EXPECT_EQ(distrust(link), link.string() + " is a symbolic link, not a regular file.");

    // A folder may be one: where it leads to is what counts.
    const fs::path shortcut = folder_.path() / "shortcut";
    fs::create_directory_symlink(plugin_, shortcut);
    EXPECT_EQ(distrust(shortcut / "plugin.so"), "");
    mode(plugin_, 0757);
    EXPECT_EQ(distrust(shortcut / "plugin.so"), plugin_.string() + " can be written by everybody.");
}

TEST_F(Trust, WhatIsNoFile) {
    EXPECT_EQ(distrust(plugin_), plugin_.string() + " is not a regular file.");
    EXPECT_EQ(distrust(plugin_ / "none.so"),
              (plugin_ / "none.so").string() + " cannot be read: No such file or directory.");
    const fs::path pipe = plugin_ / "pipe.so";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_EQ(distrust(pipe), pipe.string() + " is not a regular file.");
}

}  // namespace
}  // namespace vitae
