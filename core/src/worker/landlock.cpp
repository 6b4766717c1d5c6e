// SPDX-License-Identifier: Apache-2.0
#include "worker/landlock.hpp"

#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include "vitae/error.hpp"

namespace vitae {
namespace {

// As in the newest <linux/landlock.h>; the installed header may be older than the kernel.
struct Ruleset {
    std::uint64_t files = 0;
    std::uint64_t network = 0;  // since ABI 4
    std::uint64_t scoped = 0;   // since ABI 6
};
constexpr std::uint32_t ask_version = 1;

constexpr std::uint64_t bits(int count) { return (std::uint64_t{1} << count) - 1; }

/// Everything that ABI can handle, so that everything is denied.
Ruleset everything(int abi) {
    Ruleset ruleset;
    ruleset.files = bits(abi >= 5 ? 16 : abi >= 3 ? 15 : abi >= 2 ? 14 : 13);
    if (abi >= 4) ruleset.network = bits(2);
    if (abi >= 6) ruleset.scoped = bits(2);
    return ruleset;
}

std::size_t size_for(int abi) {
    return abi >= 6 ? sizeof(Ruleset) : abi >= 4 ? offsetof(Ruleset, scoped) : offsetof(Ruleset, network);
}

[[noreturn]] void fail(int error_number) {
    throw Error(ErrorKind::failed,
                std::string("the sandbox cannot be set up: Landlock: ") + std::strerror(error_number) + ".");
}

}  // namespace

int deny_with_landlock() {
    const long abi = syscall(SYS_landlock_create_ruleset, nullptr, 0, ask_version);
    if (abi <= 0) return 0;
    const Ruleset ruleset = everything(static_cast<int>(abi));
    const long handle = syscall(SYS_landlock_create_ruleset, &ruleset, size_for(static_cast<int>(abi)), 0);
    if (handle < 0) fail(errno);
    const long result = syscall(SYS_landlock_restrict_self, handle, 0);
    const int error_number = errno;
    close(static_cast<int>(handle));
    if (result != 0) fail(error_number);
    return static_cast<int>(abi);
}

}  // namespace vitae
