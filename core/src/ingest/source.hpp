// SPDX-License-Identifier: Apache-2.0
//
// The documents named by paths on the command line: files, the files of folders, standard input.
//
//   SourceList list = list_sources({"inbox", "-"}, "cv.md", known);
//   SourceBytes read = read_source(list.sources.front(), limits);
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "vitae/sdk/partial_date.hpp"

namespace vitae {

/// A document to read; "-" as path is standard input.
struct SourcePath {
    std::string path;
    std::string name;  ///< file name, for messages and the database
};

struct SourceList {
    std::vector<SourcePath> sources;   ///< in byte order of their paths, each once
    std::vector<std::string> ignored;  ///< files of folders that no importer reads
};

/// Files named themselves are always listed. Of folders, recursively, every file that is not hidden
/// and that `known` (told the file name) accepts. Symbolic links inside folders are not followed.
/// Throws Error (usage) for a path that does not exist or cannot be read.
SourceList list_sources(const std::vector<std::string>& paths, const std::string& stdin_name,
                        const std::function<bool(const std::string& name)>& known);

/// The content of a source, or the sentence that says why it could not be had.
struct SourceBytes {
    std::string bytes;
    std::string problem;                  ///< empty = read
    std::optional<PartialDate> modified;  ///< last change of the file, UTC; none for standard input
};

/// Reads regular files only and never more than `max_bytes`.
SourceBytes read_source(const SourcePath& source, std::uintmax_t max_bytes);

/// True if `name` ends in `extension` (".md"), whatever the case of ASCII letters, and is longer.
bool has_extension(const std::string& name, const std::string& extension);

/// "1.5 MiB", "300 bytes": sizes in sentences.
std::string readable_size(std::uintmax_t bytes);

}  // namespace vitae
