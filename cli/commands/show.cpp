// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <iostream>

#include "commands/career_data.hpp"
#include "commands/career_text.hpp"
#include "commands/commands.hpp"
#include "context.hpp"
#include "output/visible_text.hpp"
#include "vitae/people.hpp"

namespace vitae::cli {

namespace {

struct ShowOptions {
    std::string person;
    CareerView view;
};

ExitCode show(Context& context, const ShowOptions& options) {
    const auto database = context.existing_database();
    const Career career = load_career(database, find_person(database, options.person).id);
    switch (context.options().output) {
        case OutputFormat::table:
            print_career(context, career, options.view);
            break;
        case OutputFormat::json:
        case OutputFormat::ndjson: {
            const std::string json = career_json(career, context.options().output == OutputFormat::json ? 2 : -1);
            std::cout << (context.out().interactive ? visible(json) : json) << '\n';
            break;
        }
        default: {
            const auto writer = context.row_writer();
            if (options.view.evidence)
                write_evidence(career, *writer);
            else
                write_activities(career, *writer);
        }
    }
    return ExitCode::done;
}

Action declare(CLI::App& app) {
    auto options = std::make_shared<ShowOptions>();
    app.add_option("PERSON", options->person, "An id, an e-mail address, or a part of a name that only one person has")
        ->required();
    app.add_flag("--timeline", options->view.timeline, "Draw the career as bars over the years");
    app.add_flag("--evidence", options->view.evidence, "Quote the lines every skill rests on");
    return [options](Context& context) { return show(context, *options); };
}

}  // namespace

const Command show_command = {"show", "Show one person's career, and the sentences it rests on",
                              "  vitae show lindqvist --timeline --evidence\n"
                              "  vitae show mara@example.org --output json",
                              declare};

}  // namespace vitae::cli
