// SPDX-License-Identifier: Apache-2.0
//
// The proof of an erasure, for people and for scripts.
#pragma once

#include "command.hpp"
#include "vitae/privacy.hpp"

namespace vitae::cli {

/// Prints it; failed if something is left.
ExitCode print_proof(const Context& context, const ErasureProof& proof, Erasure erasure);

}  // namespace vitae::cli
