// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "commands/commands.hpp"
#include "commands/privacy/erasure_proof.hpp"
#include "commands/tracking/signature_options.hpp"
#include "context.hpp"
#include "output/visible_text.hpp"
#include "vitae/error.hpp"
#include "vitae/people.hpp"

namespace vitae::cli {

namespace {

struct EraseOptions {
    std::string person;
    bool finish = false;
    bool yes = false;
    SignatureOptions signature;
};

ExitCode erase(Context& context, const EraseOptions& options, Erasure erasure) {
    auto database = context.database_to_change();
    if (options.finish) {
        finish_erasures(database);
        context.note("Nothing of what was erased is left in free pages or the log.");
        return ExitCode::done;
    }
    const bool keeps = erasure == Erasure::all_but_statistics;
    if (options.person.empty())
        throw Error(ErrorKind::usage,
                    fmt::format("PERSON is required.  See: vitae {} --help", keeps ? "anonymise" : "erase"));
    const PersonName person = find_person(database.file(), options.person);
    if (!context.confirmed(fmt::format("{} everything about {} (person {}) for good?", keeps ? "Anonymise" : "Erase",
                                       visible_line(person.name), person.id),
                           options.yes)) {
        context.note("Nothing was changed.");
        return ExitCode::failed;
    }
    return print_proof(context, erase_person(database, person.id, erasure, options.signature.sign()), erasure);
}

Action declare_for(CLI::App& app, Erasure erasure) {
    auto options = std::make_shared<EraseOptions>();
    app.add_option("PERSON", options->person, "An id, an e-mail address, or a part of a name that only one person has");
    app.add_flag("--yes", options->yes, "Do not ask");
    if (erasure == Erasure::everything)
        app.add_flag("--finish", options->finish, "Only clear what an interrupted erasure left in free pages and log");
    declare_signature(app, options->signature);
    return [=](Context& context) { return erase(context, *options, erasure); };
}

Action declare_erase(CLI::App& app) { return declare_for(app, Erasure::everything); }
Action declare_anonymise(CLI::App& app) { return declare_for(app, Erasure::all_but_statistics); }

}  // namespace

const Command erase_command = {"erase", "Remove a person for good, and prove it",
                               "  vitae erase lindqvist\n  vitae erase 14 --yes --as ruth", declare_erase};
const Command anonymise_command = {"anonymise",
                                   "Remove a person for good, but keep the days and stages of their applications",
                                   "  vitae anonymise lindqvist\n  vitae anonymise 14 --yes", declare_anonymise};

}  // namespace vitae::cli
