// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <tuple>

#include "blind_view.hpp"
#include "commands/commands.hpp"
#include "context.hpp"
#include "output/aligned_lines.hpp"
#include "output/durations.hpp"
#include "output/visible_text.hpp"
#include "output/wording.hpp"
#include "vitae/blind.hpp"
#include "vitae/error.hpp"
#include "vitae/matching.hpp"
#include "vitae/people.hpp"

namespace vitae::cli {

namespace {

struct MatchCommandOptions {
    std::string opening;
    std::string person;
    std::string as_of;
    BlindView blind;
    MatchOptions match;
};

std::string verdict(const SkillFit& fit) {
    if (fit.fit == "short") return fmt::format("short by {} mo", fit.short_by);
    return fit.fit;
}

Emphasis emphasis_of(const SkillFit& fit) {
    if (fit.fit == "met") return Emphasis::none;
    return fit.fit == "met if possible" ? Emphasis::warning : Emphasis::faint;
}

/// "84 mo (80 .. 88), last 2024-03"
std::string use_of(const SkillFit& fit) {
    if (fit.months.possible == 0) return {};
    return bounded_months(fit.months) + " mo" + (fit.last_used.empty() ? "" : ", last " + fit.last_used);
}

std::string wanted(const SkillFit& fit) {
    std::string text = fit.required ? "" : "nice";
    if (fit.min_months > 0) text += fmt::format("{}>= {} mo", text.empty() ? "" : ", ", fit.min_months);
    return text;
}

std::string summary(const PersonFit& person) {
    int required = 0;
    for (const SkillFit& fit : person.skills) required += fit.required ? 1 : 0;
    std::string text = fmt::format("{} of {} required met", person.count(true, "met"), required);
    if (const int possible = person.count(true, "met if possible"); possible > 0)
        text += fmt::format(", {} more if possible", possible);
    if (person.application != 0) text += fmt::format("  (application {}, {})", person.application, person.stage);
    return text;
}

void print_person(const Context& context, const PersonFit& person) {
    std::cout << context.out_style().strong(visible_line(person.name.empty() ? "(no name)" : person.name))
              << fmt::format("  {}{}\n", person.person == 0 ? "" : std::to_string(person.person) + "  ",
                             visible_line(summary(person)));
    AlignedLines lines;
    for (const SkillFit& fit : person.skills) {
        lines.add({{fit.skill}, {wanted(fit), Emphasis::faint}, {verdict(fit), emphasis_of(fit)}, {use_of(fit)}});
        for (const SkillUse& use : fit.evidence)
            lines.add({{fmt::format("    {}:{}  {}", use.passage.document, use.passage.first_line, use.passage.text),
                        Emphasis::faint}});
    }
    lines.print(std::cout, context.out());
}

/// Only the first `most`, who meets as much as another in the order of the pseudonyms: that of the names would tell.
void keep_first(std::vector<PersonFit>& people, std::size_t most, Database& database, const Opening& opening) {
    for (PersonFit& person : people) person.name = pseudonym_of(database, person.person, opening.key);
    const auto met = [](const PersonFit& person) {
        return std::tuple(-person.count(true, "met"), -person.count(true, "met if possible"),
                          -person.count(false, "met") - person.count(false, "met if possible"), person.name);
    };
    std::ranges::sort(people, [&](const PersonFit& a, const PersonFit& b) { return met(a) < met(b); });
    people.resize(std::min(people.size(), most));
}

/// What to look at: blind, a copy of those who would be shown.
std::filesystem::path looked_at(const Context& context, MatchCommandOptions& options, Database& database,
                                const Opening& opening) {
    std::vector<std::int64_t> shown;
    if (options.blind.is_blind()) {
        MatchOptions match = options.match;
        match.most = 0;
        match.evidence = false;
        auto people = match_people(database.file(), context.reports(), opening, match);
        if (options.match.most != 0) keep_first(people, options.match.most, database, opening);
        for (const PersonFit& person : people) shown.push_back(person.person);
        options.blind.use_pseudonyms_of(opening.key);
        if (!options.person.empty() && !shown.empty()) options.match.report["person"] = std::to_string(shown.front());
    }
    return options.blind.database(context, shown);
}

ExitCode match(Context& context, MatchCommandOptions& options) {
    auto database = Database::open(context.existing_database(), Access::read_only);
    const Opening opening = find_opening(database, options.opening);
    if (opening.skills.empty())
        throw Error(ErrorKind::usage, fmt::format("{} asks for no skills.  Add some: vitae opening edit {} --require "
                                                  "'C++ >= 36'",
                                                  opening.key, opening.key));
    MatchOptions& match = options.match;
    if (!options.person.empty()) match.report["person"] = options.person;
    if (!options.as_of.empty()) match.report["as-of"] = options.as_of;
    const auto file = looked_at(context, options, database, opening);
    if (!context.for_reading()) {
        match.report["opening"] = opening.key;
        match.report["everybody"] = match.applicants_only ? "0" : "1";
        run_report(file, context.reports().find("opening-fit"), match.report, *context.row_writer());
        return ExitCode::done;
    }
    const auto people = match_people(file, context.reports(), opening, match);
    for (const PersonFit& person : people) {
        if (&person != &people.front()) std::cout << '\n';
        print_person(context, person);
    }
    context.note(fmt::format(
        "{}{}.  First who meets more required skills in every reading of the dates, then if possible, "
        "then nice ones, then by {}; there is no score.{}",
        people.empty() ? "" : "\n", counted(static_cast<std::int64_t>(people.size()), "person", "people"),
        options.blind.is_blind() ? "pseudonym" : "name", match.evidence ? "" : "  See the lines: --evidence"));
    return ExitCode::done;
}

Action declare(CLI::App& app) {
    auto options = std::make_shared<MatchCommandOptions>();
    app.add_option("OPENING", options->opening, "A number, a key, or a part of a title that only one has")->required();
    app.add_option("--person", options->person, "Only this person")->option_text("PERSON");
    app.add_flag("--applicants", options->match.applicants_only, "Only who has applied and is in process");
    app.add_flag("--evidence", options->match.evidence, "Quote the lines every skill rests on");
    app.add_option("--most", options->match.most, "Only the first so many people")->option_text("N");
    app.add_option("--as-of", options->as_of, "Count up to this month; else each CV speaks for its own date")
        ->option_text("DATE");
    options->blind.declare(app);
    return [options](Context& context) { return match(context, *options); };
}

}  // namespace

const Command match_command = {"match", "Hold people against what an opening asks for",
                               "  vitae match backend-2025\n"
                               "  vitae match backend-2025 --person lindqvist --evidence\n"
                               "  vitae match backend-2025 --applicants --blind --evidence\n"
                               "  vitae match backend-2025 --applicants --output csv",
                               declare};

}  // namespace vitae::cli
