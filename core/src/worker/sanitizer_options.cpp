// SPDX-License-Identifier: Apache-2.0
//
// Defaults of the sanitizers in a worker, whose environment is empty: signals keep their meaning,
// freed memory is not kept for long, and leaks are not looked for at the sudden end.

// The name is the sanitizer's, whose library looks it up in the program.
extern "C" {
__attribute__((visibility("default"))) const char* __asan_default_options();
const char* __asan_default_options() {
    return "handle_segv=0:handle_sigbus=0:handle_abort=0:handle_sigfpe=0:handle_sigill=0:"
           "quarantine_size_mb=8:detect_leaks=0:allocator_may_return_null=0";
}
}
