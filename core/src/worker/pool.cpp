// SPDX-License-Identifier: Apache-2.0
#include "worker/pool.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <list>
#include <thread>

#include "vitae/error.hpp"
#include "worker/job_reply.hpp"
#include "worker/messages.hpp"
#include "worker/process.hpp"
#include "worker/settings.hpp"
#include "worker/worker_contract.hpp"

namespace vitae {
namespace {

using Clock = std::chrono::steady_clock;

/// How often running workers are looked at.
constexpr std::chrono::milliseconds watch_interval{10};

struct QueuedJob {
    std::uint64_t number = 0;
    Job job;
};

/// A process bound to one plugin, and what it is doing.
struct Worker {
    enum class Phase { starting, idle, busy };

    Worker(const std::filesystem::path& program, const PluginInfo& plugin_, std::uint64_t largest_reply)
        : process(program), plugin(&plugin_), parser(largest_reply) {}

    WorkerProcess process;
    const PluginInfo* plugin;
    FrameParser parser;
    Phase phase = Phase::starting;
    std::optional<QueuedJob> job;  ///< starting and busy
    Clock::time_point since = Clock::now();
};

using Workers = std::list<Worker>;

int concurrency(int wanted) {
    return wanted > 0 ? wanted : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

std::string in_words(std::chrono::milliseconds time) {
    return time.count() % 1000 == 0 ? fmt::format("{} s", time.count() / 1000) : fmt::format("{} ms", time.count());
}

std::string in_words(std::uintmax_t bytes) {
    constexpr std::uintmax_t mebibyte = 1U << 20U;
    return bytes % mebibyte == 0 ? fmt::format("{} MiB", bytes / mebibyte) : fmt::format("{} bytes", bytes);
}

}  // namespace

class WorkerPool::State {
public:
    explicit State(PoolOptions options)
        : options_(std::move(options)), processes_(static_cast<std::size_t>(concurrency(options_.processes))) {
        if (options_.worker.empty()) options_.worker = find_worker();
    }

    std::uint64_t submit(Job job) {
        job.options = settings_of(*job.plugin, job.options);
        queue_.push_back({++last_number_, std::move(job)});
        return last_number_;
    }

    std::optional<JobResult> wait() {
        while (finished_.empty()) {
            if (queue_.empty() && active() == 0) return std::nullopt;
            dispatch();
            if (finished_.empty()) serve();
        }
        JobResult result = std::move(finished_.front());
        finished_.pop_front();
        return result;
    }

    [[nodiscard]] std::size_t outstanding() const { return queue_.size() + active() + finished_.size(); }
    [[nodiscard]] std::size_t processes() const { return processes_; }

private:
    [[nodiscard]] std::size_t active() const {
        return static_cast<std::size_t>(std::count_if(workers_.begin(), workers_.end(),
                                                      [](const Worker& worker) { return worker.job.has_value(); }));
    }

    // ---- giving work

    void dispatch() {
        while (!queue_.empty() && active() < processes_) {
            QueuedJob next = std::move(queue_.front());
            queue_.pop_front();
            const PluginInfo& plugin = *next.job.plugin;
            if (const auto refusal = refusals_.find(plugin.library); refusal != refusals_.end())
                fail(next, refusal->second);
            else if (Worker* idle = find_idle(plugin))
                assign(*idle, std::move(next));
            else
                start(std::move(next));
        }
    }

    Worker* find_idle(const PluginInfo& plugin) {
        for (auto worker = workers_.begin(); worker != workers_.end();) {
            const auto current = worker++;
            if (current->phase != Worker::Phase::idle || current->plugin->library != plugin.library) continue;
            if (current->process.is_silent()) return &*current;
            workers_.erase(current);  // It died meanwhile, through no fault of the next job.
        }
        return nullptr;
    }

    /// The first job travels behind the start message: it waits in the socket while the plugin loads.
    void start(QueuedJob job) {
        retire_surplus();
        Worker& worker = workers_.emplace_back(options_.worker, *job.job.plugin, options_.reply_bytes);
        StartMessage message;
        message.plugin = *job.job.plugin;
        // A backstop only: resident memory is watched from here.
        message.limits.memory_bytes = 2 * options_.memory_bytes;
        worker.process.queue(encode(message));
        worker.process.queue(encode_work(job.job));
        worker.job = std::move(job);
    }

