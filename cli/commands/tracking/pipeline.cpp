// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "commands/commands.hpp"
#include "commands/tracking/signature_options.hpp"
#include "context.hpp"
#include "output/visible_text.hpp"
#include "vitae/openings.hpp"
#include "vitae/report.hpp"

namespace vitae::cli {

namespace {

struct PipelineOptions {
    std::string name;
    std::vector<std::string> stages;
    SignatureOptions signature;
};

ExitCode add(Context& context, const PipelineOptions& options) {
    std::vector<Stage> stages;
    for (const std::string& text : options.stages) stages.push_back(Stage::parse(text));
    auto database = Database::open(context.database_file(), Access::read_write);
    add_pipeline(database, options.name, stages, options.signature.sign());
    std::cout << fmt::format("Pipeline {} with {} stages.\n", visible_line(options.name), stages.size());
    return ExitCode::done;
}

Action declare(CLI::App& app) {
    auto options = std::make_shared<PipelineOptions>();
    app.require_subcommand(1);
    CLI::App* added = app.add_subcommand("add", "Add a pipeline");
    app.add_subcommand("list", "Every stage of every pipeline")->fallthrough();
    added->fallthrough();
    added->add_option("NAME", options->name, "How openings name it")->required();
    added
        ->add_option("STAGE", options->stages,
                     "NAME:TYPE or NAME:TYPE:DAYS, in order; after so many days there an application is overdue.  "
                     "Types: lead, applied, screen, interview, offer, hired, rejected")
        ->required();
    declare_signature(*added, options->signature);
    return [=](Context& context) {
        if (added->parsed()) return add(context, *options);
        run_sql(context.existing_database(),
                "SELECT pipeline, seq, stage, type, max_days FROM stages ORDER BY pipeline_id, seq",
                *context.row_writer());
        return ExitCode::done;
    };
}

}  // namespace

const Command pipeline_command = {
    "pipeline", "List the stages applications go through, or add some of your own",
    "  vitae pipeline list\n"
    "  vitae pipeline add short applied:applied:5 call:screen:5 trial:interview:10 hired:hired "
    "no:rejected",
    declare};

}  // namespace vitae::cli
