// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "commands/commands.hpp"
#include "context.hpp"
#include "vitae/database.hpp"

namespace vitae::cli {

namespace {

Action declare(CLI::App& app) {
    auto target = std::make_shared<std::string>();
    app.add_option("FILE", *target, "Where to write the copy; must not exist yet")->required();
    return [target](Context& context) {
        // SQLite 3.40 cannot copy generated columns through a connection that only reads.
        auto database = Database::open(context.existing_database(), Access::read_write);
        database.backup(*target);
        context.note(fmt::format("{} now holds a copy of {}.", *target, database.file().string()));
        return ExitCode::done;
    };
}

}  // namespace

const Command backup_command = {"backup", "Write a consistent copy of the database",
                                "  vitae backup ~/backups/vitae-2024-05.db", declare};

}  // namespace vitae::cli