    void assign(Worker& worker, QueuedJob job) {
        worker.process.queue(encode_work(job.job));
        worker.job = std::move(job);
        worker.phase = Worker::Phase::busy;
        worker.since = Clock::now();
        worker.process.send_queued();
    }

    /// Keeps the number of processes bounded when many plugins take turns.
    void retire_surplus() {
        if (workers_.size() < 2 * processes_) return;
        auto oldest = workers_.end();
        for (auto worker = workers_.begin(); worker != workers_.end(); ++worker)
            if (worker->phase == Worker::Phase::idle && (oldest == workers_.end() || worker->since < oldest->since))
                oldest = worker;
        if (oldest != workers_.end()) workers_.erase(oldest);
    }

    // ---- watching

    /// Waits for one event or for the next look at the workers, and handles what there is.
    void serve() {
        std::vector<pollfd> descriptors;
        for (const Worker& worker : workers_) {
            const short events = worker.process.has_queued() ? POLLIN | POLLOUT : POLLIN;
            descriptors.push_back({worker.process.descriptor(), events, 0});
        }
        if (poll(descriptors.data(), descriptors.size(), static_cast<int>(watch_interval.count())) < 0 &&
            errno != EINTR)
            throw Error(ErrorKind::failed, "The worker processes cannot be waited for.");
        auto worker = workers_.begin();
        for (const pollfd& descriptor : descriptors) {
            const auto current = worker++;
            if ((descriptor.revents & POLLOUT) != 0) current->process.send_queued();
            if ((descriptor.revents & (POLLIN | POLLHUP | POLLERR)) != 0) receive(current);
        }
        const auto now = Clock::now();
        if (now < next_look_) return;
        next_look_ = now + watch_interval;
        for (worker = workers_.begin(); worker != workers_.end();) check_limits(worker++, now);
    }

    void check_limits(Workers::iterator worker, Clock::time_point now) {
        if (!worker->job) return;
        const bool starting = worker->phase == Worker::Phase::starting;
        const auto limit = starting ? options_.start_time : options_.job_time;
        if (worker->process.resident_bytes() > options_.memory_bytes)
            give_up(worker, out_of_memory());
        else if (now - worker->since > limit)
            give_up(worker, fmt::format("took longer than {}{}", in_words(limit), starting ? " to load it" : ""));
    }

    [[nodiscard]] std::string out_of_memory() const {
        return fmt::format("needed more than {} of memory", in_words(options_.memory_bytes));
    }

    // ---- taking answers

    void receive(Workers::iterator worker) {
        std::string bytes;
        const auto received = worker->process.receive(bytes);
        if (received == WorkerProcess::Received::nothing) return;
        if (received == WorkerProcess::Received::end) return bury(worker);
        try {
            worker->parser.feed(bytes);
            while (std::optional<Frame> frame = worker->parser.next())
                if (!handle(worker, decode_reply(std::move(*frame)))) return;
        } catch (const Error& error) {
            give_up(worker, fmt::format("sent a reply that cannot be right: {}", error.what()));
        }
    }

    /// False if the worker is gone.
    bool handle(Workers::iterator worker, Reply reply) {
        if (worker->phase == Worker::Phase::starting) {
            if (reply.kind == ReplyKind::ready) {
                worker->phase = Worker::Phase::busy;
                worker->since = Clock::now();
                return true;
            }
            if (reply.kind != ReplyKind::refused)
                throw Error(ErrorKind::bad_input, "it came before the plugin was loaded");
            refuse(worker, reply.message);
            return false;
        }
        if (worker->phase == Worker::Phase::idle) {
            workers_.erase(worker);  // Nobody asked it.
            return false;
        }
        if (reply.kind == ReplyKind::more || reply.kind == ReplyKind::part) return go_on(worker, reply);
        JobResult result = result_for(*worker->job);
        take_reply(std::move(reply), result);
        if (worker->job->job.take_output && !result.output.empty()) {
            if (!hand_over(worker, result.output)) return false;
            result.output.clear();
        }
        finished_.push_back(std::move(result));
        worker->job.reset();
        worker->phase = Worker::Phase::idle;
        worker->since = Clock::now();
        // What it still holds on to must not be charged to the next document.
        if (worker->process.resident_bytes() <= options_.memory_bytes / 2) return true;
        workers_.erase(worker);
        return false;
    }

