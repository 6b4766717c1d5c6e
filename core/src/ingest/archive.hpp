// SPDX-License-Identifier: Apache-2.0
//
// A ZIP from a stranger: its entries can be listed and read, within limits that are checked before and while
// anything is unpacked. Nothing is ever written to disk.
//
//   Archive archive = Archive::open("inbox/cvs.zip", limits);   // throws Error: "is encrypted; ..."
//   for (const ArchiveEntry& entry : archive.entries())
//       if (entry.problem.empty()) use(archive.read(entry, 4 << 20));
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "vitae/sdk/partial_date.hpp"

struct zip;

namespace vitae {

struct ArchiveLimits {
    std::uintmax_t entries = 10'000;             ///< more are refused before they are listed
    std::uintmax_t directory_bytes = 4U << 20U;  ///< of the list of entries itself
    std::uintmax_t unpacked_bytes = 1U << 30U;   ///< of all entries together, as they say themselves
    std::uintmax_t ratio = 200;                  ///< unpacked to packed, of an entry
};

/// A file in an archive. Folders are not listed.
struct ArchiveEntry {
    std::uint64_t index = 0;
    std::string name;         ///< as in the archive, '/' between folders
    std::uintmax_t size = 0;  ///< unpacked, as it says itself
    std::optional<PartialDate> modified;
    std::string problem;  ///< why it must not be read, to be put after its name; empty = it may be
};

class Archive {
public:
    /// Both throw Error (bad_input): what is wrong, to be put after the path, and what to do about it.
    static Archive open(const std::string& path, const ArchiveLimits& limits);
    static Archive from_bytes(std::string bytes, const ArchiveLimits& limits);

    [[nodiscard]] const std::vector<ArchiveEntry>& entries() const { return entries_; }

    /// The content of an entry without problem. Throws Error (bad_input), to be put after the entry's name, if
    /// that is larger than `max_bytes`, is not what the entry says, or is broken.
    [[nodiscard]] std::string read(const ArchiveEntry& entry, std::uintmax_t max_bytes) const;

private:
    struct Close {
        void operator()(zip* handle) const;
    };
    struct Origin;
    struct Sum;

    static Archive list(Origin origin, const ArchiveLimits& limits);

    std::unique_ptr<std::string> bytes_;  ///< what handle_ reads, unless it reads a file
    std::unique_ptr<zip, Close> handle_;
    std::vector<ArchiveEntry> entries_;
};

/// A ZIP of these files, uncompressed: the same files always give the same bytes.
struct ArchivedFile {
    std::string name;
    std::string bytes;
};
std::string pack(const std::vector<ArchivedFile>& files);

}  // namespace vitae
