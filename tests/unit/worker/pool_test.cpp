// SPDX-License-Identifier: Apache-2.0
//
// The pool with plugins that behave.
#include "worker/pool.hpp"

#include <dirent.h>
#include <gmock/gmock.h>
#include <sys/wait.h>

#include <cerrno>
#include <map>
#include <set>

#include "model/cv_json.hpp"
#include "test_pool.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

using test::document;
using test::plugin;
using test::quick;

/// Numbers of the open file descriptors of this process.
std::set<std::string> open_descriptors() {
    std::set<std::string> open;
    DIR* folder = opendir("/proc/self/fd");
    while (const dirent* entry = readdir(folder)) open.insert(entry->d_name);
    closedir(folder);
    return open;
}

TEST(Pool, ProbesReadsAndTellsNotes) {
    WorkerPool pool(quick());
    EXPECT_EQ(pool.run(Job::probe(plugin("good"), document(""))).score, 90);
    const JobResult result = pool.run(Job::read(plugin("good"), document("Mara Lindqvist")));
    ASSERT_EQ(result.status, JobStatus::done) << result.reason;
    EXPECT_EQ(result.plugin, &plugin("good"));
    EXPECT_EQ(result.extraction.cv.name.text, "Mara Lindqvist");
    ASSERT_EQ(result.extraction.diagnostics.size(), 1U);
    EXPECT_EQ(result.extraction.diagnostics[0].message, "The name is short.");
    EXPECT_EQ(result.extraction.diagnostics[0].line, 1);
    EXPECT_EQ(result.extraction.coverage.words, result.extraction.coverage.in_facts);
    EXPECT_EQ(to_json(result.extraction), result.extraction_json);
}

TEST(Pool, NothingToWaitFor) {
    WorkerPool pool(quick());
    EXPECT_FALSE(pool.wait());
    EXPECT_EQ(pool.outstanding(), 0U);
}

TEST(Pool, OptionsHaveTheManifestsDefaultAndCanBeOverridden) {
    WorkerPool pool(quick());
    Job job = Job::read(plugin("good"), document("Mara"));
    EXPECT_EQ(pool.run(job).extraction.cv.summary, "hello");
    job.options["greeting"] = "moin";
    EXPECT_EQ(pool.run(job).extraction.cv.summary, "moin");
    job.options["colour"] = "red";
    EXPECT_THROW(pool.submit(job), Error);
}

TEST(Pool, WorkersAreReusedAndRunSideBySide) {
    PoolOptions options = quick();
    options.processes = 2;
    options.job_time = std::chrono::seconds(20);
    WorkerPool pool(options);
    std::map<std::uint64_t, std::string> names;
    for (int i = 0; i < 300; ++i) {
        const std::string name = "Person " + std::to_string(i);
        names[pool.submit(Job::read(plugin("good"), document(name)))] = name;
    }
    EXPECT_EQ(pool.outstanding(), 300U);
    std::set<std::string> processes;
    while (std::optional<JobResult> result = pool.wait()) {
        ASSERT_EQ(result->status, JobStatus::done) << result->reason;
        EXPECT_EQ(result->extraction.cv.name.text, names.at(result->job));
        names.erase(result->job);
        processes.insert(result->extraction.cv.headline);
    }
    EXPECT_TRUE(names.empty());
    EXPECT_EQ(processes.size(), 2U);
}

// Larger than any socket buffer, in both directions.
TEST(Pool, LargeDocuments) {
    PoolOptions options = quick();
    options.job_time = std::chrono::seconds(20);
    options.memory_bytes = 1U << 30U;
    WorkerPool pool(options);
    const std::string large(16U << 20U, 'x');
    const JobResult result = pool.run(Job::read(plugin("good"), document(large)));
    ASSERT_EQ(result.status, JobStatus::done) << result.reason;
    EXPECT_EQ(result.extraction.cv.name.text, large);
}

TEST(Pool, ManyPluginsTakeTurns) {
    PoolOptions options = quick();
    options.job_time = std::chrono::seconds(20);
    WorkerPool pool(options);
    for (int round = 0; round < 3; ++round)
        for (const char* name : {"good", "broken-utf8", "keeps-memory", "bad-input"})
            EXPECT_NE(pool.run(Job::read(plugin(name), document("Mara"))).status, JobStatus::failed) << name;
}

TEST(Pool, LeavesNeitherDescriptorsNorProcesses) {
    const std::set<std::string> before = open_descriptors();
    {
        PoolOptions options = quick();
        options.processes = 3;
        WorkerPool pool(options);
        for (const char* name : {"good", "segfault", "good", "endless-loop", "abi-major", "exits-on-load", "good"})
            pool.submit(Job::read(plugin(name), document("Mara")));
        for (int i = 0; i < 5; ++i) EXPECT_TRUE(pool.wait());
        pool.submit(Job::read(plugin("endless-loop"), document("")));  // still running when the pool goes
    }
    EXPECT_EQ(open_descriptors(), before);
    EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1);
    EXPECT_EQ(errno, ECHILD);
}

// The worker must not hold what its parent has open: a database, another worker's socket.
TEST(Pool, WorkersInheritNothing) {
    WorkerPool pool(quick());
    const JobResult result = pool.run(Job::read(plugin("good"), document("Mara")));
    ASSERT_EQ(result.status, JobStatus::done) << result.reason;
    const std::string folder = "/proc/" + result.extraction.cv.headline + "/fd";
    std::set<std::string> open;
    DIR* listing = opendir(folder.c_str());
    ASSERT_NE(listing, nullptr);
    while (const dirent* entry = readdir(listing)) open.insert(entry->d_name);
    closedir(listing);
    EXPECT_THAT(open, testing::UnorderedElementsAre(".", "..", "0", "1", "2", "3"));
}

}  // namespace
}  // namespace vitae
