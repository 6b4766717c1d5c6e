// SPDX-License-Identifier: Apache-2.0
//
// Runs the checks of a plugin in a process of their own, so that a plugin that crashes, hangs or ends its process is
// told from one that is well, with the input it did it on.
//
//   return run_watched(seconds, [&](Watched& watched) {
//       watched.begin("fixtures/complete");
//       return check() ? 0 : 1;
//   });
#pragma once

#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <new>
#include <stdexcept>
#include <string>
#include <thread>

namespace vitae::sdk::testing {

/// What the watched process says about itself, in memory it shares with the one that watches.
class Watched {
public:
    /// What is being done from now on; the time starts anew.
    void begin(const std::string& what) {
        what_[0] = '\0';
        std::strncat(what_.data(), what.c_str(), what_.size() - 1);
        ++steps_;
    }
    void finish() { finished_ = true; }

    [[nodiscard]] std::string what() const { return what_.data(); }
    [[nodiscard]] unsigned steps() const { return steps_; }
    [[nodiscard]] bool finished() const { return finished_; }

private:
    std::array<char, 512> what_{};
    std::atomic<unsigned> steps_{0};
    std::atomic<bool> finished_{false};
};

/// Waits for the process; false if it took longer than `longest` over one step and was killed.
inline bool wait_for(pid_t process, const Watched& watched, std::chrono::seconds longest, int& status) {
    using Clock = std::chrono::steady_clock;
    unsigned step = watched.steps();
    for (auto since = Clock::now(); waitpid(process, &status, WNOHANG) == 0;) {
        if (watched.steps() != step) {
            step = watched.steps();
            since = Clock::now();
        }
        if (Clock::now() - since > longest) {
            kill(process, SIGKILL);
            waitpid(process, &status, 0);
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}

/// The exit code of `work`, or 1 behind a sentence that says how and on what it came to an end.
template <class Work>
int run_watched(std::chrono::seconds longest, Work&& work) {
    void* const shared = mmap(nullptr, sizeof(Watched), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED) throw std::runtime_error("there is no memory to watch the plugin with");
    Watched& watched = *new (shared) Watched;
    std::setvbuf(stdout, nullptr, _IOLBF, 0);  // what was said before a crash is not lost with it
    const pid_t process = fork();
    if (process < 0) throw std::runtime_error("no process can be started to run the plugin in");
    if (process == 0) {
        const int code = work(watched);
        watched.finish();
        std::fflush(stdout);
        _exit(code);
    }
    int status = 0;
    std::string end;
    if (!wait_for(process, watched, longest, status))
        end = "took longer than " + std::to_string(longest.count()) + " s.";
    else if (WIFSIGNALED(status))
        end = "stopped with signal " + std::to_string(WTERMSIG(status)) + " (" + strsignal(WTERMSIG(status)) + ").";
    else if (!watched.finished())
        end = "ended the process it runs in.";
    if (end.empty()) return WEXITSTATUS(status);
    std::printf("PROBLEM: %s: the plugin %s\n", watched.what().c_str(), end.c_str());
    return 1;
}

}  // namespace vitae::sdk::testing
