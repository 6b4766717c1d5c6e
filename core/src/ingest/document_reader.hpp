// SPDX-License-Identifier: Apache-2.0
//
// Reads many documents with importers in worker processes and hands the readings over one by one,
// in the order of the sources, whatever order the workers finish in.
//
//   DocumentReader reader(catalog, options);
//   SourceList list = reader.list(paths, "stdin");
//   reader.read(list.sources, skip, [&](Reading reading) { use(reading); return true; });
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ingest/source.hpp"
#include "model/extraction.hpp"
#include "vitae/import.hpp"
#include "vitae/plugins.hpp"

namespace vitae {

/// What became of one source on its way through an importer.
struct Reading {
    SourcePath source;
    std::string bytes;
    std::optional<PartialDate> modified;
    bool skipped = false;  ///< `skip` wanted it left alone; nothing below is set
    std::string problem;   ///< why there is no reading, one sentence; empty = there is one
    const PluginInfo* plugin = nullptr;
    Extraction extraction;
    std::string extraction_json;
    std::string text;  ///< of a document of several files: what its line numbers count; else empty
};

struct ReaderOptions {
    std::string format;  ///< importer to force; empty = choose
    int jobs = 0;        ///< workers; 0 = one per core
    ImportLimits limits;
    bool explain = false;                            ///< record what the recogniser decides
    std::vector<std::filesystem::path> own_files{};  ///< of the database that is open: never opened as documents
};

class DocumentReader {
public:
    /// `catalog` must outlive the reader. Throws Error (usage) for a format nobody reads.
    DocumentReader(const PluginCatalog& catalog, ReaderOptions options);

    /// The sources at these paths that importers claim by name (all there are, if a format is forced).
    [[nodiscard]] SourceList list(const std::vector<std::string>& paths, const std::string& stdin_name) const;

    /// Reads the sources. `skip` sees the bytes before any importer does. `use` gets every source
    /// once and in order, and returns false to stop.
    void read(const std::vector<SourcePath>& sources, const std::function<bool(const Reading&)>& skip,
              const std::function<bool(Reading)>& use);

private:
    class Run;

    [[nodiscard]] bool claims(const std::string& name) const;
    [[nodiscard]] const PluginInfo& owner_of(const PluginFormat& bundle) const;

    const PluginCatalog& catalog_;
    ReaderOptions options_;
    const PluginInfo* forced_ = nullptr;
};

}  // namespace vitae
