// SPDX-License-Identifier: Apache-2.0
//
// A ZIP that comes through a pipe: kept in memory, so that its entries can be found and read like those of a file.
//
//   const std::string head = SpooledInput::read_head(STDIN_FILENO);
//   if (SpooledInput::opens_zip(head)) Archive::open(SpooledInput(head, STDIN_FILENO).path(), {});
#pragma once

#include <cstdint>
#include <string>

#include "ingest/file_descriptor.hpp"

namespace vitae {

class SpooledInput {
public:
    static constexpr std::uintmax_t most_bytes = 256U << 20U;

    /// The first bytes, as many as tell a ZIP; fewer at the end of the input.
    static std::string read_head(int input);
    static bool opens_zip(const std::string& head);

    /// Reads `input` to its end; `head` is what was read of it before. Throws Error (bad_input), to be put after the
    /// name, if it is larger than `most_bytes` or cannot be read.
    SpooledInput(const std::string& head, int input);

    /// Names the copy for this process, as long as this object lives.
    [[nodiscard]] std::string path() const;

private:
    FileDescriptor copy_;  ///< memory without a name, closed in workers
};

}  // namespace vitae
