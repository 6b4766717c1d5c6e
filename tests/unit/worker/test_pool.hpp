// SPDX-License-Identifier: Apache-2.0
//
// The test plugins of tests/plugins/broken, and pools with short limits to run them in.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "support/sanitized.hpp"
#include "vitae/plugins.hpp"
#include "worker/pool.hpp"

namespace vitae::test {

/// The plugin test.<name>.
inline const PluginInfo& plugin(const std::string& name) {
    static const PluginCatalog catalog = PluginCatalog::discover({VITAE_BINARY_DIR "/tests/plugins"});
    return catalog.importer("test." + name);
}

inline std::shared_ptr<const Source> document(std::string bytes, std::string name = "cv.md") {
    auto source = std::make_shared<Source>();
    source->name = name;
    source->entries.push_back({std::move(name), std::move(bytes)});
    return source;
}

/// One process, so that a broken plugin and the good one after it take turns.
inline PoolOptions quick() {
    PoolOptions options;
    options.processes = 1;
    options.job_time = std::chrono::milliseconds(400);
    options.memory_bytes = (sanitized ? 256U : 128U) << 20U;  // what a sanitizer keeps aside counts too
    return options;
}

/// Runs the good plugin and expects that it does its work.
inline void expect_good_job(WorkerPool& pool) {
    const JobResult result = pool.run(Job::read(plugin("good"), document("Mara Lindqvist")));
    ASSERT_EQ(result.status, JobStatus::done) << result.reason;
    EXPECT_EQ(result.extraction.cv.name.text, "Mara Lindqvist");
}

/// What the broken plugin's job fails with; a good job after it must succeed.
inline JobResult run_broken(const std::string& name, const std::string& bytes = "a document",
                            const PoolOptions& options = quick()) {
    WorkerPool pool(options);
    JobResult result = pool.run(Job::read(plugin(name), document(bytes)));
    expect_good_job(pool);
    return result;
}

}  // namespace vitae::test
