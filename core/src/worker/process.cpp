// SPDX-License-Identifier: Apache-2.0
#include "worker/process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>

#include "vitae/error.hpp"
#include "worker/worker_contract.hpp"

namespace vitae {
namespace {

[[noreturn]] void fail(const std::string& what, int error_number) {
    throw Error(ErrorKind::failed, fmt::format("{}: {}.", what, std::strerror(error_number)));
}

/// What the new process starts with: its socket, no other stream, no signal blocked or ignored, and
/// a process group of its own, so that an interrupt from the keyboard is the parent's to handle.
class SpawnPlan {
public:
    explicit SpawnPlan(int socket) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawnattr_init(&attributes_);
        // First, because the socket may stand where a closed standard stream was.
        posix_spawn_file_actions_adddup2(&actions_, socket, worker_descriptor);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            if (stream != STDERR_FILENO || !keep_stderr)
                posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", O_RDWR, 0);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setpgroup(&attributes_, 0);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    ~SpawnPlan() {
        posix_spawnattr_destroy(&attributes_);
        posix_spawn_file_actions_destroy(&actions_);
    }

    /// Returns 0 or an error number.
    int run(const std::filesystem::path& program, pid_t& pid) const {
        std::string name = program.filename();
        char* const arguments[] = {name.data(), nullptr};
        char* const environment[] = {nullptr};
        return posix_spawn(&pid, program.c_str(), &actions_, &attributes_, arguments, environment);
    }

private:
    // Sanitizers write their reports there.
#ifdef VITAE_SANITIZED
    static constexpr bool keep_stderr = true;
#else
    static constexpr bool keep_stderr = false;
#endif
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

}  // namespace

WorkerProcess::WorkerProcess(const std::filesystem::path& program) {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        fail("A worker process cannot be connected", errno);
    socket_ = ends[0];
    const int error_number = SpawnPlan(ends[1]).run(program, pid_);
    close(ends[1]);
    if (error_number != 0) {
        close(socket_);
        fail(fmt::format("The worker program {} cannot be started", program.string()), error_number);
    }
    fcntl(socket_, F_SETFL, O_NONBLOCK);
    statm_ = open(fmt::format("/proc/{}/statm", pid_).c_str(), O_RDONLY | O_CLOEXEC);
}

WorkerProcess::~WorkerProcess() {
    if (pid_ > 0) {
        kill(pid_, SIGKILL);
        while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    if (statm_ >= 0) close(statm_);
    close(socket_);
}

void WorkerProcess::queue(std::string bytes) {
    if (has_queued()) {
        outgoing_.append(bytes);
    } else {
        outgoing_ = std::move(bytes);
        sent_ = 0;
    }
}

bool WorkerProcess::send_queued() {
    while (has_queued()) {
        const ssize_t count = send(socket_, outgoing_.data() + sent_, outgoing_.size() - sent_, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno == EAGAIN || errno == EWOULDBLOCK;
        sent_ += static_cast<std::size_t>(count);
    }
    outgoing_.clear();
    sent_ = 0;
    return true;
}

WorkerProcess::Received WorkerProcess::receive(std::string& bytes) {
    std::array<char, 65536> buffer;
    for (;;) {
        const ssize_t count = recv(socket_, buffer.data(), buffer.size(), 0);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno == EAGAIN || errno == EWOULDBLOCK ? Received::nothing : Received::end;
        if (count == 0) return Received::end;
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
        return Received::something;
    }
}

bool WorkerProcess::is_silent() const {
    char byte = 0;
    return recv(socket_, &byte, 1, MSG_PEEK) < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

std::uintmax_t WorkerProcess::resident_bytes() const {
    std::array<char, 128> text{};
    const ssize_t count = pread(statm_, text.data(), text.size(), 0);
    if (count <= 0) return 0;
    const std::string_view line(text.data(), static_cast<std::size_t>(count));
    const auto space = line.find(' ');  // total, then resident, in pages
    std::uintmax_t pages = 0;
    if (space != line.npos) std::from_chars(line.data() + space + 1, line.data() + line.size(), pages);
    return pages * static_cast<std::uintmax_t>(sysconf(_SC_PAGESIZE));
}

std::optional<int> WorkerProcess::reap() {
    constexpr int moment_ms = 200;
    // By system call: the C library's header lacks its linkage for C++.
    const int handle = static_cast<int>(syscall(SYS_pidfd_open, pid_, 0));
    pollfd ended{handle, POLLIN, 0};
    while (handle >= 0 && poll(&ended, 1, moment_ms) < 0 && errno == EINTR) {
    }
    if (handle >= 0) close(handle);
    int status = 0;
    if (waitpid(pid_, &status, WNOHANG) != pid_) return std::nullopt;  // the destructor kills it
    pid_ = -1;
    return status;
}

std::string describe_end(int wait_status) {
    if (WIFEXITED(wait_status)) return fmt::format("ended with exit status {}", WEXITSTATUS(wait_status));
    const int signal = WTERMSIG(wait_status);
    std::string name = strsignal(signal);
    if (!name.empty() && name[0] >= 'A' && name[0] <= 'Z') name[0] = static_cast<char>(name[0] - 'A' + 'a');
    return fmt::format("stopped with signal {} ({})", signal, name);
}

}  // namespace vitae
