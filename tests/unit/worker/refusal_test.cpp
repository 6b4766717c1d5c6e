// SPDX-License-Identifier: Apache-2.0
//
// Libraries that do not fit: refused with both values, once for all jobs, without an endless loop.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "test_pool.hpp"

namespace vitae {
namespace {

using test::document;
using test::plugin;
using test::quick;
using test::run_broken;
using testing::HasSubstr;
using testing::StartsWith;

std::string refusal_of(const std::string& name) {
    const JobResult result = run_broken(name);
    EXPECT_EQ(result.status, JobStatus::failed);
    return result.reason;
}

TEST(Refusal, AbiMajor) {
    EXPECT_EQ(
        refusal_of("abi-major"),
        "The plugin test.abi-major is refused: its library is built for plugin ABI 2.0 but this vitae offers 1.0.");
}

TEST(Refusal, AbiMinor) {
    EXPECT_EQ(
        refusal_of("abi-minor"),
        "The plugin test.abi-minor is refused: its library is built for plugin ABI 1.7 but this vitae offers 1.0.");
}

TEST(Refusal, StructTooSmall) {
    EXPECT_EQ(refusal_of("small-struct"),
              "The plugin test.small-struct is refused: its vitae_plugin has 8 bytes but ABI 1.0 needs 80.");
    EXPECT_EQ(refusal_of("small-importer"),
              "The plugin test.small-importer is refused: its vitae_importer has 12 bytes but ABI 1.0 needs 24.");
}

TEST(Refusal, OtherThanItsManifest) {
    EXPECT_EQ(refusal_of("other-id"),
              "The plugin test.other-id is refused: its library says the id is \"test.somebody-else\" but its manifest "
              "says \"test.other-id\".");
    EXPECT_EQ(
        refusal_of("other-version"),
        "The plugin test.other-version is refused: its library says the version is \"0.9.0\" but its manifest says "
        "\"1.0.0\".");
    const std::string manifest_size = std::to_string(plugin("other-manifest").manifest.size());
    EXPECT_EQ(
        refusal_of("other-manifest"),
        "The plugin test.other-manifest is refused: the manifest compiled into its library (2 bytes) differs from "
        "the one beside it (" +
            manifest_size + " bytes): they are from different builds.");
}

TEST(Refusal, NothingToCall) {
    EXPECT_EQ(refusal_of("no-importer"),
              "The plugin test.no-importer is refused: its manifest says it is an importer but its library has no "
              "importer.");
    EXPECT_EQ(refusal_of("no-probe"), "The plugin test.no-probe is refused: its importer has no probe function.");
    EXPECT_EQ(
        refusal_of("no-symbol"),
        "The plugin test.no-symbol is refused: its library has no symbol vitae_plugin_v1: it is no vitae plugin, or "
        "one for another major version of the plugin ABI.");
}

TEST(Refusal, UndefinedSymbolIsFoundWhenItIsLoaded) {
    const std::string reason = refusal_of("undefined-symbol");
    EXPECT_THAT(reason, StartsWith("The plugin test.undefined-symbol is refused: its library cannot be loaded: "));
    EXPECT_THAT(reason, HasSubstr("nobody_defines_this"));
}

TEST(Refusal, NoLibraryAtAll) {
    PluginInfo text = plugin("good");
    text.library = text.directory / "manifest.json";
    WorkerPool pool(quick());
    const JobResult result = pool.run(Job::read(text, document("")));
    EXPECT_THAT(result.reason, StartsWith("The plugin test.good is refused: its library cannot be loaded: "));

    PluginInfo nothing = plugin("good");
    nothing.library = nothing.directory / "nothing.so";
    EXPECT_EQ(
        pool.run(Job::read(nothing, document(""))).reason,
        "The plugin test.good is refused: " + nothing.library.string() + " cannot be read: No such file or directory.");
    test::expect_good_job(pool);
}

TEST(Refusal, WorkerDiesWhileLoading) {
    EXPECT_EQ(refusal_of("exits-on-load"),
              "The plugin test.exits-on-load is refused: its worker ended with exit status 3 while loading it.");
    EXPECT_EQ(
        refusal_of("segfault-on-load"),
        "The plugin test.segfault-on-load is refused: its worker stopped with signal 11 (segmentation fault) while "
        "loading it.");
}

TEST(Refusal, HangsWhileLoading) {
    PoolOptions options = quick();
    options.start_time = std::chrono::milliseconds(500);
    WorkerPool pool(options);
    EXPECT_EQ(pool.run(Job::read(plugin("hangs-on-load"), document(""))).reason,
              "The plugin test.hangs-on-load is refused: its worker took longer than 500 ms to load it.");
}

// A folder of documents for a plugin that cannot be loaded: one attempt, and the sentence for each.
TEST(Refusal, IsRememberedForLaterJobs) {
    PoolOptions options = quick();
    options.start_time = std::chrono::milliseconds(300);
    WorkerPool pool(options);
    for (int i = 0; i < 100; ++i) pool.submit(Job::read(plugin("hangs-on-load"), document("")));
    const auto begin = std::chrono::steady_clock::now();
    int failed = 0;
    while (std::optional<JobResult> result = pool.wait()) failed += result->status == JobStatus::failed ? 1 : 0;
    EXPECT_EQ(failed, 100);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));  // 100 attempts would take 30
}

TEST(Refusal, WorkerProgramThatIsNone) {
    PoolOptions options = quick();
    options.worker = "/nowhere/vitae-worker";
    WorkerPool pool(options);
    pool.submit(Job::read(plugin("good"), document("")));
    EXPECT_THROW(
        {
            try {
                pool.wait();
            } catch (const std::exception& error) {
                EXPECT_STREQ(error.what(),
                             "The worker program /nowhere/vitae-worker cannot be started: No such file or directory.");
                throw;
            }
        },
        std::exception);
    EXPECT_EQ(pool.outstanding(), 0U);
}

TEST(Refusal, WorkerProgramThatSaysNothing) {
    PoolOptions options = quick();
    options.worker = "/bin/true";
    WorkerPool pool(options);
    EXPECT_EQ(pool.run(Job::read(plugin("good"), document(""))).reason,
              "The plugin test.good is refused: its worker ended with exit status 0 while loading it.");
}

}  // namespace
}  // namespace vitae
