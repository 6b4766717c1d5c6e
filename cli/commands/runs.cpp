// SPDX-License-Identifier: Apache-2.0
#include "commands/commands.hpp"
#include "context.hpp"
#include "vitae/report.hpp"

namespace vitae::cli {

namespace {

constexpr auto newest_first = R"(
SELECT run_id AS run, started_at AS started,
       CASE WHEN undone_at IS NOT NULL THEN 'undone' WHEN finished_at IS NULL THEN 'interrupted' ELSE 'done' END AS state,
       files, imported, updated, unchanged, no_cv, failed
FROM import_runs ORDER BY run_id DESC)";

ExitCode list_runs(Context& context) {
    const auto writer = context.row_writer();
    run_sql(context.existing_database(), newest_first, *writer);
    if (context.for_reading()) context.note("Take one back: vitae undo RUN");
    return ExitCode::done;
}

Action declare(CLI::App&) { return list_runs; }

}  // namespace

const Command runs_command = {
    "runs", "List what was imported when, newest first",
    "  vitae runs\n  vitae sql 'SELECT path, outcome, reason FROM import_items WHERE run_id = 3'", declare};

}  // namespace vitae::cli
