// SPDX-License-Identifier: Apache-2.0
//
// Runs one exporter in worker processes.
//
//   ExportRunner runner(plugins, format, limits, 1);
//   runner.write(next_people, take_output);             // as it goes
//   std::uint64_t job = runner.submit({cv});            // or several documents at a time
//   while (std::optional<JobResult> result = runner.wait()) ...
#pragma once

#include <map>
#include <string>
#include <vector>

#include "vitae/export.hpp"
#include "vitae/sdk/cv.hpp"
#include "worker/pool.hpp"

namespace vitae {

/// No plugin's format: printed from html.
bool is_pdf(const ExportFormat& format);

class ExportRunner {
public:
    /// `plugins` must outlive it; PDFs start as html. `processes` 0 = one per core. Throws Error (usage) for an unknown
    /// format.
    ExportRunner(const PluginCatalog& plugins, const ExportFormat& format, const ImportLimits& limits, int processes);

    /// One document of all the people `next` hands over, until it hands over none. Throws Error.
    void write(std::function<std::vector<Cv>()> next, ByteSink write);

    /// One document per call, written while the caller goes on.
    std::uint64_t submit(std::vector<Cv> people);
    std::optional<JobResult> wait() { return pool_.wait(); }
    [[nodiscard]] std::size_t outstanding() const { return pool_.outstanding(); }
    /// As many as keep every worker busy.
    [[nodiscard]] bool is_full() const { return pool_.outstanding() >= 2 * pool_.processes(); }

private:
    const PluginInfo& exporter_;
    const std::map<std::string, std::string> options_;
    WorkerPool pool_;
};

}  // namespace vitae
