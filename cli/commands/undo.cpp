// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <span>

#include "commands/changes.hpp"
#include "commands/commands.hpp"
#include "context.hpp"
#include "output/visible_text.hpp"
#include "output/wording.hpp"
#include "vitae/import.hpp"

namespace vitae::cli {

namespace {

struct UndoOptions {
    std::int64_t run = 0;
    bool yes = false;
};

/// Of more people only the number is told, unless everything is asked for.
constexpr std::size_t people_listed = 20;

void print_rows(Context& context, std::int64_t run, const UndoSummary& summary) {
    const auto writer = context.row_writer();
    writer->columns({{"run", "", ""},
                     {"documents_removed", "", ""},
                     {"people_gone", "", ""},
                     {"reversed", "", ""},
                     {"kept", "", ""}});
    std::string kept;
    for (const std::string& sentence : summary.kept) kept += (kept.empty() ? "" : "\n") + sentence;
    std::string reversed;
    for (const UndonePerson& person : summary.people)
        for (const std::string& change : person.reversed)
            reversed += fmt::format("{}{}: {}", reversed.empty() ? "" : "\n", person.name, change);
    writer->row({run, std::int64_t{summary.reversed}, std::int64_t{summary.people_gone}, reversed, kept});
    writer->end();
}

void print_people(const Context& context, const std::vector<UndonePerson>& people) {
    const bool all = context.options().verbose;
    const std::size_t listed = all ? people.size() : std::min(people.size(), people_listed);
    for (const UndonePerson& person : std::span(people).first(listed)) {
        if (person.gone)
            std::cout << fmt::format("  gone      {} (person {})\n", visible_line(person.name), person.person);
        for (const std::string& change : shown_changes(person.reversed, all))
            std::cout << fmt::format("  reversed  {}: {}\n", visible_line(person.name), visible_line(change));
    }
    if (listed < people.size()) std::cout << fmt::format("  and {} more people\n", people.size() - listed);
}

ExitCode undo(Context& context, const UndoOptions& options) {
    auto database = context.database_to_change();
    require_undoable(database, options.run);
    if (!context.confirmed(fmt::format("Remove everything that run {} imported?", options.run), options.yes)) {
        context.note("Nothing was changed.");
        return ExitCode::failed;
    }
    const UndoSummary summary = undo_import(database, options.run);
    if (!context.for_reading()) {
        print_rows(context, options.run, summary);
        return ExitCode::done;
    }
    std::cout << fmt::format("Run {} is taken back: {} removed, {} gone.\n", options.run,
                             counted(summary.reversed, "document"), counted(summary.people_gone, "person", "people"));
    print_people(context, summary.people);
    for (const std::string& sentence : summary.kept) std::cout << "  kept      " << visible_line(sentence) << '\n';
    return ExitCode::done;
}

Action declare(CLI::App& app) {
    auto options = std::make_shared<UndoOptions>();
    app.add_option("RUN", options->run, "Number of the run, as in vitae runs")->required();
    app.add_flag("--yes", options->yes, "Do not ask");
    return [options](Context& context) { return undo(context, *options); };
}

}  // namespace

const Command undo_command = {"undo", "Take back what one import brought in", "  vitae runs\n  vitae undo 14 --yes",
                              declare};

}  // namespace vitae::cli
