// SPDX-License-Identifier: Apache-2.0
#include "vitae/export.hpp"

#include <chrono>
#include <utility>
#include <vector>

#include "ingest/document_reader.hpp"
#include "store/store.hpp"
#include "vitae/error.hpp"
#include "worker/pool.hpp"

namespace vitae {
namespace {

/// One worker that runs exporters.
class ExportRunner {
public:
    explicit ExportRunner(const ImportLimits& limits) : pool_(pool_options(limits)) {}

    JobResult run(const PluginInfo& exporter, Cv cv) {
        std::vector<Cv> people;
        people.push_back(std::move(cv));
        return pool_.run(Job::write(exporter, std::move(people)));
    }

private:
    static PoolOptions pool_options(const ImportLimits& limits) {
        PoolOptions options;
        options.processes = 1;
        options.job_time = std::chrono::seconds(limits.seconds_per_file);
        options.memory_bytes = limits.worker_bytes;
        return options;
    }

    WorkerPool pool_;
};

}  // namespace

std::string export_person(Database& database, const PluginCatalog& plugins, std::int64_t person,
                          const std::string& format) {
    const PluginInfo& exporter = plugins.exporter(format);
    JobResult result = ExportRunner({}).run(exporter, database.store().person_cv(person));
    if (result.status != JobStatus::done) throw Error(ErrorKind::failed, result.reason);
    return std::move(result.output);
}

void convert_documents(const PluginCatalog& plugins, const ConvertOptions& options,
                       const std::function<void(const ConvertItem&)>& done) {
    const PluginInfo& exporter = plugins.exporter(options.to);
    DocumentReader reader(plugins, {options.from, options.jobs, options.limits});
    const SourceList list = reader.list(options.paths, "stdin");
    ExportRunner runner(options.limits);
    reader.read(
        list.sources, [](const Reading&) { return false; },
        [&](Reading reading) {
            ConvertItem item;
            item.path = reading.source.path;
            item.reason = std::move(reading.problem);
            if (item.reason.empty() && !reading.extraction.no_cv_reason.empty()) {
                item.outcome = Outcome::no_cv;
                item.reason = reading.extraction.no_cv_reason;
            } else if (item.reason.empty()) {
                item.coverage = reading.extraction.coverage.arrived();
                JobResult result = runner.run(exporter, std::move(reading.extraction.cv));
                item.outcome = result.status == JobStatus::done ? Outcome::imported : Outcome::failed;
                item.reason = std::move(result.reason);
                item.output = std::move(result.output);
            }
            done(item);
            return true;
        });
}

}  // namespace vitae
