// SPDX-License-Identifier: Apache-2.0
#include "vitae/retention.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "commands/commands.hpp"
#include "commands/privacy/erasure_proof.hpp"
#include "commands/tracking/signature_options.hpp"
#include "context.hpp"
#include "output/visible_text.hpp"
#include "output/wording.hpp"
#include "vitae/people.hpp"
#include "vitae/report.hpp"

namespace vitae::cli {

namespace {

struct PrivacyOptions {
    std::string person;
    std::string text;
    std::string until;
    Consent consent;
    RetentionRule rule;
    bool anonymise = false;
    bool dry_run = false;
    bool yes = false;
    SignatureOptions signature;
};

CLI::App* subcommand(CLI::App& app, const char* name, const char* purpose) {
    CLI::App* sub = app.add_subcommand(name, purpose);
    sub->fallthrough();
    return sub;
}

void declare_person(CLI::App& app, PrivacyOptions& options) {
    app.add_option("PERSON", options.person, "An id, an e-mail address, or a part of a name that only one person has")
        ->required();
    declare_signature(app, options.signature);
}

ExitCode print_rows(const Context& context, const std::string& sql) {
    run_sql(context.existing_database(), sql, *context.row_writer());
    return ExitCode::done;
}

Action declare_consent(CLI::App& app) {
    auto options = std::make_shared<PrivacyOptions>();
    app.require_subcommand(1);
    CLI::App* added = subcommand(app, "add", "Enter why data of a person may be kept");
    CLI::App* withdrawn = subcommand(app, "withdraw", "Enter that a person has withdrawn it");
    subcommand(app, "list", "All that was entered");
    for (CLI::App* sub : {added, withdrawn}) {
        declare_person(*sub, *options);
        sub->add_option("--purpose", options->consent.purpose, "recruiting, talent-pool")
            ->option_text("NAME")
            ->required();
    }
    added->add_option("--basis", options->consent.basis, "consent, contract, legitimate_interest or legal_obligation")
        ->option_text("BASIS")
        ->required();
    added->add_option("--given", options->consent.given_on, "Day it was given; else today")->option_text("DATE");
    added
        ->add_option("--expires", options->consent.expires_on,
                     "Last day it holds; else the rule of the purpose decides")
        ->option_text("DATE");
    added->add_option("--evidence", options->consent.evidence, "Where it is written down")->option_text("TEXT");
    return [=](Context& context) {
        if (!added->parsed() && !withdrawn->parsed())
            return print_rows(context,
                              "SELECT c.consent_id AS id, p.name, c.purpose, c.basis, c.given_on, c.expires_on, "
                              "c.withdrawn_on, c.evidence FROM consents c JOIN people p ON p.person_id = c.person_id "
                              "ORDER BY c.consent_id");
        auto database = context.database_to_change();
        const PersonName person = find_person(database.file(), options->person);
        if (added->parsed())
            add_consent(database, person.id, options->consent, options->signature.sign());
        else
            withdraw_consent(database, person.id, options->consent.purpose, options->signature.sign());
        std::cout << fmt::format("{}: {} {}\n", visible_line(person.name), visible_line(options->consent.purpose),
                                 added->parsed() ? "is entered." : "is withdrawn.");
        return ExitCode::done;
    };
}

Action declare_hold(CLI::App& app) {
    auto options = std::make_shared<PrivacyOptions>();
    app.require_subcommand(1);
    CLI::App* added = subcommand(app, "add", "Keep a person's data whatever the rules say");
    CLI::App* lifted = subcommand(app, "lift", "Lift the holds on a person");
    subcommand(app, "list", "All holds");
    declare_person(*added, *options);
    declare_person(*lifted, *options);
    added->add_option("--reason", options->text, "Why: a pending claim")->option_text("TEXT")->required();
    added->add_option("--until", options->until, "Last day; else until it is lifted")->option_text("DATE");
    return [=](Context& context) {
        if (!added->parsed() && !lifted->parsed())
            return print_rows(context,
                              "SELECT h.hold_id AS id, p.name, h.reason, h.made_at, h.until, h.lifted_at, h.actor "
                              "FROM holds h JOIN people p ON p.person_id = h.person_id ORDER BY h.hold_id");
        auto database = context.database_to_change();
        const PersonName person = find_person(database.file(), options->person);
        if (added->parsed())
            add_hold(database, person.id, options->text, options->until, options->signature.sign());
        else
            lift_holds(database, person.id, options->signature.sign());
        std::cout << fmt::format("{} {}\n", visible_line(person.name),
                                 added->parsed() ? "is on hold." : "is not on hold any more.");
        return ExitCode::done;
    };
}

void print_due(const Context& context, const std::vector<DuePerson>& people) {
    const auto writer = context.row_writer();
    writer->columns({{"id", "", ""},
                     {"name", "", ""},
                     {"last_activity", "", ""},
                     {"keep_until", "", ""},
                     {"action", "", ""},
                     {"held", "", ""}});
    for (const DuePerson& due : people)
        writer->row({due.person, due.name, due.last_on, due.keep_until,
                     std::string(due.erasure == Erasure::everything ? "erase" : "anonymise"),
                     std::string(due.is_held ? "on hold" : "")});
    writer->end();
}

ExitCode run_rules(Context& context, const PrivacyOptions& options) {
    auto database = context.database_to_change();
    std::vector<DuePerson> people = people_due(database);
    if (options.dry_run) {
        print_due(context, people);
        context.note(fmt::format("{} past their time.  Nothing was changed.",
                                 counted(static_cast<std::int64_t>(people.size()), "person is", "people are")));
        return ExitCode::done;
    }
    std::erase_if(people, [](const DuePerson& due) { return due.is_held; });
    if (people.empty()) {
        context.note("Nobody is past their time.");
        return ExitCode::done;
    }
    if (!context.confirmed(fmt::format("Erase or anonymise {} for good?",
                                       counted(static_cast<std::int64_t>(people.size()), "person", "people")),
                           options.yes)) {
        context.note("Nothing was changed.");
        return ExitCode::failed;
    }
    const Signature signature = options.signature.sign();
    ExitCode code = ExitCode::done;
    for (const DuePerson& due : people) {
        const ErasureProof proof = erase_person(database, due.person, due.erasure, signature);
        if (print_proof(context, proof, due.erasure) != ExitCode::done) code = ExitCode::failed;
    }
    return code;
}

Action declare_retention(CLI::App& app) {
    auto options = std::make_shared<PrivacyOptions>();
    app.require_subcommand(1);
    subcommand(app, "list", "The rules");
    CLI::App* set = subcommand(app, "set", "Keep data for a purpose so many months after the last activity");
    CLI::App* removed = subcommand(app, "remove", "Remove the rule of a purpose");
    CLI::App* ran = subcommand(app, "run", "Erase or anonymise whoever is past their time and not on hold");
    for (CLI::App* sub : {set, removed})
        sub->add_option("PURPOSE", options->rule.purpose, "recruiting is everybody's; others are those of consents")
            ->required();
    set->add_option("MONTHS", options->rule.months, "Months after the last activity")->required();
    set->add_flag("--anonymise", options->anonymise, "Keep the days and stages of applications, without the person");
    ran->add_flag("--dry-run", options->dry_run, "Only say who");
    ran->add_flag("--yes", options->yes, "Do not ask");
    for (CLI::App* sub : {set, removed, ran}) declare_signature(*sub, options->signature);
    return [=](Context& context) {
        if (ran->parsed()) return run_rules(context, *options);
        if (set->parsed() || removed->parsed()) {
            auto database = context.database_to_change();
            RetentionRule rule = options->rule;
            rule.erasure = options->anonymise ? Erasure::all_but_statistics : Erasure::everything;
            if (set->parsed())
                set_retention_rule(database, rule, options->signature.sign());
            else
                remove_retention_rule(database, rule.purpose, options->signature.sign());
        }
        return print_rows(context, "SELECT purpose, months, action FROM retention_rules ORDER BY purpose");
    };
}

Action declare_audit(CLI::App& app) {
    auto options = std::make_shared<PrivacyOptions>();
    app.add_option("--by", options->person, "Only what this one did")->option_text("NAME");
    app.add_option("--action", options->text, "Only this, or all that begin so: person.erase, application")
        ->option_text("ACTION");
    return [options](Context& context) {
        run_query(context.existing_database(),
                  "SELECT audit_id AS id, at, actor, action, subject, count FROM audits "
                  "WHERE (:actor = '' OR actor = :actor) AND substr(action, 1, length(:action)) = :action "
                  "ORDER BY audit_id",
                  {{"actor", options->person}, {"action", options->text}}, *context.row_writer());
        return ExitCode::done;
    };
}

}  // namespace

const Command consent_command = {"consent", "Enter and list why data of people may be kept",
                                 "  vitae consent add lindqvist --purpose talent-pool --basis consent "
                                 "--expires 2027-05-01",
                                 declare_consent};
const Command hold_command = {"hold", "Keep data that the rules would erase",
                              "  vitae hold add lindqvist --reason 'pending claim'\n  vitae hold lift lindqvist",
                              declare_hold};
const Command retention_command = {"retention", "Say how long data is kept, and erase what is past its time",
                                   "  vitae retention set recruiting 24\n"
                                   "  vitae retention run --dry-run\n"
                                   "  vitae retention run --yes",
                                   declare_retention};
const Command audit_command = {"audit", "Who did what when", "  vitae audit\n  vitae audit --by ruth --action person",
                               declare_audit};

}  // namespace vitae::cli
