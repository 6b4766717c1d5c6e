// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with a ZIP or an entry before anything of it is unpacked. Each answer is a sentence to be put
// after the name of the archive or entry; empty = nothing is wrong.
//
//   if (auto problem = directory_problem(tail, limits); !problem.empty()) throw Error(...);
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ingest/archive.hpp"

namespace vitae {

/// The part of an archive, from its end, in which its end record stands.
inline constexpr std::uint64_t tail_bytes = 65536 + 22 + 20;

/// Reads the end record alone, so that a directory of a billion entries costs nothing.
std::string directory_problem(std::string_view tail, const ArchiveLimits& limits);

/// What an entry says of itself.
struct EntryHeader {
    std::string name;          ///< as UTF-8
    bool has_control = false;  ///< in its name
    std::uintmax_t size = 0;
    std::uintmax_t packed = 0;
    int method = 0;
    bool encrypted = false;
    std::uint32_t unix_mode = 0;  ///< 0 = not made on Unix
};
std::string entry_problem(const EntryHeader& header, const ArchiveLimits& limits);

/// Unpacked to packed beyond the limit. Small ones are not worth a question.
bool is_bomb(std::uintmax_t size, std::uintmax_t packed, const ArchiveLimits& limits);

}  // namespace vitae
