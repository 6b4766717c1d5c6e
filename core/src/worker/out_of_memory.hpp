// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace vitae {

/// From here on an allocation that fails ends the process with out_of_memory_status, whoever makes
/// it: the pool can say what happened, which it could not if a parser aborted or went on.
void end_when_out_of_memory();

}  // namespace vitae
