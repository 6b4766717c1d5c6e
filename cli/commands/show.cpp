// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <iostream>

#include "blind_view.hpp"
#include "commands/career_data.hpp"
#include "commands/career_text.hpp"
#include "commands/commands.hpp"
#include "context.hpp"
#include "output/visible_text.hpp"
#include "vitae/blind.hpp"
#include "vitae/database.hpp"
#include "vitae/people.hpp"

namespace vitae::cli {

namespace {

struct ShowOptions {
    std::string person;
    CareerView view;
    BlindView blind;
};

/// Who was blind goes by a pseudonym.
std::int64_t person_meant(const std::filesystem::path& file, const ShowOptions& options) {
    if (options.blind.is_blind()) {
        auto database = Database::open(file, Access::read_only);
        for (const PersonName& person : all_people(file))
            if (pseudonym_of(database, person.id, options.blind.blinding().opening) == options.person) return person.id;
    }
    return find_person(file, options.person).id;
}

ExitCode show(Context& context, ShowOptions& options) {
    const std::int64_t person = person_meant(context.existing_database(), options);
    const Career career = load_career(options.blind.database(context, {person}), person);
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
    options->blind.declare_with_opening(app);
    return [options](Context& context) { return show(context, *options); };
}

}  // namespace

const Command show_command = {"show", "Show one person's career, and the sentences it rests on",
                              "  vitae show lindqvist --timeline --evidence\n"
                              "  vitae show mara@example.org --output json",
                              declare};

}  // namespace vitae::cli
