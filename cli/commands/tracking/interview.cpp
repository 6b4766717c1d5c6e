// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "commands/commands.hpp"
#include "commands/number_options.hpp"
#include "commands/tracking/signature_options.hpp"
#include "context.hpp"
#include "output/visible_text.hpp"
#include "vitae/applications.hpp"
#include "vitae/report.hpp"

namespace vitae::cli {

namespace {

struct InterviewOptions {
    std::string application;
    Interview interview;
    std::int64_t number = 0;
    Scorecard scorecard;
    std::vector<std::string> ratings;
    SignatureOptions signature;
};

ExitCode add(Context& context, const InterviewOptions& options) {
    auto database = context.database_to_change();
    const std::int64_t application = application_meant(database, options.application);
    const std::int64_t id = add_interview(database, application, options.interview, options.signature.sign());
    std::cout << fmt::format("Interview {}: {} for application {}\n", id, visible_line(options.interview.kind),
                             application);
    return ExitCode::done;
}

ExitCode score(Context& context, const InterviewOptions& options) {
    Scorecard scorecard = options.scorecard;
    for (const std::string& text : options.ratings) scorecard.ratings.push_back(Rating::parse(text));
    auto database = context.database_to_change();
    const std::int64_t id = add_scorecard(database, options.number, scorecard, options.signature.sign());
    std::cout << fmt::format("Scorecard {}: {} of 5 for interview {}\n", id, scorecard.overall, options.number);
    return ExitCode::done;
}

ExitCode list(Context& context) {
    run_sql(context.existing_database(),
            "SELECT i.interview_id AS id, i.at, a.name, a.opening, i.kind, i.interviewers, "
            "group_concat(c.author || ' ' || c.overall, ', ') AS scores "
            "FROM interviews i JOIN applications a ON a.application_id = i.application_id "
            "LEFT JOIN scorecards c ON c.interview_id = i.interview_id GROUP BY i.interview_id ORDER BY i.at, id",
            *context.row_writer());
    return ExitCode::done;
}

Action declare_interview(CLI::App& app) {
    auto options = std::make_shared<InterviewOptions>();
    app.require_subcommand(1);
    CLI::App* added = app.add_subcommand("add", "Enter an interview that is planned or was held");
    CLI::App* scored = app.add_subcommand("score", "Enter what one interviewer thinks: the one named with --as");
    for (CLI::App* sub : {added, scored, app.add_subcommand("list", "All interviews")}) sub->fallthrough();
    added->add_option("APPLICATION", options->application, "Its number, or a person who has only one in process")
        ->required();
    added->add_option("--kind", options->interview.kind, "phone, technical, panel")->required()->option_text("TEXT");
    added->add_option("--on", options->interview.at, "When: 2024-05-01 or 2024-05-01T14:30 in UTC")
        ->option_text("TIME");
    added->add_option("--with", options->interview.interviewers, "Who asks")->option_text("NAMES");
    scored->add_option("INTERVIEW", options->number, "Its number")->required();
    scored->add_option("OVERALL", options->scorecard.overall, "1 strong no, 2 no, 3 undecided, 4 yes, 5 strong yes")
        ->required();
    scored->add_option("--rate", options->ratings, "A skill or anything else, from 1 to 5: 'C++=4'; may be repeated")
        ->option_text("RATING")
        ->allow_extra_args(false);
    scored->add_option("--note", options->scorecard.note, "In words")->option_text("TEXT");
    declare_signature(*added, options->signature);
    declare_signature(*scored, options->signature);
    return [=](Context& context) {
        if (added->parsed()) return add(context, *options);
        return scored->parsed() ? score(context, *options) : list(context);
    };
}

struct OfferOptions {
    std::string application;
    Offer offer;
    SignatureOptions signature;
};

Action declare_offer(CLI::App& app) {
    auto options = std::make_shared<OfferOptions>();
    app.add_option("APPLICATION", options->application, "Its number, or a person who has only one in process")
        ->required();
    app.add_option("STATUS", options->offer.status, "draft, made, accepted, declined or withdrawn")->required();
    require_whole_number(app.add_option("--amount", options->offer.amount, "Per year, in whole units of the currency"),
                         1)
        ->option_text("N");
    app.add_option("--currency", options->offer.currency, "EUR, USD, SEK")->option_text("CODE");
    app.add_option("--start", options->offer.start_on, "First day of work")->option_text("DATE");
    declare_signature(app, options->signature);
    return [options](Context& context) {
        auto database = context.database_to_change();
        const std::int64_t application = application_meant(database, options->application);
        const int version = add_offer(database, application, options->offer, options->signature.sign());
        std::cout << fmt::format("Offer for application {}, version {}: {}\n", application, version,
                                 options->offer.status);
        return ExitCode::done;
    };
}

}  // namespace

const Command interview_command = {
    "interview", "Enter interviews and what came out of them",
    "  vitae interview add lindqvist --kind technical --on 2024-05-14T13:00 --with 'Jun, Ruth'\n"
    "  vitae interview score 7 4 --rate C++=5 --rate Communication=3 --as Jun",
    declare_interview};
const Command offer_command = {"offer", "Enter an offer, or what became of it: each time a new version",
                               "  vitae offer lindqvist made --amount 84000 --currency EUR --start 2024-09-01\n"
                               "  vitae offer lindqvist accepted",
                               declare_offer};

}  // namespace vitae::cli
