// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "commands/commands.hpp"
#include "commands/tracking/signature_options.hpp"
#include "context.hpp"
#include "output/visible_text.hpp"
#include "vitae/applications.hpp"
#include "vitae/openings.hpp"
#include "vitae/people.hpp"

namespace vitae::cli {

namespace {

struct StepOptions {
    std::string who;
    std::string opening;
    std::string stage;
    std::string reason;
    ApplicationSource source;
    SignatureOptions signature;
};

void print_step(const Context& context, const Step& step) {
    if (context.for_reading()) {
        std::cout << fmt::format("{}: {}{} ({}, application {})\n", visible_line(step.person),
                                 step.from.empty() ? "" : visible_line(step.from) + " -> ", visible_line(step.to),
                                 visible_line(step.opening), step.application);
        return;
    }
    const auto writer = context.row_writer();
    writer->columns({{"application_id", "", ""},
                     {"name", "", ""},
                     {"opening", "", ""},
                     {"from_stage", "", ""},
                     {"to_stage", "", ""}});
    writer->row({step.application, step.person, step.opening, step.from.empty() ? Value() : Value(step.from), step.to});
    writer->end();
}

ExitCode apply_for(Context& context, const StepOptions& options) {
    auto database = context.database_to_change();
    const std::int64_t person = find_person(database.file(), options.who).id;
    const std::int64_t opening = find_opening(database, options.opening).id;
    print_step(context, apply(database, person, opening, options.source, options.signature.sign()));
    return ExitCode::done;
}

Action declare_apply(CLI::App& app) {
    auto options = std::make_shared<StepOptions>();
    app.add_option("PERSON", options->who, "An id, an e-mail address, or a part of a name that only one person has")
        ->required();
    app.add_option("OPENING", options->opening, "A number, a key, or a part of a title that only one has")->required();
    app.add_option("--source", options->source.source, "Where it came from: referral, job-board, agency")
        ->option_text("TEXT");
    app.add_option("--credit", options->source.credited_to, "Who brought it")->option_text("NAME");
    app.add_option("--stage", options->source.stage, "Where it begins; else in the stage of type applied")
        ->option_text("STAGE");
    declare_signature(app, options->signature);
    return [options](Context& context) { return apply_for(context, *options); };
}

/// A command on one application; `closed` = it is one that is closed if a person is named.
template <class Take>
Action declare_step(CLI::App& app, const std::shared_ptr<StepOptions>& options, bool closed, Take take) {
    app.add_option("APPLICATION", options->who, "Its number, or a person who has only one that fits")->required();
    declare_signature(app, options->signature);
    return [options, closed, take](Context& context) {
        auto database = context.database_to_change();
        const std::int64_t application = application_meant(database, options->who, closed);
        print_step(context, take(database, application, *options));
        return ExitCode::done;
    };
}

void declare_reason(CLI::App& app, StepOptions& options, bool required) {
    app.add_option("--reason", options.reason, "Why")->option_text("TEXT")->required(required);
}

Action declare_move(CLI::App& app) {
    auto options = std::make_shared<StepOptions>();
    Action action =
        declare_step(app, options, false, [](Database& database, std::int64_t application, const StepOptions& o) {
            return move_application(database, application, o.stage, o.reason, o.signature.sign());
        });
    app.add_option("STAGE", options->stage, "Name of the stage")->required();
    declare_reason(app, *options, false);
    return action;
}

Action declare_reject(CLI::App& app) {
    auto options = std::make_shared<StepOptions>();
    declare_reason(app, *options, true);
    return declare_step(app, options, false, [](Database& database, std::int64_t application, const StepOptions& o) {
        return reject_application(database, application, o.reason, o.signature.sign());
    });
}

Action declare_withdraw(CLI::App& app) {
    auto options = std::make_shared<StepOptions>();
    declare_reason(app, *options, false);
    return declare_step(app, options, false, [](Database& database, std::int64_t application, const StepOptions& o) {
        return withdraw_application(database, application, o.reason, o.signature.sign());
    });
}

Action declare_hire(CLI::App& app) {
    auto options = std::make_shared<StepOptions>();
    return declare_step(app, options, false, [](Database& database, std::int64_t application, const StepOptions& o) {
        return hire_applicant(database, application, o.signature.sign());
    });
}

Action declare_reopen(CLI::App& app) {
    auto options = std::make_shared<StepOptions>();
    app.add_option("--stage", options->stage, "Where it goes on; else where it was")->option_text("STAGE");
    declare_reason(app, *options, false);
    return declare_step(app, options, true, [](Database& database, std::int64_t application, const StepOptions& o) {
        return reopen_application(database, application, o.stage, o.reason, o.signature.sign());
    });
}

}  // namespace

const Command apply_command = {"apply", "Enter that a person applies for an opening",
                               "  vitae apply lindqvist backend-2025 --source referral --credit 'Jun Watanabe'",
                               declare_apply};
const Command move_command = {"move", "Move an application to another stage",
                              "  vitae move 3 interview\n  vitae move lindqvist offer --at 2024-05-01", declare_move};
const Command reject_command = {"reject", "Reject an application, with the reason",
                                "  vitae reject 3 --reason 'no evidence of C++'", declare_reject};
const Command withdraw_command = {"withdraw", "Enter that an applicant has withdrawn",
                                  "  vitae withdraw 3 --reason 'another offer'", declare_withdraw};
const Command hire_command = {"hire", "Enter that an applicant is hired", "  vitae hire 3", declare_hire};
const Command reopen_command = {"reopen", "Take up an application again that was closed",
                                "  vitae reopen 3\n  vitae reopen 3 --stage screen --reason 'second opening'",
                                declare_reopen};

}  // namespace vitae::cli
