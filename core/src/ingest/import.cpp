// SPDX-License-Identifier: Apache-2.0
#include "vitae/import.hpp"

#include <date/date.h>

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "ingest/document_reader.hpp"
#include "ingest/special_categories.hpp"
#include "model/cv_text.hpp"
#include "store/file_trust.hpp"
#include "store/store.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

using Clock = std::chrono::steady_clock;

/// A transaction takes up to this many documents or this much time: few enough to lose little,
/// many enough that waiting for the disk does not count (docs/performance.md).
constexpr std::size_t batch_documents = 500;
constexpr auto batch_time = std::chrono::milliseconds(250);

PartialDate today() {
    const date::year_month_day day{date::floor<date::days>(std::chrono::system_clock::now())};
    return {static_cast<std::int16_t>(static_cast<int>(day.year())),
            static_cast<std::int8_t>(static_cast<unsigned>(day.month())),
            static_cast<std::int8_t>(static_cast<unsigned>(day.day()))};
}

std::string options_json(const ImportOptions& options) {
    nlohmann::ordered_json json{{"paths", options.paths}};
    if (!options.format.empty()) json["format"] = options.format;
    if (options.refresh) json["refresh"] = true;
    if (options.as_of) json["as_of"] = options.as_of->iso();
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string media_type_of(const PluginInfo& plugin, const std::string& name) {
    for (const PluginFormat& format : plugin.formats)
        for (const std::string& extension : format.extensions)
            if (has_extension(name, extension)) return format.media_type;
    return plugin.formats.empty() ? std::string() : plugin.formats.front().media_type;
}

/// One import: puts readings into the store batch by batch and tells the observer after each commit.
class Import {
public:
    Import(Store& store, const ImportOptions& options, const ImportObserver& observer)
        : store_(store), options_(options), observer_(observer) {}

    ImportSummary run(const PluginCatalog& plugins) {
        const auto begin = Clock::now();
        DocumentReader reader(plugins,
                              {options_.format, options_.jobs, options_.limits, false, database_files(store_.file())});
        SourceList list = options_.refresh ? stored_sources(plugins) : reader.list(options_.paths, options_.stdin_name);
        total_ = list.sources.size();
        summary_.ignored = std::move(list.ignored);
        summary_.left_out = std::move(list.left_out);
        if (options_.dry_run) {
            batch_.emplace(store_);
        } else {
            store_.mirror_plugins(plugins.plugins());
            summary_.run = store_.begin_run(options_json(options_));
        }
        const int people_before = store_.count_people();
        reader.read(
            list.sources,
            [&](const Reading& reading) {
                return !options_.refresh && is_unchanged(store_.find_document(sha256_hex(reading.bytes)));
            },
            [&](Reading reading) { return take(std::move(reading)); });
        commit();
        summary_.people_total = store_.count_people();
        summary_.people_new = std::max(0, summary_.people_total - people_before);
        // A run that was stopped has no end, as one that crashed.
        if (!options_.dry_run && summary_.items.size() == total_) store_.finish_run(summary_.run);
        summary_.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
        return std::move(summary_);
    }

private:
    /// The originals in the database, each for the importer that read it before as far as there is one.
    SourceList stored_sources(const PluginCatalog& plugins) {
        SourceList list;
        for (const StoredDocument& document : store_.documents()) {
            SourcePath source{document.name, document.name};
            source.stored = [this, id = document.document] { return store_.document_bytes(id); };
            for (const PluginInfo& plugin : plugins.plugins()) {
                if (plugin.id != document.plugin || plugin.state != PluginState::usable) continue;
                source.importer = &plugin;
                for (const PluginFormat& format : plugin.formats)
                    if (format.bundle && format.media_type == document.media_type) source.bundle = &format;
            }
            list.sources.push_back(std::move(source));
            stored_.push_back(document);
        }
        return list;
    }

    /// A known document needs no second reading, unless it shall now speak for another date.
    [[nodiscard]] bool is_unchanged(const std::optional<KnownDocument>& known) const {
        return known && (!options_.as_of || known->as_of == options_.as_of->iso());
    }

    bool take(Reading reading) {
        if (!batch_) {
            batch_.emplace(store_);
            batch_begin_ = Clock::now();
        }
        ImportItem item;
        item.path = reading.source.path == "-" ? reading.source.name : reading.source.path;
        ++taken_;
        std::string recorded_path = item.path;
        const std::int64_t document = place(std::move(reading), item, recorded_path);
        if (!options_.dry_run)
            store_.record_item(summary_.run, {recorded_path, item.outcome, item.reason, document, item.person});
        pending_.push_back(std::move(item));
        const bool full = pending_.size() >= batch_documents || Clock::now() - batch_begin_ >= batch_time;
        return full || options_.dry_run ? commit() : true;
    }

    /// Fills in the item; returns the document's number, 0 = none.
    std::int64_t place(Reading reading, ImportItem& item, std::string& recorded_path) {
        if (!reading.problem.empty()) {
            item.outcome = Outcome::failed;
            item.reason = std::move(reading.problem);
            return 0;
        }
        // Asked again: the same file may have come twice, the second time before the first was stored.
        const auto known = store_.find_document(sha256_hex(reading.bytes));
        if (!options_.refresh && is_unchanged(known)) return describe_unchanged(*known, item);
        if (!reading.extraction.no_cv_reason.empty()) {
            item.outcome = Outcome::no_cv;
            item.reason = reading.extraction.no_cv_reason;
            return 0;
        }
        if (!options_.allow_erased && !known) {
            if (const auto day = store_.erased_on(sha256_hex(reading.bytes), reading.extraction.cv)) {
                // The name of the file may be theirs: it is told, but not kept.
                recorded_path = "(erased)";
                store_.forget_paths(summary_.run);
                item.outcome = Outcome::failed;
                item.reason = "speaks about somebody who was erased on " + *day +
                              ".  If they want to be known again: --allow-erased";
                return 0;
            }
        }
        item.doubts = static_cast<int>(
            std::count_if(reading.extraction.diagnostics.begin(), reading.extraction.diagnostics.end(),
                          [](const Diagnostic& diagnostic) { return diagnostic.severity != Severity::info; }));
        NewDocument document = new_document(std::move(reading));
        if (!options_.special_categories) leave_out_special_categories(document);
        if (options_.refresh) {
            keep_date(document);
            if (store_.reads_the_same(known->document, document)) return describe_unchanged(*known, item);
        }
        const Placement placement =
            known ? store_.reread_document(known->document, document) : store_.add_document(document);
        item.outcome = placement.is_new ? Outcome::imported : Outcome::updated;
        item.person = placement.person;
        item.person_name = placement.person_name;
        item.as_of = document.as_of.iso();
        item.roles = placement.roles;
        item.skills = placement.skills;
        item.changes = placement.changes;
        return placement.document;
    }

    /// What the document states may be read better now; what was said of it otherwise stays.
    void keep_date(NewDocument& document) const {
        const StoredDocument& before = stored_.at(taken_ - 1);
        if (options_.as_of || (document.as_of_kind == AsOfKind::stated && before.as_of_kind != AsOfKind::given)) return;
        document.as_of = before.as_of;
        document.as_of_kind = before.as_of_kind;
    }

    static std::int64_t describe_unchanged(const KnownDocument& known, ImportItem& item) {
        item.outcome = Outcome::unchanged;
        item.person = known.person;
        item.person_name = known.person_name;
        item.as_of = known.as_of;
        item.roles = known.roles;
        item.skills = known.skills;
        return known.document;
    }

    NewDocument new_document(Reading reading) const {
        NewDocument document;
        document.name = reading.source.name;
        document.media_type = media_type_of(*reading.plugin, reading.source.name);
        document.bytes = std::move(reading.bytes);
        document.plugin = reading.plugin->id;
        document.plugin_version = reading.plugin->version;
        document.recognizer_version = recognizer_version;
        if (!reading.text.empty())
            document.text = std::move(reading.text);
        else if (!document.media_type.starts_with("text/markdown") && !document.media_type.starts_with("text/plain"))
            document.text = text_of(reading.extraction.cv);
        const std::optional<PartialDate>& stated = reading.extraction.cv.as_of;
        if (options_.as_of) {
            document.as_of = *options_.as_of;
            document.as_of_kind = AsOfKind::given;
        } else if (stated) {
            document.as_of = *stated;
            document.as_of_kind = AsOfKind::stated;
        } else if (reading.modified) {
            document.as_of = *reading.modified;
            document.as_of_kind = AsOfKind::file;
        } else {
            document.as_of = today();
            document.as_of_kind = AsOfKind::import;
        }
        document.extraction = std::move(reading.extraction);
        return document;
    }

    /// Makes the batch durable, then tells of its files. False if the observer wants to stop.
    bool commit() {
        if (batch_ && !options_.dry_run) {
            batch_->commit();
            batch_.reset();
        }
        bool go_on = true;
        for (ImportItem& item : pending_) {
            summary_.items.push_back(std::move(item));
            if (observer_) go_on = observer_(summary_.items.back(), summary_.items.size(), total_) && go_on;
        }
        pending_.clear();
        return go_on;
    }

    Store& store_;
    const ImportOptions& options_;
    const ImportObserver& observer_;
    ImportSummary summary_;
    std::size_t total_ = 0;
    std::size_t taken_ = 0;
    std::vector<StoredDocument> stored_;  ///< of a refresh, in the order of the sources
    std::optional<Store::Batch> batch_;   ///< for a dry run the only one, never committed
    Clock::time_point batch_begin_;
    std::vector<ImportItem> pending_;  ///< done, but not yet on disk
};

}  // namespace

ImportSummary import_documents(Database& database, const PluginCatalog& plugins, const ImportOptions& options,
                               const ImportObserver& observer) {
    return Import(database.store(), options, observer).run(plugins);
}

UndoSummary undo_import(Database& database, std::int64_t run) { return database.store().undo_run(run); }

}  // namespace vitae
