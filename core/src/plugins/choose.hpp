// SPDX-License-Identifier: Apache-2.0
//
// Which importer reads a source: the manifests name candidates, their probes score them 0..100,
// the best one wins if it is alone and reaches 50.
//
//   auto candidates = vitae::importer_candidates(catalog, "mara.md", bytes);
//   ... probe each ...
//   const vitae::PluginInfo& importer = vitae::best_importer("mara.md", scored);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vitae/plugins.hpp"

namespace vitae {

inline constexpr int least_score = 50;

/// `name` ends in `extension` (with dot, lower case), in any case, and has something before it.
bool has_extension(std::string_view name, std::string_view extension);

/// Importers to ask, in the order of the catalog.
struct ImporterCandidates {
    std::vector<const PluginInfo*> plugins;
    bool claimed = false;  ///< their manifests name the source; else they are all there are
};

/// The usable importers whose manifest names the extension of `name` or a prefix of `bytes`; if
/// there is none, all usable importers. One that alone claims a source need not be asked.
ImporterCandidates importer_candidates(const PluginCatalog& catalog, std::string_view name, std::string_view bytes);

struct ScoredImporter {
    const PluginInfo* plugin = nullptr;
    int score = 0;
    std::string failure;  ///< why it could not be asked; empty = it was
};

/// Throws Error (bad_input) for a tie or a miss: every candidate with its score, and how to force one.
const PluginInfo& best_importer(std::string_view name, const std::vector<ScoredImporter>& candidates);

}  // namespace vitae
