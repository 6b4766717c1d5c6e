// SPDX-License-Identifier: Apache-2.0
//
// From the reply of a worker, which may be hostile, to the result of its job.
#pragma once

#include "worker/messages.hpp"
#include "worker/pool.hpp"

namespace vitae {

/// Fills `result`, whose kind and plugin say what was asked. Throws Error (bad_input) if the reply
/// is none to that, or holds what no worker of ours would send.
void take_reply(Reply reply, JobResult& result);

}  // namespace vitae
