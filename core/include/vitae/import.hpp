// SPDX-License-Identifier: Apache-2.0
//
// From paths to rows: import documents into a database, list runs, undo one.
//
//   vitae::ImportOptions options;
//   options.paths = {"inbox"};
//   vitae::ImportSummary summary = vitae::import_documents(database, plugins, options, observer);
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "vitae/database.hpp"
#include "vitae/plugins.hpp"
#include "vitae/sdk/partial_date.hpp"

namespace vitae {

/// What became of one file. Nothing is silent: every file gets exactly one.
enum class Outcome { imported, updated, unchanged, no_cv, failed };

/// Limits on what a source may hold and what a worker may use; checked by the host.
struct ImportLimits {
    std::uintmax_t file_bytes = 4U << 20U;
    int seconds_per_file = 10;
    std::uintmax_t worker_bytes = 256U << 20U;
};

struct ImportOptions {
    std::vector<std::string> paths;    ///< files, folders (recursively), or "-" for stdin
    std::string stdin_name = "stdin";  ///< name of the document read from "-"
    std::string format;                ///< importer to force; empty = choose
    std::optional<PartialDate> as_of;  ///< overrides what the document says
    bool dry_run = false;
    bool allow_erased = false;        ///< take in people again who were erased
    bool special_categories = false;  ///< take in what is said of birth, nationality, family, religion, health
    bool refresh = false;  ///< read all stored originals anew, with the importers of today; `paths` is empty then
    int jobs = 0;          ///< workers; 0 = one per core
    ImportLimits limits;
};

struct ImportItem {
    std::string path;  ///< of standard input the name it was given
    Outcome outcome = Outcome::failed;
    std::string reason;       ///< for no_cv and failed: one sentence with the line if there is one
    std::int64_t person = 0;  ///< 0 = none
    std::string person_name;
    std::string as_of;  ///< ISO prefix the document speaks for
    int roles = 0;
    int skills = 0;
    int doubts = 0;                    ///< warnings worth a look
    std::vector<std::string> changes;  ///< for updated: "+ role ...", "~ date ...", "- skill ..."
};

/// Files beside the ones of a data export that were not opened, and why.
struct LeftOutFiles {
    std::string path;                ///< of the export
    std::vector<std::string> names;  ///< in byte order
    std::string reason;              ///< "other people's words"
};

struct ImportSummary {
    std::int64_t run = 0;  ///< 0 for a dry run
    std::vector<ImportItem> items;
    std::vector<std::string> ignored;  ///< files of folders that no importer reads; not an error
    int people_total = 0;
    int people_new = 0;
    double seconds = 0;
    std::vector<LeftOutFiles> left_out{};
};

/// Called on the importing thread for every file, once what is told of it is safely on disk; `done` counts
/// from 1. Returns false to stop; what was told stays imported.
using ImportObserver = std::function<bool(const ImportItem& item, std::size_t done, std::size_t total)>;

/// Throws Error (usage) for a path that does not exist, (failed) if the database cannot be written.
/// A file that cannot be read is an outcome, not an exception.
ImportSummary import_documents(Database& database, const PluginCatalog& plugins, const ImportOptions& options,
                               const ImportObserver& observer);

/// A person from whom documents were taken away.
struct UndonePerson {
    std::int64_t person = 0;
    std::string name;
    bool gone = false;                  ///< there is no document left
    std::vector<std::string> reversed;  ///< what changed for who stays: "- role ...", "~ dates ..."
};

struct UndoSummary {
    int reversed = 0;                  ///< documents removed
    int people_gone = 0;               ///< people without any document left
    std::vector<UndonePerson> people;  ///< all that changed or went, by id
    std::vector<std::string> kept;     ///< what a human has touched, one sentence each
};

/// Throws Error (usage) for a run that is unknown, undone already, or brought nothing.
void require_undoable(Database& database, std::int64_t run);
/// Takes back what the run imported. Throws what require_undoable throws.
UndoSummary undo_import(Database& database, std::int64_t run);

}  // namespace vitae
