// SPDX-License-Identifier: Apache-2.0
//
// Defaults of the sanitizers in a worker, whose environment is empty: signals keep their meaning,
// freed memory is not kept for long, and leaks are not looked for at the sudden end.

// The names are the sanitizer's.
extern "C" const char* __asan_default_options();   // NOLINT
extern "C" const char* __asan_default_options() {  // NOLINT
    return "handle_segv=0:handle_sigbus=0:handle_abort=0:handle_sigfpe=0:handle_sigill=0:"
           "quarantine_size_mb=8:detect_leaks=0:allocator_may_return_null=0";
}
