// SPDX-License-Identifier: Apache-2.0
#include <stdexcept>

#include "stages.hpp"
#include "stopwatch.hpp"
#include "vitae/database.hpp"
#include "vitae/import.hpp"

namespace vitae::bench {

Cost import_stage(Corpus& corpus, int workers) {
    corpus.imported = corpus.new_database();
    Database database = Database::open(corpus.imported, Access::read_write);
    ImportOptions options;
    options.paths = {corpus.folder().string()};
    options.jobs = workers;
    const Stopwatch watch;
    const ImportSummary summary = import_documents(database, corpus.plugins(), options,
                                                   [](const ImportItem&, std::size_t, std::size_t) { return true; });
    const Cost cost = watch.cost();
    for (const ImportItem& item : summary.items)
        if (item.outcome != Outcome::imported) throw std::runtime_error(item.path + ": " + item.reason);
    return cost;
}

}  // namespace vitae::bench
