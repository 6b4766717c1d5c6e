// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <deque>
#include <filesystem>
#include <utility>

#include "blind/blind.hpp"
#include "export/export_runner.hpp"
#include "export/pdf_printer.hpp"
#include "export/profile.hpp"
#include "ingest/document_reader.hpp"

namespace vitae {
namespace {

/// Documents on their way through the exporter, handed over in the order they came.
class Conversions {
public:
    Conversions(const PluginCatalog& plugins, const ConvertOptions& options,
                const std::function<void(const ConvertItem&)>& done)
        : runner_(plugins, options.to, options.limits, options.jobs),
          is_pdf_(is_pdf(options.to)),
          profile_(options.profile),
          blinding_(options.blinding),
          done_(done) {}

    void add(Reading reading) {
        ConvertItem item;
        item.path = reading.source.path;
        ++documents_;
        item.stem =
            blinding_ ? fmt::format("candidate-{}", documents_) : std::filesystem::path(item.path).stem().string();
        item.reason = std::move(reading.problem);
        std::uint64_t job = 0;
        if (item.reason.empty() && !reading.extraction.no_cv_reason.empty()) {
            item.outcome = Outcome::no_cv;
            item.reason = reading.extraction.no_cv_reason;
        } else if (item.reason.empty()) {
            item.coverage = reading.extraction.coverage.arrived();
            std::vector<Cv> people;
            people.push_back(profiled(shown(reading.extraction.cv), profile_));
            job = runner_.submit(std::move(people));
        }
        waiting_.push_back({job, std::move(item)});
        while (runner_.is_full()) take_one();
        hand_over();
    }

    void finish() {
        while (runner_.outstanding() > 0) take_one();
        hand_over();
    }

private:
    struct Waiting {
        std::uint64_t job = 0;  ///< 0 = nothing is left to be done
        ConvertItem item;
    };

    [[nodiscard]] Cv shown(const Cv& cv) const {
        return blinding_ ? blinded(cv, fmt::format("Candidate {}", documents_), *blinding_) : cv;
    }

    void take_one() {
        std::optional<JobResult> result = runner_.wait();
        if (!result) return;
        for (Waiting& waiting : waiting_) {
            if (waiting.job != result->job) continue;
            waiting.job = 0;
            waiting.item.outcome = result->status == JobStatus::done ? Outcome::imported : Outcome::failed;
            waiting.item.reason = std::move(result->reason);
            waiting.item.output = std::move(result->output);
            if (is_pdf_ && result->status == JobStatus::done) print(waiting.item);
        }
        hand_over();
    }

    static void print(ConvertItem& item) {
        PdfPrinter printer;
        printer.html() << item.output;
        item.output = printer.print();
    }

    void hand_over() {
        for (; !waiting_.empty() && waiting_.front().job == 0; waiting_.pop_front()) done_(waiting_.front().item);
    }

    ExportRunner runner_;
    const bool is_pdf_;
    const ExportProfile& profile_;
    const std::optional<BlindOptions>& blinding_;
    int documents_ = 0;
    const std::function<void(const ConvertItem&)>& done_;
    std::deque<Waiting> waiting_;
};

}  // namespace

void convert_documents(const PluginCatalog& plugins, const ConvertOptions& options,
                       const std::function<void(const ConvertItem&)>& done) {
    check_profile(options.profile);
    Conversions conversions(plugins, options, done);
    DocumentReader reader(plugins, {options.from, options.jobs, options.limits});
    const SourceList list = reader.list(options.paths, "stdin");
    reader.read(
        list.sources, [](const Reading&) { return false; },
        [&](Reading reading) {
            conversions.add(std::move(reading));
            return true;
        });
    conversions.finish();
}

}  // namespace vitae
