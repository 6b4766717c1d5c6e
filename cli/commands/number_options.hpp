// SPDX-License-Identifier: Apache-2.0
//
// Options that take a whole number. What is none is told in a sentence that says which numbers are meant.
//
//   require_whole_number(app.add_option("--jobs", jobs, "Files read at a time"), 1, 256);
//   // vitae: --jobs needs a whole number from 1 to 256, not many.  See: vitae import --help
#pragma once

#include <cstdint>
#include <limits>

namespace CLI {
class Option;
}

namespace vitae::cli {

/// Refuses everything but whole numbers from `least` to `most`; returns the option.
CLI::Option* require_whole_number(CLI::Option* option, std::int64_t least,
                                  std::int64_t most = std::numeric_limits<std::int32_t>::max());

}  // namespace vitae::cli
