// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <cstdlib>
#include <system_error>

#include "vitae/error.hpp"
#include "worker/pool.hpp"

namespace vitae {

std::filesystem::path find_worker() {
    namespace fs = std::filesystem;
    if (const char* forced = std::getenv("VITAE_WORKER"); forced != nullptr && *forced != '\0') return forced;
    std::error_code error;
    const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
    const fs::path built = folder / "vitae-worker";
    const fs::path installed = (folder / VITAE_WORKER_FROM_PROGRAM).lexically_normal();
    for (const fs::path& program : {built, installed})
        if (access(program.c_str(), X_OK) == 0) return program;
    throw Error(ErrorKind::failed, "The worker program is neither at " + built.string() + " nor at " +
                                       installed.string() + "; install vitae again.");
}

}  // namespace vitae
