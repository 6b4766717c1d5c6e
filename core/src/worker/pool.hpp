// SPDX-License-Identifier: Apache-2.0
//
// Runs plugins in sandboxed worker processes, several at a time. A plugin that crashes, hangs or
// eats memory costs its own job: the result says what happened, the worker is replaced, and all
// other jobs go on. The pool has no threads: it works while wait() is called.
//
//   vitae::WorkerPool pool(options);
//   pool.submit(vitae::Job::read(markdown, source));
//   while (std::optional<vitae::JobResult> result = pool.wait()) use(*result);
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/extraction.hpp"
#include "vitae/plugins.hpp"
#include "worker/source.hpp"

namespace vitae {

struct PoolOptions {
    int processes = 0;                             ///< jobs at a time; 0 = one per core
    std::chrono::milliseconds job_time{10'000};    ///< for one job
    std::chrono::milliseconds start_time{10'000};  ///< for a worker to load its plugin
    std::uintmax_t memory_bytes = 256U << 20U;     ///< resident memory of one worker
    std::uintmax_t reply_bytes = 64U << 20U;       ///< size of one reading or output
    std::filesystem::path worker;                  ///< program to run; empty = find_worker()
};

/// The worker program beside or under the running program; $VITAE_WORKER overrides it for tests.
/// Throws Error if there is none.
std::filesystem::path find_worker();

enum class JobKind { probe, read, write };

/// Work for one plugin. The PluginInfo must live until the result is there.
struct Job {
    JobKind kind = JobKind::read;
    const PluginInfo* plugin = nullptr;
    std::shared_ptr<const Source> source;  ///< probe and read
    std::vector<Cv> people;                ///< write
    /// Settings that override the defaults of the manifest. An unknown key makes submit throw.
    std::map<std::string, std::string> options;
    bool explain = false;  ///< read: record decisions
    /// write, both or none: hands over the next people when `people` have been read (none = that was everybody), and
    /// takes the output bit by bit, so that it never is in one place. What they throw fails the job.
    std::function<std::vector<Cv>()> next_people{};
    std::function<void(std::string_view)> take_output{};

    static Job probe(const PluginInfo& importer, std::shared_ptr<const Source> source);
    static Job read(const PluginInfo& importer, std::shared_ptr<const Source> source);
    static Job write(const PluginInfo& exporter, std::vector<Cv> people);
};

enum class JobStatus {
    done,
    bad_input,  ///< the plugin says the source cannot be read
    failed,     ///< the plugin, or the worker it ran in, failed or was stopped
};

struct JobResult {
    std::uint64_t job = 0;  ///< as returned by submit
    JobKind kind = JobKind::read;
    const PluginInfo* plugin = nullptr;
    JobStatus status = JobStatus::failed;
    std::string reason;             ///< unless done: one sentence, with the line if there is one
    int score = 0;                  ///< probe: 0..100
    Extraction extraction;          ///< read
    std::string extraction_json;    ///< read: the same as text, as the store keeps it
    std::string output;             ///< write; empty if `take_output` had it
    std::vector<Diagnostic> notes;  ///< write: what the exporter had to say
};

class WorkerPool {
public:
    explicit WorkerPool(PoolOptions options);
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;
    /// Kills the workers; unfinished jobs are dropped.
    ~WorkerPool();

    /// Queues a job and returns its number. Jobs finish in any order.
    std::uint64_t submit(Job job);

    /// The next finished job; waits for it. Nothing if no job is left.
    std::optional<JobResult> wait();

    /// Submits and waits for this one job. The pool must have no other.
    JobResult run(Job job);

    /// Jobs submitted whose result has not been returned by wait().
    [[nodiscard]] std::size_t outstanding() const;

    /// Jobs that can run at a time: keeping twice as many outstanding keeps every worker busy.
    [[nodiscard]] std::size_t processes() const;

private:
    class State;
    std::unique_ptr<State> state_;
};

}  // namespace vitae
