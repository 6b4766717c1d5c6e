// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <iostream>

#include "commands/commands.hpp"
#include "commands/tracking/signature_options.hpp"
#include "context.hpp"
#include "vitae/people.hpp"
#include "vitae/privacy.hpp"
#include "vitae/report.hpp"

namespace vitae::cli {

namespace {

struct PersonOptions {
    std::string person;
    SignatureOptions signature;
};

ExitCode data(Context& context, const PersonOptions& options) {
    auto database = context.database_to_change();
    const std::int64_t person = find_person(database.file(), options.person).id;
    const Signature signature = options.signature.sign();
    if (context.options().output == OutputFormat::html)
        std::cout << person_data_html(database, person, signature);
    else
        std::cout << person_data_json(database, person, signature) << '\n';
    return ExitCode::done;
}

ExitCode activity(Context& context, const PersonOptions& options) {
    const auto database = context.existing_database();
    run_query(
        database,
        "SELECT at, actor, kind, what FROM person_activities WHERE person_id = :person ORDER BY at, kind, source_id",
        {{"person", find_person(database, options.person).id}}, *context.row_writer());
    return ExitCode::done;
}

Action declare(CLI::App& app) {
    auto options = std::make_shared<PersonOptions>();
    app.require_subcommand(1);
    CLI::App* everything = app.add_subcommand(
        "data", "Everything held about a person, originals included: JSON, or a page with --output html");
    CLI::App* done = app.add_subcommand("activity", "What was done about a person, oldest first");
    for (CLI::App* sub : {everything, done}) {
        sub->fallthrough();
        sub->add_option("PERSON", options->person,
                        "An id, an e-mail address, or a part of a name that only one person has")
            ->required();
    }
    declare_signature(*everything, options->signature);
    return
        [=](Context& context) { return everything->parsed() ? data(context, *options) : activity(context, *options); };
}

}  // namespace

const Command person_command = {"person", "Hand out all data of a person, or tell what was done about them",
                                "  vitae person data lindqvist > mara.json\n"
                                "  vitae person data lindqvist --output html > mara.html\n"
                                "  vitae person activity lindqvist",
                                declare};

}  // namespace vitae::cli
