// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <set>

#include "blind_view.hpp"
#include "commands/collected_rows.hpp"
#include "commands/commands.hpp"
#include "context.hpp"
#include "output/wording.hpp"
#include "vitae/database.hpp"
#include "vitae/error.hpp"
#include "vitae/people.hpp"

namespace vitae::cli {

namespace {

struct BackupOptions {
    std::string target;
    std::string subset;
    BlindView blind;
};

/// Who is there and selected.
std::vector<std::int64_t> people_of(const std::filesystem::path& file, const std::string& subset) {
    std::set<std::int64_t> selected;
    if (!subset.empty())
        for (const auto& row : rows_of(file, subset)) {
            const auto* id = std::get_if<std::int64_t>(&row.at(0));
            if (id == nullptr)
                throw Error(ErrorKind::usage,
                            "--subset must select numbers of people first: SELECT person_id FROM people");
            selected.insert(*id);
        }
    std::vector<std::int64_t> people;
    for (const PersonName& person : all_people(file))
        if (subset.empty() || selected.contains(person.id)) people.push_back(person.id);
    return people;
}

ExitCode blind_backup(const Context& context, const BackupOptions& options) {
    const auto file = context.existing_database();
    const auto people = people_of(file, options.subset);
    if (people.empty()) {
        context.note("Nobody is selected; nothing is written.");
        return ExitCode::bad_input;
    }
    auto database = Database::open(file, Access::read_only);
    BlindCopy(database, people, options.blind.blinding(), BlindCopy::Numbers::own).save(options.target);
    context.note(fmt::format("{} now holds {} of {}.", options.target,
                             counted(static_cast<std::int64_t>(people.size()), "blind profile"), file.string()));
    return ExitCode::done;
}

ExitCode backup(const Context& context, const BackupOptions& options) {
    if (options.blind.is_blind()) return blind_backup(context, options);
    // SQLite 3.40 cannot copy generated columns through a connection that only reads.
    auto database = context.database_to_change();
    database.backup(options.target);
    context.note(fmt::format("{} now holds a copy of {}.", options.target, database.file().string()));
    return ExitCode::done;
}

Action declare(CLI::App& app) {
    auto options = std::make_shared<BackupOptions>();
    app.add_option("FILE", options->target, "Where to write the copy; must not exist yet")->required();
    options->blind.declare_with_opening(app);
    app.add_option("--subset", options->subset, "With --blind only the people whose numbers this SELECT gives")
        ->option_text("SQL")
        ->needs(app.get_option("--blind"));
    return [options](Context& context) { return backup(context, *options); };
}

}  // namespace

const Command backup_command = {
    "backup", "Write a consistent copy of the database",
    "  vitae backup ~/backups/vitae-2024-05.db\n"
    "  vitae backup panel.db --blind --opening backend --subset 'SELECT person_id FROM applications'",
    declare};

}  // namespace vitae::cli
