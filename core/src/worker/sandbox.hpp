// SPDX-License-Identifier: Apache-2.0
//
// Takes from the calling process everything but computing: after apply_sandbox it can use the
// memory it is given and the file descriptors it holds, and can open, create, execute, connect and
// signal nothing. There is no way back. Call it with one thread, after everything that opens files
// (libraries, databases) and before the first hostile byte.
//
//   vitae::SandboxLimits limits;
//   limits.memory_bytes = 256U << 20U;
//   vitae::apply_sandbox(limits);
#pragma once

#include <cstdint>
#include <string>

namespace vitae {

struct SandboxLimits {
    /// Address space the process may take beyond what it has mapped at the call.
    std::uintmax_t memory_bytes = 256U << 20U;
    /// CPU seconds from the start of the process, then SIGXCPU ends it; 0 = no limit.
    unsigned cpu_seconds = 0;
    /// Also allow what SQLite needs on files that are open already: stat, locks, reads at offsets,
    /// shared mappings of the write-ahead log's index.
    bool open_database = false;
};

/// Which walls stand. Sanitizer builds have neither a memory limit nor the system call filter.
struct SandboxState {
    int landlock_abi = 0;  ///< 0 = this kernel has no Landlock
    bool system_call_filter = false;
    bool memory_limit = false;

    /// What is missing, one sentence; empty = nothing.
    [[nodiscard]] std::string missing() const;
};

/// Throws Error if a wall that this kernel offers cannot be put up.
SandboxState apply_sandbox(const SandboxLimits& limits);

}  // namespace vitae
