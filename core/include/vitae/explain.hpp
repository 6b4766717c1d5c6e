// SPDX-License-Identifier: Apache-2.0
//
// Why documents are read the way they are, without a database.
//
//   vitae::explain_documents(plugins, {{"cv.md"}}, [](const vitae::Explanation& document) {
//       for (const vitae::Decision& decision : document.decisions) print(decision);
//   });
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "vitae/decision.hpp"
#include "vitae/import.hpp"
#include "vitae/plugins.hpp"

namespace vitae {

struct ExplainOptions {
    std::vector<std::string> paths;  ///< files and folders
    std::string from;                ///< importer to force; empty = choose
    int jobs = 0;
    ImportLimits limits;
};

struct Explanation {
    std::string path;
    Outcome outcome = Outcome::failed;  ///< imported = it reads as a CV, no_cv, failed
    std::string reason;                 ///< for no_cv and failed
    std::vector<Decision> decisions;    ///< in document order; empty for formats that state their facts
    std::vector<Doubt> doubts;
    double coverage = 0;  ///< share of the words that arrive, 0..1
};

/// Calls `done` per file in path order.
void explain_documents(const PluginCatalog& plugins, const ExplainOptions& options,
                       const std::function<void(const Explanation&)>& done);

}  // namespace vitae
