// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "commands/commands.hpp"
#include "commands/import_rows.hpp"
#include "commands/import_summary.hpp"
#include "commands/reading.hpp"
#include "context.hpp"
#include "interrupt.hpp"
#include "output/progress.hpp"
#include "vitae/error.hpp"

namespace vitae::cli {

namespace {

ExitCode import_paths(Context& context, const ImportOptions& options) {
    auto database = Database::open(context.database_file(), Access::read_write);
    const PluginCatalog plugins = plugins_for_reading(context);
    const InterruptWatch interrupt;
    std::size_t total = 0;
    ImportSummary summary;
    {
        ImportRows rows(context);
        ProgressBar progress(std::cerr, context.options().quiet ? Terminal{} : context.err(), "files");
        summary = import_documents(database, plugins, options,
                                   [&](const ImportItem& item, std::size_t done, std::size_t all) {
                                       total = all;
                                       if (context.out().interactive) progress.clear();
                                       rows.add(item);
                                       progress.update(done, all);
                                       return !InterruptWatch::requested();
                                   });
        rows.end();
    }
    print_import_summary(context, summary, options);
    if (summary.items.size() < total) {
        context.note(
            fmt::format("Stopped after {} of {} files; these are safely in.  To go on, run the same command again.",
                        summary.items.size(), total));
        return ExitCode::failed;
    }
    const ImportCounts counts = count_outcomes(summary.items);
    return exit_code_of(summary.items.size() - counts.of(Outcome::no_cv) - counts.of(Outcome::failed),
                        counts.of(Outcome::failed), summary.items.size());
}

Action declare(CLI::App& app) {
    auto options = std::make_shared<ImportOptions>();
    app.add_option("PATH", options->paths, "Files, folders with everything in them, ZIPs, patterns, or - for stdin");
    app.add_option("--format", options->format, "Importer or format to use, instead of choosing one per file")
        ->option_text("NAME");
    app.add_option_function<std::string>(
           "--as-of",
           [options](const std::string& text) {
               options->as_of = PartialDate::parse(text);
               if (!options->as_of)
                   throw CLI::ValidationError("--as-of", text + " is not a date: write 2024, 2024-03 or 2024-03-05");
           },
           "Date the documents speak for, whatever they say themselves")
        ->option_text("DATE");
    app.add_option("--name", options->stdin_name, "Name of the document read from stdin")->option_text("NAME");
    app.add_flag("--allow-erased", options->allow_erased, "Take in people again who were erased");
    app.add_flag("--special-categories", options->special_categories,
                 "Take in what is said of birth, nationality, family, religion or health too");
    app.add_flag("--dry-run", options->dry_run, "Show what would happen and change nothing");
    app.add_flag("--refresh", options->refresh,
                 "Instead of files, read the stored originals anew with today's importers");
    declare_limits(app, options->limits, options->jobs);
    return [options](Context& context) {
        if (options->paths.empty() != options->refresh)
            throw Error(ErrorKind::usage, options->refresh ? "--refresh reads the stored originals and takes no PATH."
                                                           : "PATH is required.  See: vitae import --help");
        return import_paths(context, *options);
    };
}

}  // namespace

const Command import_command = {"import", "Read CVs into the database",
                                "  vitae import ~/inbox\n"
                                "  vitae import cv.md --as-of 2023-11\n"
                                "  vitae import Complete_LinkedInDataExport_12-16-2024.zip\n"
                                "  vitae import 'inbox/2024-*.md' --output ndjson\n"
                                "  vitae import ~/inbox --dry-run\n"
                                "  pdftotext scan.pdf - | vitae import - --name scan.txt",
                                declare};

}  // namespace vitae::cli
