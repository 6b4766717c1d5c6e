// SPDX-License-Identifier: Apache-2.0
#include "commands/import_summary.hpp"

#include <fmt/format.h>

#include <iostream>

#include "commands/changes.hpp"
#include "commands/reading.hpp"
#include "context.hpp"
#include "output/aligned_lines.hpp"
#include "output/visible_text.hpp"
#include "output/wording.hpp"

namespace vitae::cli {

namespace {

/// Above this many, files that went in or were known are only counted.
constexpr std::size_t files_listed = 50;

Emphasis emphasis_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::failed:
            return Emphasis::failure;
        case Outcome::no_cv:
            return Emphasis::warning;
        case Outcome::unchanged:
            return Emphasis::faint;
        default:
            return Emphasis::none;
    }
}

/// What stands behind the path.
std::vector<Part> details_of(const ImportItem& item) {
    const std::string as_of = "as of " + item.as_of;
    switch (item.outcome) {
        case Outcome::imported:
            return {{counted(item.roles, "role")}, {counted(item.skills, "skill")}, {as_of}};
        case Outcome::updated: {
            const std::string changes = counted_changes(item.changes);
            return {{(changes.empty() ? "no new facts" : changes) + ", " + as_of}};
        }
        case Outcome::unchanged:
            return {};
        default:
            return {{item.reason}};
    }
}

std::string displayed_name(const ImportItem& item) {
    return item.person != 0 && item.person_name.empty() ? "(no name)" : item.person_name;
}

void print_lines(const Context& context, const std::vector<ImportItem>& items) {
    const bool list_all = items.size() <= files_listed || context.options().verbose;
    AlignedLines lines;
    for (const ImportItem& item : items) {
        if (!list_all && (item.outcome == Outcome::imported || item.outcome == Outcome::unchanged)) continue;
        std::vector<Part> parts = {{std::string(wording_of(item.outcome)), emphasis_of(item.outcome)},
                                   {displayed_name(item), Emphasis::strong},
                                   {item.path}};
        for (Part& part : details_of(item)) parts.push_back(std::move(part));
        lines.add(std::move(parts));
        for (const std::string& change : shown_changes(item.changes, context.options().verbose))
            lines.add({{"    " + visible_line(change), Emphasis::faint, true}});
    }
    lines.print(std::cout, context.out());
}

/// "5 files in 0.1 s: 1 imported, 1 updated, 3 failed."
std::string totals(const ImportSummary& summary, const ImportCounts& counts) {
    std::string parts;
    for (const Outcome outcome :
         {Outcome::imported, Outcome::updated, Outcome::unchanged, Outcome::no_cv, Outcome::failed}) {
        const auto number = counts.of(outcome);
        if (number == 0) continue;
        parts += fmt::format("{}{} {}", parts.empty() ? ": " : ", ", number,
                             outcome == Outcome::no_cv ? "without a CV" : name_of(outcome));
    }
    return fmt::format("{} in {:.1f} s{}.", counted(static_cast<std::int64_t>(summary.items.size()), "file"),
                       summary.seconds, parts);
}

}  // namespace

ImportCounts count_outcomes(const std::vector<ImportItem>& items) {
    ImportCounts counts;
    for (const ImportItem& item : items) {
        ++counts.by_outcome[static_cast<std::size_t>(item.outcome)];
        counts.doubts += static_cast<std::size_t>(item.doubts);
    }
    return counts;
}

void print_import_summary(const Context& context, const ImportSummary& summary, const ImportOptions& options) {
    const ImportCounts counts = count_outcomes(summary.items);
    if (context.for_reading()) print_lines(context, summary.items);
    context.note("");
    context.note(totals(summary, counts));
    if (context.for_reading() && summary.items.size() > files_listed && !context.options().verbose)
        context.note("New and unchanged files are only counted; --verbose lists them.");
    if (!summary.ignored.empty()) {
        context.note(fmt::format("{} left out, since no importer reads {}{}",
                                 counted(static_cast<std::int64_t>(summary.ignored.size()), "file"),
                                 summary.ignored.size() == 1 ? "it" : "them",
                                 context.options().verbose ? ":" : "; --verbose lists them."));
        if (context.options().verbose)
            for (const std::string& path : summary.ignored) context.note("  " + visible_line(path));
    }
    for (const LeftOutFiles& files : summary.left_out)
        context.note(fmt::format("Not opened in {}, {}: {}.", visible_line(files.path), files.reason,
                                 visible_line(fmt::format("{}", fmt::join(files.names, ", ")))));
    if (options.dry_run) {
        context.note("Nothing was changed: this was a dry run.");
        return;
    }
    std::string people =
        fmt::format("{} known, {} new.", counted(summary.people_total, "person", "people"), summary.people_new);
    if (counts.doubts > 0)
        people +=
            fmt::format("  {} need{} a look: vitae report data-quality",
                        counted(static_cast<std::int64_t>(counts.doubts), "detail"), counts.doubts == 1 ? "s" : "");
    context.note(people);
    if (counts.of(Outcome::imported) + counts.of(Outcome::updated) > 0)
        context.note(options.refresh ? "Next: vitae people"
                                     : fmt::format("Next: vitae people    Take it back: vitae undo {}", summary.run));
}

}  // namespace vitae::cli
