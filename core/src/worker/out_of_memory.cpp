// SPDX-License-Identifier: Apache-2.0
#include "worker/out_of_memory.hpp"

#include <unistd.h>

#include <cerrno>
#include <new>

#include "worker/worker_contract.hpp"
#ifndef VITAE_SANITIZED
#include <mimalloc.h>
#endif

namespace vitae {

void end_when_out_of_memory() {
#ifdef VITAE_SANITIZED
    std::set_new_handler([] { _exit(out_of_memory_status); });
#else
    // mimalloc brings its own operator new, which does not see the handler of the C++ library.
    mi_register_error(
        [](int error_number, void*) {
            if (error_number == ENOMEM) _exit(out_of_memory_status);
        },
        nullptr);
#endif
}

}  // namespace vitae
