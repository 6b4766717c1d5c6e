// SPDX-License-Identifier: Apache-2.0
#include "worker/sandbox.hpp"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <initializer_list>
#include <memory>

#include "vitae/error.hpp"
#include "worker/landlock.hpp"

namespace vitae {
namespace {

// Sanitizers reserve terabytes of address space, and look into /proc and start threads to report.
#ifdef VITAE_SANITIZED
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

[[noreturn]] void fail(const char* wall, int error_number) {
    throw Error(ErrorKind::failed,
                std::string("the sandbox cannot be set up: ") + wall + ": " + std::strerror(error_number) + ".");
}

void limit(int resource, rlim_t soft, rlim_t hard, const char* wall) {
    const rlimit value{soft, hard};
    if (setrlimit(static_cast<__rlimit_resource>(resource), &value) != 0) fail(wall, errno);
}

/// Bytes of address space this process has mapped.
rlim_t mapped_bytes() {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> statm(std::fopen("/proc/self/statm", "re"), std::fclose);
    unsigned long pages = 0;
    if (!statm || std::fscanf(statm.get(), "%lu", &pages) != 1) fail("reading /proc/self/statm", errno);
    return static_cast<rlim_t>(pages) * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

void apply_resource_limits(const SandboxLimits& limits) {
    limit(RLIMIT_CORE, 0, 0, "limit on core files");
    limit(RLIMIT_FSIZE, 0, 0, "limit on written files");
    if (limits.cpu_seconds != 0)
        limit(RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1, "limit on processor time");
    if (!sanitized) {
        const rlim_t bytes = mapped_bytes() + static_cast<rlim_t>(limits.memory_bytes);
        limit(RLIMIT_AS, bytes, bytes, "limit on memory");
    }
}

/// A seccomp filter under construction: everything not allowed fails with EPERM.
class SystemCallFilter {
public:
    SystemCallFilter() : context_(seccomp_init(SCMP_ACT_ERRNO(EPERM)), seccomp_release) {
        if (!context_) fail("system call filter", ENOMEM);
    }

    void allow(std::initializer_list<int> calls) {
        for (const int call : calls) check(seccomp_rule_add(context_.get(), SCMP_ACT_ALLOW, call, 0));
    }
    void allow_if(int call, scmp_arg_cmp condition) {
        check(seccomp_rule_add(context_.get(), SCMP_ACT_ALLOW, call, 1, condition));
    }
    void load() { check(seccomp_load(context_.get())); }

private:
    static void check(int result) {
        if (result < 0) fail("system call filter", -result);
    }
    std::unique_ptr<void, void (*)(scmp_filter_ctx)> context_;
};

// What an argument of a call must be; libseccomp's own macros are C only.
scmp_arg_cmp argument_is(unsigned index, scmp_datum_t value) { return {index, SCMP_CMP_EQ, value, 0}; }
scmp_arg_cmp argument_lacks(unsigned index, scmp_datum_t bits) { return {index, SCMP_CMP_MASKED_EQ, bits, 0}; }

void apply_system_call_filter(const SandboxLimits& limits) {
    SystemCallFilter filter;
    filter.allow({SCMP_SYS(read),          SCMP_SYS(readv),          SCMP_SYS(write),        SCMP_SYS(writev),
                  SCMP_SYS(poll),          SCMP_SYS(ppoll),          SCMP_SYS(close),        SCMP_SYS(munmap),
                  SCMP_SYS(mremap),        SCMP_SYS(madvise),        SCMP_SYS(brk),          SCMP_SYS(futex),
                  SCMP_SYS(rt_sigaction),  SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(restart_syscall),
                  SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),   SCMP_SYS(getrandom),    SCMP_SYS(getpid),
                  SCMP_SYS(gettid),        SCMP_SYS(sched_yield),    SCMP_SYS(exit),         SCMP_SYS(exit_group)});
    // Memory, but none that can be executed.
    filter.allow_if(SCMP_SYS(mmap), argument_lacks(2, PROT_EXEC));
    filter.allow_if(SCMP_SYS(mprotect), argument_lacks(2, PROT_EXEC));
    // abort() signals its own process, and nobody else.
    filter.allow_if(SCMP_SYS(tgkill), argument_is(0, static_cast<scmp_datum_t>(getpid())));
    if (limits.open_database) {
        filter.allow({SCMP_SYS(pread64), SCMP_SYS(lseek), SCMP_SYS(fstat), SCMP_SYS(stat), SCMP_SYS(lstat),
                      SCMP_SYS(newfstatat), SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2),
                      SCMP_SYS(getuid), SCMP_SYS(geteuid), SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep)});
        for (const int command : {F_GETLK, F_SETLK, F_GETFD, F_GETFL})
            filter.allow_if(SCMP_SYS(fcntl), argument_is(1, static_cast<scmp_datum_t>(command)));
    }
    filter.load();
}

}  // namespace

std::string SandboxState::missing() const {
    std::string missing;
    const auto add = [&](bool stands, const char* wall) {
        if (!stands) missing += (missing.empty() ? "" : ", ") + std::string(wall);
    };
    add(landlock_abi > 0, "Landlock");
    add(system_call_filter, "the system call filter");
    add(memory_limit, "the limit on memory");
    return missing.empty() ? missing : "The sandbox stands without " + missing + ".";
}

SandboxState apply_sandbox(const SandboxLimits& limits) {
    SandboxState state;
    apply_resource_limits(limits);
    state.memory_limit = !sanitized;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) fail("no_new_privs", errno);
    state.landlock_abi = deny_with_landlock();
    if (!sanitized) {
        apply_system_call_filter(limits);
        state.system_call_filter = true;
    }
    return state;
}

}  // namespace vitae
