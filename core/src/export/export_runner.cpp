// SPDX-License-Identifier: Apache-2.0
#include "export/export_runner.hpp"

#include <chrono>
#include <utility>

#include "vitae/error.hpp"

namespace vitae {
namespace {

PoolOptions pool_options(const ImportLimits& limits, int processes) {
    PoolOptions options;
    options.processes = processes;
    options.job_time = std::chrono::seconds(limits.seconds_per_file);
    options.memory_bytes = limits.worker_bytes;
    return options;
}

const PluginInfo& exporter_of(const PluginCatalog& plugins, const ExportFormat& format) {
    return plugins.exporter(is_pdf(format) ? "html" : format.name);
}

}  // namespace

bool is_pdf(const ExportFormat& format) { return format.name == "pdf"; }

std::string file_extension_of(const PluginCatalog& plugins, const ExportFormat& format) {
    const PluginInfo& exporter = exporter_of(plugins, format);
    if (is_pdf(format)) return ".pdf";
    for (const PluginFormat& written : exporter.formats)
        if (!written.extensions.empty()) return written.extensions.front();
    return ".out";
}

ExportRunner::ExportRunner(const PluginCatalog& plugins, const ExportFormat& format, const ImportLimits& limits,
                           int processes)
    : exporter_(exporter_of(plugins, format)), options_(format.options), pool_(pool_options(limits, processes)) {}

void ExportRunner::write(std::function<std::vector<Cv>()> next, ByteSink write) {
    Job job = Job::write(exporter_, {});
    job.options = options_;
    job.next_people = std::move(next);
    job.take_output = std::move(write);
    const JobResult result = pool_.run(std::move(job));
    if (result.status != JobStatus::done) throw Error(ErrorKind::failed, result.reason);
}

std::uint64_t ExportRunner::submit(std::vector<Cv> people) {
    Job job = Job::write(exporter_, std::move(people));
    job.options = options_;
    return pool_.submit(std::move(job));
}

}  // namespace vitae
