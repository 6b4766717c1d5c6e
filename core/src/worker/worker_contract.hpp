// SPDX-License-Identifier: Apache-2.0
//
// What the pool and the worker program agree on before the first message.
#pragma once

namespace vitae {

/// The worker finds its socket here.
inline constexpr int worker_descriptor = 3;

/// Exit status of a worker whose plugin asked for more memory than there may be.
inline constexpr int out_of_memory_status = 99;

}  // namespace vitae
