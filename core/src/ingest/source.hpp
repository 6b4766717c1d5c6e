// SPDX-License-Identifier: Apache-2.0
//
// The documents named by paths on the command line: files, the files of folders and of ZIPs, several files that
// together are one document, standard input.
//
//   SourceList list = list_sources({"inbox", "-"}, "cv.md", {known, formats});
//   SourceReader reader(limits);
//   SourceBytes read = reader.read(list.sources.front());
#pragma once

#include <cstdint>
#include <ctime>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ingest/archive.hpp"
#include "ingest/spooled_input.hpp"
#include "vitae/import.hpp"
#include "vitae/plugins.hpp"
#include "vitae/sdk/partial_date.hpp"

namespace vitae {

/// Where bytes are: in a file, or in an entry of the ZIP (in a ZIP) that the file is.
struct SourcePart {
    std::string file;
    std::vector<std::string> within{};  ///< names of the entries to go through; empty = the file itself
    std::string name{};                 ///< in a source of several files: its name there
};

/// A document to read; "-" as path is standard input.
struct SourcePath {
    std::string path;                       ///< for messages: "inbox/cvs.zip/mara.md"
    std::string name;                       ///< file name, for messages and the database
    std::vector<SourcePart> parts{};        ///< empty = the file at `path`
    const PluginFormat* bundle = nullptr;   ///< the format of which `parts` are one document; null = one file
    std::string problem{};                  ///< why it cannot be read, known already; empty = it may be
    std::function<std::string()> stored{};  ///< reads it from where it is kept; empty = from a file
    const PluginInfo* importer = nullptr;   ///< to read it with; null = choose
    std::string head{};                     ///< of standard input: the bytes that have been read already
};

struct SourceList {
    std::vector<SourcePath> sources;              ///< in byte order of their paths, each once
    std::vector<std::string> ignored;             ///< files of folders and ZIPs that no importer reads
    std::vector<LeftOutFiles> left_out{};         ///< files of bundles that are not opened
    std::shared_ptr<const SpooledInput> input{};  ///< the ZIP on standard input; its sources are read from it
};

/// What importers read.
struct SourceClaims {
    std::function<bool(const std::string& name)> known;  ///< told the file name
    std::vector<const PluginFormat*> bundles{};          ///< formats of several files
    const PluginFormat* forced_bundle = nullptr;         ///< what all files named themselves are parts of; null = look
    std::vector<std::filesystem::path> own_files{};      ///< of the database that is open: never opened as documents
};

/// Files named themselves are always listed. A path that does not exist may be a pattern ("inbox/*.md"). Of folders and
/// ZIPs, recursively, every file that is not hidden and that is known, or part of a bundle. Symbolic links inside
/// folders are not followed, ZIPs in a ZIP are opened one level deep. What is wrong with a ZIP or an entry becomes the
/// problem of a source; so does a file of the database, if it is named itself. A ZIP on standard input is listed as a
/// file called `stdin_name` is. Throws Error (usage) for a path that does not exist or cannot be read.
SourceList list_sources(const std::vector<std::string>& paths, const std::string& stdin_name,
                        const SourceClaims& claims);

/// The content of a source, or the sentence that says why it could not be had.
struct SourceBytes {
    std::string bytes;                      ///< of a bundle: a ZIP of its files
    std::string problem{};                  ///< empty = read
    std::optional<PartialDate> modified{};  ///< last change of the file, UTC; none for standard input
    std::vector<ArchivedFile> files{};      ///< of a bundle: its files
};

/// Reads regular files only and never more than `max_bytes` of a source.
class SourceReader {
public:
    explicit SourceReader(std::uintmax_t max_bytes);
    ~SourceReader();
    SourceReader(const SourceReader&) = delete;
    SourceReader& operator=(const SourceReader&) = delete;

    SourceBytes read(const SourcePath& source);

private:
    class OpenArchive;

    SourceBytes read_part(const SourcePart& part, std::uintmax_t max_bytes);
    SourceBytes read_bundle(const SourcePath& source);
    const OpenArchive& archive_of(const SourcePart& part);

    std::uintmax_t max_bytes_;
    std::string open_path_;  ///< of what is open: neighbours are read one after the other
    std::unique_ptr<OpenArchive> open_;
};

/// Limits on ZIPs that no option changes.
inline constexpr std::uintmax_t most_bytes_of_inner_zip = 16U << 20U;
inline constexpr std::size_t most_inner_zips = 100;

/// The day of a moment in UTC.
PartialDate utc_day(std::time_t seconds);

/// True if `name` ends in `extension` (".md"), whatever the case of ASCII letters, and is longer.
bool has_extension(const std::string& name, const std::string& extension);

/// "1.5 MiB", "300 bytes": sizes in sentences.
std::string readable_size(std::uintmax_t bytes);

}  // namespace vitae
