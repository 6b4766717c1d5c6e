// SPDX-License-Identifier: Apache-2.0
//
// Landlock, by system call: Debian 12's C library has no wrapper.
#pragma once

namespace vitae {

/// Denies this process all access to files by path, to TCP, and to signals and abstract sockets
/// outside itself, as far as the kernel's Landlock knows them. Needs no_new_privs.
/// Returns the kernel's Landlock ABI; 0 = it has none. Throws Error if the kernel refuses.
int deny_with_landlock();

}  // namespace vitae
