// SPDX-License-Identifier: Apache-2.0
#include "vitae/explain.hpp"

#include <utility>

#include "ingest/document_reader.hpp"

namespace vitae {

void explain_documents(const PluginCatalog& plugins, const ExplainOptions& options,
                       const std::function<void(const Explanation&)>& done) {
    ReaderOptions how{options.from, options.jobs, options.limits};
    how.explain = true;
    DocumentReader reader(plugins, how);
    const SourceList list = reader.list(options.paths, "stdin");
    reader.read(
        list.sources, [](const Reading&) { return false; },
        [&](Reading reading) {
            Explanation explanation;
            explanation.path = reading.source.path;
            explanation.reason = std::move(reading.problem);
            if (explanation.reason.empty()) {
                Extraction& extraction = reading.extraction;
                explanation.outcome = extraction.no_cv_reason.empty() ? Outcome::imported : Outcome::no_cv;
                explanation.reason = std::move(extraction.no_cv_reason);
                explanation.decisions = std::move(extraction.decisions);
                explanation.doubts = std::move(extraction.doubts);
                explanation.coverage = extraction.coverage.arrived();
            }
            done(explanation);
            return true;
        });
}

}  // namespace vitae
