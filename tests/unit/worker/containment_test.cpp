// SPDX-License-Identifier: Apache-2.0
//
// Plugins that break while they run: each costs its own job, with a sentence that says what it did.
#include <gmock/gmock.h>

#include <set>

#include "test_pool.hpp"

namespace vitae {
namespace {

using test::document;
using test::plugin;
using test::quick;
using test::run_broken;

std::string reason_of(const std::string& name, const std::string& bytes = "a document") {
    const JobResult result = run_broken(name, bytes);
    EXPECT_EQ(result.status, JobStatus::failed);
    return result.reason;
}

TEST(Containment, SegmentationFault) {
    EXPECT_EQ(reason_of("segfault"), "The plugin test.segfault stopped with signal 11 (segmentation fault).");
}

TEST(Containment, Exit) { EXPECT_EQ(reason_of("exits"), "The plugin test.exits ended with exit status 7."); }

TEST(Containment, EndlessLoop) {
    EXPECT_EQ(reason_of("endless-loop"), "The plugin test.endless-loop took longer than 400 ms.");
}

TEST(Containment, WholeSecondsReadAsSeconds) {
    PoolOptions options = quick();
    options.job_time = std::chrono::seconds(1);
    EXPECT_EQ(run_broken("endless-loop", "", options).reason, "The plugin test.endless-loop took longer than 1 s.");
}

TEST(Containment, EndlessAllocation) {
    PoolOptions options = quick();
    options.job_time = std::chrono::seconds(20);  // the memory limit must be what stops it
    options.memory_bytes = 128U << 20U;
    EXPECT_EQ(run_broken("endless-allocation", "", options).reason,
              "The plugin test.endless-allocation needed more than 128 MiB of memory.");
}

TEST(Containment, AllocationBeyondTheAddressSpace) {
    if (test::sanitized) GTEST_SKIP() << "sanitizers need the whole address space";
    EXPECT_EQ(reason_of("huge-allocation"), "The plugin test.huge-allocation needed more than 128 MiB of memory.");
}

TEST(Containment, ExceptionAcrossTheAbi) {
    EXPECT_EQ(reason_of("throws"),
              "The plugin test.throws failed: it threw an exception across the plugin ABI: the cat sat on it.");
    EXPECT_EQ(reason_of("throws-anything"),
              "The plugin test.throws-anything failed: it threw an exception across the plugin ABI.");
}

TEST(Containment, UnknownStatus) {
    EXPECT_EQ(reason_of("bad-status"),
              "The plugin test.bad-status failed: it returned status 77 and does not say why.");
}

TEST(Containment, ScoreOutOfRange) {
    WorkerPool pool(quick());
    const JobResult result = pool.run(Job::probe(plugin("bad-score"), document("")));
    EXPECT_EQ(result.status, JobStatus::failed);
    EXPECT_EQ(result.reason, "The plugin test.bad-score failed: its probe returned 400, which is not 0 to 100.");
}

TEST(Containment, ClosedSocket) {
    EXPECT_EQ(reason_of("closes-socket"), "The plugin test.closes-socket closed its connection.");
}

TEST(Containment, BadInputIsTheDocumentsFaultAndNamesTheLine) {
    const JobResult result = run_broken("bad-input");
    EXPECT_EQ(result.status, JobStatus::bad_input);
    EXPECT_EQ(result.reason, "line 12: The table [31m is not closed.");  // no escape sequence gets through
}

TEST(Containment, BlocksAgainstTheRules) {
    const auto expect = [](const std::string& wrong, const std::string& why) {
        EXPECT_EQ(reason_of("bad-block", wrong),
                  "The plugin test.bad-block failed: it broke the rules of the plugin ABI: " + why);
    };
    expect("kind", "There is no block kind 99.");
    expect("size", "A block is smaller than this ABI says.");
    expect("lines", "A block cannot stand on lines 5 to 1.");
    expect("line", "There is no line 4000000000.");
    expect("spans", "A block has spans but points at none.");
    expect("span-size", "The spans of a block are smaller than this ABI says.");
    expect("text", "The text of a span has a size but points at nothing.");
    expect("null", "A block is missing.");
}

TEST(Containment, RecordsAgainstTheRules) {
    EXPECT_EQ(
        reason_of("bad-record"),
        "The plugin test.bad-record failed: it broke the rules of the plugin ABI: The field \"start\" is \"the day "
        "before yesterday\", which is not a date like 2019, 2019-03 or 2019-03-05.");
}

TEST(Containment, BlocksAndRecordsMakeOneDocument) {
    const JobResult result = run_broken("blocks-and-records");
    ASSERT_EQ(result.status, JobStatus::done) << result.reason;
    EXPECT_EQ(result.extraction.cv.name.text, "Nobody") << "what is stated as data wins";
    EXPECT_EQ(result.extraction.coverage.words, 1) << "the text counts";
}

TEST(Containment, BrokenUtf8IsRepairedAndSaid) {
    const JobResult result = run_broken("broken-utf8", "M\xFFra");
    ASSERT_EQ(result.status, JobStatus::done) << result.reason;
    EXPECT_EQ(result.extraction.cv.name.text, "M\xEF\xBF\xBDra");
    ASSERT_EQ(result.extraction.diagnostics.size(), 1U);
    EXPECT_EQ(result.extraction.diagnostics[0].message,
              "The importer sent bytes that are not UTF-8; each is shown as U+FFFD.");
}

TEST(Containment, MemoryThatIsNotGivenBackIsNotChargedToLaterDocuments) {
    PoolOptions options = quick();
    options.job_time = std::chrono::seconds(20);
    WorkerPool pool(options);
    for (int i = 0; i < 6; ++i) {
        const JobResult result = pool.run(Job::read(plugin("keeps-memory"), document("")));
        EXPECT_EQ(result.status, JobStatus::done) << "document " << i << ": " << result.reason;
    }
}

// Broken documents between good ones, several at a time: every good one arrives.
TEST(Containment, TheOthersGoOn) {
    PoolOptions options = quick();
    options.processes = 3;
    WorkerPool pool(options);
    std::set<std::uint64_t> broken;
    for (int i = 0; i < 60; ++i) {
        const bool crashes = i % 10 == 3;
        const bool hangs = i == 25;
        const PluginInfo& chosen = plugin(crashes ? "segfault" : hangs ? "endless-loop" : "good");
        const std::uint64_t job = pool.submit(Job::read(chosen, document("Mara Lindqvist")));
        if (crashes || hangs) broken.insert(job);
    }
    std::set<std::uint64_t> failed;
    std::size_t finished = 0;
    for (; std::optional<JobResult> result = pool.wait(); ++finished)
        if (result->status != JobStatus::done) failed.insert(result->job);
    EXPECT_EQ(finished, 60U);
    EXPECT_EQ(failed, broken);
}

}  // namespace
}  // namespace vitae
