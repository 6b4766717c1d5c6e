// SPDX-License-Identifier: Apache-2.0
#include "vitae/export.hpp"

#include <chrono>
#include <map>
#include <string>
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
    ExportRunner(const PluginCatalog& plugins, ExportFormat format, const ImportLimits& limits)
        : exporter_(plugins.exporter(format.name)), options_(std::move(format.options)), pool_(pool_options(limits)) {}

    JobResult run(std::vector<Cv> people) {
        Job job = Job::write(exporter_, std::move(people));
        job.options = options_;
        return pool_.run(std::move(job));
    }

private:
    static PoolOptions pool_options(const ImportLimits& limits) {
        PoolOptions options;
        options.processes = 1;
        options.job_time = std::chrono::seconds(limits.seconds_per_file);
        options.memory_bytes = limits.worker_bytes;
        return options;
    }

    const PluginInfo& exporter_;
    const std::map<std::string, std::string> options_;
    WorkerPool pool_;
};

}  // namespace

std::string export_people(Database& database, const PluginCatalog& plugins, const std::vector<std::int64_t>& people,
                          const ExportFormat& format) {
    std::vector<Cv> cvs;
    for (const std::int64_t person : people) cvs.push_back(database.store().person_cv(person));
    JobResult result = ExportRunner(plugins, format, {}).run(std::move(cvs));
    if (result.status != JobStatus::done) throw Error(ErrorKind::failed, result.reason);
    return std::move(result.output);
}

void convert_documents(const PluginCatalog& plugins, const ConvertOptions& options,
                       const std::function<void(const ConvertItem&)>& done) {
    ExportRunner runner(plugins, options.to, options.limits);
    DocumentReader reader(plugins, {options.from, options.jobs, options.limits});
    const SourceList list = reader.list(options.paths, "stdin");
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
                std::vector<Cv> people;
                people.push_back(std::move(reading.extraction.cv));
                JobResult result = runner.run(std::move(people));
                item.outcome = result.status == JobStatus::done ? Outcome::imported : Outcome::failed;
                item.reason = std::move(result.reason);
                item.output = std::move(result.output);
            }
            done(item);
            return true;
        });
}

}  // namespace vitae
