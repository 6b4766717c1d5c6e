// SPDX-License-Identifier: Apache-2.0
#include <iostream>

#include "commands/commands.hpp"
#include "context.hpp"
#include "output/visible_text.hpp"
#include "output/wording.hpp"
#include "vitae/database.hpp"

namespace vitae::cli {

namespace {

ExitCode check(Context& context) {
    auto database = Database::open(context.existing_database(), Access::read_only);
    const auto problems = database.check();
    if (context.for_reading()) {
        for (const std::string& problem : problems) std::cout << visible_line(problem) << '\n';
    } else {
        const auto writer = context.row_writer();
        writer->columns({{"problem", "", "One sentence"}});
        for (const std::string& problem : problems) writer->row({problem});
        writer->end();
    }
    context.note(problems.empty() ? database.file().string() + " is sound."
                                  : counted(static_cast<std::int64_t>(problems.size()), "problem") + ".");
    return problems.empty() ? ExitCode::done : ExitCode::failed;
}

Action declare(CLI::App&) { return check; }

}  // namespace

const Command check_command = {"check", "Look for damage, and recompute and compare everything derived",
                               "  vitae check && vitae backup ~/backups/vitae.db", declare};

}  // namespace vitae::cli