    /// In the middle of a job that is fed as it goes. False if the worker is gone.
    bool go_on(Workers::iterator worker, const Reply& reply) {
        if (!worker->job->job.next_people) throw Error(ErrorKind::bad_input, "it talks before it is done");
        worker->since = Clock::now();
        if (reply.kind == ReplyKind::part) return hand_over(worker, reply.body);
        return by_the_caller(worker, [&] {
            worker->process.queue(encode_people(worker->job->job.next_people()));
            worker->process.send_queued();
        });
    }

    bool hand_over(Workers::iterator worker, const std::string& output) {
        return by_the_caller(worker, [&] { worker->job->job.take_output(output); });
    }

    /// Runs what the caller gave us with the job; if that fails, so does the job. False if the worker is gone.
    template <class Call>
    bool by_the_caller(Workers::iterator worker, Call&& call) {
        try {
            call();
            return true;
        } catch (const std::exception& error) {
            fail(*worker->job, error.what());
        }
        workers_.erase(worker);
        return false;
    }

    // ---- failures

    static JobResult result_for(const QueuedJob& job) {
        JobResult result;
        result.job = job.number;
        result.kind = job.job.kind;
        result.plugin = job.job.plugin;
        return result;
    }

    void fail(const QueuedJob& job, const std::string& reason) {
        JobResult result = result_for(job);
        result.reason = reason;
        finished_.push_back(std::move(result));
    }

    /// The plugin cannot be loaded: this job and all later ones for it fail with the same sentence.
    void refuse(Workers::iterator worker, const std::string& reason) {
        refusals_[worker->plugin->library] = reason;
        fail(*worker->job, reason);
        workers_.erase(worker);
    }

    /// Ends a worker that broke a limit or the protocol.
    void give_up(Workers::iterator worker, const std::string& what) {
        if (!worker->job) {
            workers_.erase(worker);
        } else if (worker->phase == Worker::Phase::starting) {
            refuse(worker, fmt::format("The plugin {} is refused: its worker {}.", worker->plugin->id, what));
        } else {
            fail(*worker->job, fmt::format("The plugin {} {}.", worker->plugin->id, what));
            workers_.erase(worker);
        }
    }

    /// The worker closed its end: it has ended, or is about to.
    void bury(Workers::iterator worker) {
        const std::optional<int> status = worker->process.reap();
        const bool starved = status && WIFEXITED(*status) && WEXITSTATUS(*status) == out_of_memory_status;
        std::string end = starved ? out_of_memory() : status ? describe_end(*status) : "closed its connection";
        if (worker->phase == Worker::Phase::starting && !starved) end += " while loading it";
        give_up(worker, end);
    }

    PoolOptions options_;
    std::size_t processes_;
    std::uint64_t last_number_ = 0;
    std::deque<QueuedJob> queue_;
    std::deque<JobResult> finished_;
    Workers workers_;
    std::map<std::filesystem::path, std::string> refusals_;
    Clock::time_point next_look_{};
};

Job Job::probe(const PluginInfo& importer, std::shared_ptr<const Source> source) {
    return {JobKind::probe, &importer, std::move(source), {}, {}, false};
}

Job Job::read(const PluginInfo& importer, std::shared_ptr<const Source> source) {
    return {JobKind::read, &importer, std::move(source), {}, {}, false};
}

Job Job::write(const PluginInfo& exporter, std::vector<Cv> people) {
    return {JobKind::write, &exporter, nullptr, std::move(people), {}, false};
}

WorkerPool::WorkerPool(PoolOptions options) : state_(std::make_unique<State>(std::move(options))) {}
WorkerPool::~WorkerPool() = default;

std::uint64_t WorkerPool::submit(Job job) { return state_->submit(std::move(job)); }
std::optional<JobResult> WorkerPool::wait() { return state_->wait(); }
std::size_t WorkerPool::outstanding() const { return state_->outstanding(); }
std::size_t WorkerPool::processes() const { return state_->processes(); }

JobResult WorkerPool::run(Job job) {
    submit(std::move(job));
    return *wait();
}

}  // namespace vitae
