// SPDX-License-Identifier: Apache-2.0
//
// Source in, reading out: chooses the importer of each source and runs it, many sources at a time.
//
//   vitae::DocumentReader reader(catalog, "", options);
//   for (std::uint64_t i = 0; i < sources.size(); ++i) reader.submit(i, sources[i]);
//   while (std::optional<vitae::Reading> reading = reader.next()) use(*reading);
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "model/extraction.hpp"
#include "vitae/plugins.hpp"
#include "worker/pool.hpp"

namespace vitae {

/// What became of one source.
struct Reading {
    std::uint64_t ticket = 0;            ///< as given to submit
    const PluginInfo* plugin = nullptr;  ///< the importer; null if none could be chosen
    JobStatus status = JobStatus::failed;
    std::string reason;           ///< unless done: one sentence, with the line if there is one
    Extraction extraction;        ///< if done; its no_cv_reason may be set
    std::string extraction_json;  ///< the same as text, as the store keeps it
};

class DocumentReader {
public:
    /// `format` is the importer to force, by format name or id; empty = choose for each source.
    /// `catalog` must outlive the reader. Throws Error (usage) for an unknown format.
    DocumentReader(const PluginCatalog& catalog, const std::string& format, PoolOptions options);
    ~DocumentReader();

    /// Queues a source. `ticket` is the caller's number for it.
    void submit(std::uint64_t ticket, std::shared_ptr<const Source> source);

    /// The next finished source, in any order; waits for it. Nothing if no source is left.
    std::optional<Reading> next();

    /// Sources submitted and not yet returned by next(). Keep it at about twice processes().
    [[nodiscard]] std::size_t outstanding() const;
    [[nodiscard]] std::size_t processes() const;

private:
    class State;
    std::unique_ptr<State> state_;
};

}  // namespace vitae
