// SPDX-License-Identifier: Apache-2.0
#include "worker/sandbox.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>

#include "test_pool.hpp"

namespace vitae {
namespace {

namespace fs = std::filesystem;

/// A folder in /tmp with a file "victim" in it.
class Playground {
public:
    Playground() {
        std::string name = "/tmp/vitae-sandbox-XXXXXX";
        folder_ = mkdtemp(name.data());
        std::ofstream(folder_ / "victim") << "untouched";
    }
    ~Playground() { fs::remove_all(folder_); }
    [[nodiscard]] const fs::path& folder() const { return folder_; }

    [[nodiscard]] bool is_untouched() const {
        std::string text;
        std::getline(std::ifstream(folder_ / "victim"), text);
        const auto entries = std::distance(fs::directory_iterator(folder_), fs::directory_iterator());
        return text == "untouched" && entries == 1;
    }

private:
    fs::path folder_;
};

/// The wait status of a child that runs `body` and exits with what it returns.
int status_of_child(const std::function<int()>& body) {
    const pid_t child = fork();
    if (child == 0) _exit(body());
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

TEST(Sandbox, NothingEscapes) {
    const Playground playground;
    WorkerPool pool(test::quick());
    // Without the filter of system calls, which sanitizer builds do not have, only files are walled off.
    const auto source = test::document(playground.folder().string(), test::sanitized ? "files-only" : "everything");
    const JobResult result = pool.run(Job::read(test::plugin("escape"), source));
    ASSERT_EQ(result.status, JobStatus::done) << result.reason;
    EXPECT_EQ(result.extraction.diagnostics.size(), test::sanitized ? 8U : 22U);
    for (const Diagnostic& attempt : result.extraction.diagnostics)
        EXPECT_THAT(attempt.message, testing::EndsWith(": refused"));
    EXPECT_TRUE(playground.is_untouched());
}

// The same attempts do succeed outside: else the test above would prove nothing.
TEST(Sandbox, TheAttemptsAreReal) {
    const Playground playground;
    EXPECT_GE(open("/etc/passwd", O_RDONLY | O_CLOEXEC), 0);
    EXPECT_EQ(unlink((playground.folder() / "victim").c_str()), 0);
    EXPECT_FALSE(playground.is_untouched());
}

TEST(Sandbox, SaysWhichWallsStand) {
    const int status = status_of_child([] {
        const SandboxState state = apply_sandbox({});
        if (state.system_call_filter == test::sanitized || state.memory_limit == test::sanitized) return 1;
        return state.missing().empty() == (!test::sanitized && state.landlock_abi > 0) ? 0 : 2;
    });
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
    EXPECT_EQ(SandboxState{}.missing(),
              "The sandbox stands without Landlock, the system call filter, the limit on memory.");
}

TEST(Sandbox, ProcessorTimeEnds) {
    SandboxLimits limits;
    limits.cpu_seconds = 1;
    const int status = status_of_child([&] {
        apply_sandbox(limits);
        for (volatile bool forever = true; forever;) {
        }
        return 0;
    });
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(WTERMSIG(status), SIGXCPU);
}

TEST(Sandbox, MemoryEnds) {
    if (test::sanitized) GTEST_SKIP() << "sanitizers need the whole address space";
    SandboxLimits limits;
    limits.memory_bytes = 32U << 20U;
    const int status = status_of_child([&] {
        apply_sandbox(limits);
        void* volatile little = malloc(8U << 20U);  // volatile: else the compiler may leave them out
        void* volatile much = malloc(64U << 20U);
        return little != nullptr && much == nullptr ? 0 : 1;
    });
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

// What a query on an open database needs: reads at offsets and locks, but no new file.
TEST(Sandbox, OpenFilesStayUsable) {
    const Playground playground;
    const int status = status_of_child([&] {
        const int handle = open((playground.folder() / "victim").c_str(), O_RDWR | O_CLOEXEC);
        SandboxLimits limits;
        limits.open_database = true;
        apply_sandbox(limits);
        char byte = 0;
        struct stat information {};
        struct flock lock {};
        lock.l_type = F_RDLCK;
        lock.l_whence = SEEK_SET;
        lock.l_len = 1;
        if (pread(handle, &byte, 1, 2) != 1 || byte != 't') return 1;
        if (fcntl(handle, F_SETLK, &lock) != 0) return 2;
        if (fstat(handle, &information) != 0 || information.st_size != 9) return 3;
        if (lseek(handle, 0, SEEK_END) != 9) return 4;
        if (open((playground.folder() / "victim").c_str(), O_RDONLY | O_CLOEXEC) >= 0) return 5;
        if (!test::sanitized && ftruncate(handle, 0) == 0) return 6;
        return 0;
    });
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
    EXPECT_TRUE(playground.is_untouched());
}

}  // namespace
}  // namespace vitae
