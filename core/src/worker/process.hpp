// SPDX-License-Identifier: Apache-2.0
//
// One worker process, seen from the pool: started, watched, killed, reaped. Sees bytes, not meaning.
//
//   vitae::WorkerProcess process(program);
//   process.queue(bytes);
//   ... when poll() says so: process.send_queued(), process.receive() ...
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace vitae {

class WorkerProcess {
public:
    /// Starts `program` with one end of a socket pair as descriptor 3, an empty environment and
    /// nothing on the standard streams. Throws Error if that fails.
    explicit WorkerProcess(const std::filesystem::path& program);
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;
    /// Kills and reaps it.
    ~WorkerProcess();

    /// To wait for with poll().
    [[nodiscard]] int descriptor() const { return socket_; }

    void queue(std::string bytes);
    [[nodiscard]] bool has_queued() const { return sent_ < outgoing_.size(); }
    /// Sends as much as fits now. False if the process is gone.
    bool send_queued();

    enum class Received { something, nothing, end };
    /// Appends to `bytes` what is there now.
    Received receive(std::string& bytes);

    /// It is there and has said nothing that has not been received.
    [[nodiscard]] bool is_silent() const;

    /// Memory in use, in bytes; 0 if it is gone.
    [[nodiscard]] std::uintmax_t resident_bytes() const;

    /// After the end of its stream: its wait status, once it has ended by itself; nothing if it does
    /// not within a moment and had to be killed.
    std::optional<int> reap();

private:
    pid_t pid_ = -1;
    int socket_ = -1;
    int statm_ = -1;
    std::string outgoing_;
    std::size_t sent_ = 0;
};

/// How a process ended, as the rest of a sentence: "stopped with signal 11 (segmentation fault)".
std::string describe_end(int wait_status);

}  // namespace vitae
