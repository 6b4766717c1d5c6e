// SPDX-License-Identifier: Apache-2.0
#include "ingest/document_reader.hpp"

#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <utility>

#include "model/bundle_text.hpp"
#include "plugins/choose.hpp"
#include "vitae/error.hpp"
#include "worker/pool.hpp"

namespace vitae {

/// One call of read(): a window of sources that are open at a time, handed over from its front.
class DocumentReader::Run {
public:
    Run(const DocumentReader& reader, const std::function<bool(const Reading&)>& skip)
        : reader_(reader),
          skip_(skip),
          sources_(reader.options_.limits.file_bytes),
          pool_(pool_options(reader.options_)) {}

    void operator()(const std::vector<SourcePath>& sources, const std::function<bool(Reading)>& use) {
        const std::size_t window = pool_.processes() * 4;
        for (std::size_t next = 0; next < sources.size() || !open_.empty();) {
            while (next < sources.size() && open_.size() < window) open(sources[next++]);
            if (!open_.front()->finished) {
                settle(pool_.wait());
            } else {
                Reading reading = std::move(open_.front()->reading);
                open_.pop_front();
                if (!use(std::move(reading))) return;
            }
        }
    }

private:
    struct Item {
        Reading reading;
        std::shared_ptr<const Source> source;
        std::vector<ScoredImporter> candidates;
        std::size_t probes_open = 0;
        bool finished = false;
    };

    static PoolOptions pool_options(const ReaderOptions& options) {
        PoolOptions pool;
        pool.processes = options.jobs;
        pool.job_time = std::chrono::seconds(options.limits.seconds_per_file);
        pool.memory_bytes = options.limits.worker_bytes;
        return pool;
    }

    void open(const SourcePath& path) {
        Item& item = *open_.emplace_back(std::make_unique<Item>());
        item.reading.source = path;
        SourceBytes read = sources_.read(path);
        item.reading.bytes = std::move(read.bytes);
        item.reading.modified = read.modified;
        if (!read.problem.empty()) return fail(item, std::move(read.problem));
        if (skip_(item.reading)) {
            item.reading.skipped = true;
            item.finished = true;
            return;
        }
        auto source = std::make_shared<Source>();
        source->name = path.name;
        source->is_bundle = path.bundle != nullptr;
        for (ArchivedFile& file : read.files) source->entries.push_back({std::move(file.name), std::move(file.bytes)});
        if (!source->is_bundle) source->entries.push_back({path.name, item.reading.bytes});
        item.source = std::move(source);
        choose(item);
    }

    void choose(Item& item) {
        if (reader_.forced_ != nullptr) return submit_read(item, *reader_.forced_);
        if (item.reading.source.importer != nullptr) return submit_read(item, *item.reading.source.importer);
        if (item.reading.source.bundle != nullptr) return ask(item, {&reader_.owner_of(*item.reading.source.bundle)});
        const auto candidates = importer_candidates(reader_.catalog_, item.reading.source.name, item.reading.bytes);
        if (candidates.claimed && candidates.plugins.size() == 1) return submit_read(item, *candidates.plugins.front());
        ask(item, candidates.plugins);
    }

    /// Names alone are a claim; the importer looks at the bytes before it is believed.
    void ask(Item& item, const std::vector<const PluginInfo*>& plugins) {
        for (const PluginInfo* candidate : plugins) {
            item.candidates.push_back({candidate, 0, {}});
            jobs_[pool_.submit(Job::probe(*candidate, item.source))] = &item;
            ++item.probes_open;
        }
        if (plugins.empty()) decide(item);
    }

    void decide(Item& item) {
        try {
            submit_read(item, best_importer(item.reading.source.name, item.candidates));
        } catch (const Error& error) {
            fail(item, error.what());
        }
    }

    void submit_read(Item& item, const PluginInfo& plugin) {
        item.reading.plugin = &plugin;
        Job job = Job::read(plugin, item.source);
        job.explain = reader_.options_.explain;
        jobs_[pool_.submit(std::move(job))] = &item;
    }

    void settle(std::optional<JobResult> result) {
        if (!result) throw Error(ErrorKind::failed, "the workers lost a document; please report this");
        const auto found = jobs_.find(result->job);
        Item& item = *found->second;
        jobs_.erase(found);
        if (result->kind == JobKind::probe) {
            for (ScoredImporter& candidate : item.candidates)
                if (candidate.plugin == result->plugin) {
                    candidate.score = result->score;
                    if (result->status != JobStatus::done) candidate.failure = result->reason;
                }
            if (--item.probes_open == 0) decide(item);
        } else if (result->status != JobStatus::done) {
            fail(item, std::move(result->reason));
        } else {
            item.reading.extraction = std::move(result->extraction);
            item.reading.extraction_json = std::move(result->extraction_json);
            if (item.source->is_bundle) item.reading.text = text_of(*item.source);
            item.finished = true;
        }
    }

    static std::string text_of(const Source& source) {
        BundleText text;
        for (const SourceEntry& entry : source.entries) text.add(entry.name, entry.bytes);
        return text.text();
    }

    static void fail(Item& item, std::string problem) {
        item.reading.problem = std::move(problem);
        item.finished = true;
    }

    const DocumentReader& reader_;
    const std::function<bool(const Reading&)>& skip_;
    SourceReader sources_;
    WorkerPool pool_;
    std::deque<std::unique_ptr<Item>> open_;
    std::map<std::uint64_t, Item*> jobs_;
};

DocumentReader::DocumentReader(const PluginCatalog& catalog, ReaderOptions options)
    : catalog_(catalog), options_(std::move(options)) {
    if (!options_.format.empty()) forced_ = &catalog_.importer(options_.format);
}

bool DocumentReader::claims(const std::string& name) const {
    if (forced_ != nullptr) return true;
    for (const PluginInfo& plugin : catalog_.plugins()) {
        if (plugin.kind != PluginKind::importer || plugin.state != PluginState::usable) continue;
        for (const PluginFormat& format : plugin.formats)
            for (const std::string& extension : format.extensions)
                if (has_extension(name, extension)) return true;
    }
    return false;
}

SourceList DocumentReader::list(const std::vector<std::string>& paths, const std::string& stdin_name) const {
    SourceClaims source_claims;
    source_claims.known = [this](const std::string& name) { return claims(name); };
    source_claims.own_files = options_.own_files;
    for (const PluginInfo& plugin : catalog_.plugins()) {
        if (plugin.kind != PluginKind::importer || plugin.state != PluginState::usable) continue;
        if (forced_ != nullptr && forced_ != &plugin) continue;
        for (const PluginFormat& format : plugin.formats)
            if (format.bundle) source_claims.bundles.push_back(&format);
    }
    const bool only_bundles = forced_ != nullptr && forced_->formats.size() == source_claims.bundles.size();
    if (only_bundles && !source_claims.bundles.empty()) source_claims.forced_bundle = source_claims.bundles.front();
    return list_sources(paths, stdin_name, source_claims);
}

const PluginInfo& DocumentReader::owner_of(const PluginFormat& bundle) const {
    for (const PluginInfo& plugin : catalog_.plugins())
        for (const PluginFormat& format : plugin.formats)
            if (&format == &bundle) return plugin;
    throw Error(ErrorKind::failed, "A format has lost its plugin; please report this.");
}

void DocumentReader::read(const std::vector<SourcePath>& sources, const std::function<bool(const Reading&)>& skip,
                          const std::function<bool(Reading)>& use) {
    Run run(*this, skip);
    run(sources, use);
}

}  // namespace vitae
