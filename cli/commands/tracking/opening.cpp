// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <optional>

#include "commands/collected_rows.hpp"
#include "commands/commands.hpp"
#include "commands/tracking/signature_options.hpp"
#include "commands/tracking/text_file.hpp"
#include "context.hpp"
#include "output/aligned_lines.hpp"
#include "output/row_writer.hpp"
#include "output/visible_text.hpp"
#include "output/wording.hpp"
#include "vitae/error.hpp"
#include "vitae/nearest_name.hpp"
#include "vitae/openings.hpp"
#include "vitae/report.hpp"

namespace vitae::cli {

namespace {

/// What the options of add and edit say; nothing = as it is.
struct Fields {
    std::string file;
    std::optional<std::string> key, title, department, location, manager, status, opened, pipeline;
    std::optional<int> seats;
    std::vector<std::string> required, nice, drop;
};

struct OpeningOptions {
    std::string opening;
    std::string reason;
    bool all = false;
    Fields fields;
    SignatureOptions signature;
};

void put_skill(Opening& opening, const std::string& text, bool required) {
    const OpeningSkill skill = OpeningSkill::parse(text, required);
    std::erase_if(opening.skills, [&](const OpeningSkill& known) { return known.name == skill.name; });
    opening.skills.push_back(skill);
}

void apply_fields(Opening& opening, const Fields& fields) {
    const auto set = [](std::string& target, const std::optional<std::string>& value) {
        if (value) target = *value;
    };
    set(opening.key, fields.key);
    set(opening.title, fields.title);
    set(opening.department, fields.department);
    set(opening.location, fields.location);
    set(opening.hiring_manager, fields.manager);
    set(opening.status, fields.status);
    set(opening.opened_on, fields.opened);
    set(opening.pipeline, fields.pipeline);
    if (fields.seats) opening.seats = *fields.seats;
    for (const std::string& text : fields.required) put_skill(opening, text, true);
    for (const std::string& text : fields.nice) put_skill(opening, text, false);
    for (const std::string& name : fields.drop)
        if (std::erase_if(opening.skills, [&](const OpeningSkill& known) { return known.name == name; }) == 0)
            throw Error(ErrorKind::usage, fmt::format("{} does not ask for {}.", opening.key, name));
}

/// A skill that is written wrongly fits nobody, and nobody would notice.
void note_unknown_skills(const Context& context, const Database& database, std::int64_t opening) {
    const auto unknown =
        rows_of(database.file(),
                "SELECT skill FROM opening_skills WHERE opening_id = :opening AND skill_id IS NULL ORDER BY seq",
                {{"opening", opening}});
    if (unknown.empty()) return;
    std::vector<std::string> known;
    for (const auto& row : rows_of(database.file(), "SELECT alias FROM skill_aliases UNION SELECT name FROM skills"))
        known.push_back(text_of(row.at(0)));
    for (const auto& row : unknown) {
        const std::string skill = text_of(row.at(0));
        const std::string nearest = nearest_name(skill, known);
        context.note(fmt::format("No skill is called {} so far, and no CV mentions it.{}", visible_line(skill),
                                 nearest.empty() ? "" : fmt::format("  Did you mean {}?", visible_line(nearest))));
    }
}

ExitCode add(Context& context, const OpeningOptions& options) {
    Opening opening;
    if (!options.fields.file.empty()) opening = parse_opening(text_of_file(options.fields.file), options.fields.file);
    apply_fields(opening, options.fields);
    if (opening.title.empty()) throw Error(ErrorKind::usage, "an opening needs a title: give a FILE or --title TEXT");
    auto database = Database::open(context.database_file(), Access::read_write);
    const std::int64_t id = add_opening(database, opening, options.signature.sign());
    opening = find_opening(database, std::to_string(id));
    std::cout << fmt::format("Opening {}: {} ({})\n", id, visible_line(opening.key), visible_line(opening.title));
    note_unknown_skills(context, database, id);
    return ExitCode::done;
}

ExitCode edit(Context& context, const OpeningOptions& options) {
    auto database = context.database_to_change();
    const Opening before = find_opening(database, options.opening);
    Opening opening = before;
    if (!options.fields.file.empty()) {
        opening = parse_opening(text_of_file(options.fields.file), options.fields.file);
        opening.id = before.id;
        if (opening.key.empty()) opening.key = before.key;
        if (opening.opened_on.empty()) opening.opened_on = before.opened_on;
    }
    apply_fields(opening, options.fields);
    replace_opening(database, opening, options.signature.sign());
    std::cout << fmt::format("Opening {} is changed.\n", visible_line(opening.key));
    note_unknown_skills(context, database, before.id);
    return ExitCode::done;
}

ExitCode close(Context& context, const OpeningOptions& options) {
    auto database = context.database_to_change();
    const Opening opening = find_opening(database, options.opening);
    const int active = close_opening(database, opening.id, options.reason, options.signature.sign());
    std::cout << fmt::format("Opening {} is closed.\n", visible_line(opening.key));
    if (active > 0)
        context.note(fmt::format("{} still in process: they stay as they are.  See: vitae board {}",
                                 counted(active, "application is", "applications are"), visible_line(opening.key)));
    return ExitCode::done;
}

ExitCode list(Context& context, const OpeningOptions& options) {
    const auto writer = context.row_writer();
    run_query(context.existing_database(),
              "SELECT o.opening_id AS id, o.opening AS key, o.title, o.department, o.location, o.status, o.opened_on, "
              "o.seats, count(a.application_id) AS applications, "
              "count(CASE WHEN a.status = 'active' THEN 1 END) AS in_process, "
              "count(CASE WHEN a.status = 'hired' THEN 1 END) AS hired "
              "FROM openings o LEFT JOIN applications a ON a.opening_id = o.opening_id "
              "WHERE :all = 1 OR o.status <> 'closed' GROUP BY o.opening_id ORDER BY o.opening_id",
              {{"all", std::int64_t{options.all}}}, *writer);
    return ExitCode::done;
}

void print_opening(const Context& context, const Opening& opening) {
    std::cout << context.out_style().strong(visible_line(opening.title)) << "\n\n";
    AlignedLines lines;
    const auto line = [&](const char* name, const std::string& value) {
        if (!value.empty()) lines.add({{name, Emphasis::faint}, {value}});
    };
    line("key", opening.key);
    line("status", opening.status + (opening.closed_on.empty() ? "" : " since " + opening.closed_on) +
                       (opening.closed_reason.empty() ? "" : ": " + opening.closed_reason));
    line("department", opening.department);
    line("location", opening.location);
    line("hiring manager", opening.hiring_manager);
    line("seats", std::to_string(opening.seats));
    line("opened", opening.opened_on);
    line("pipeline", opening.pipeline);
    for (const bool required : {true, false})
        for (const OpeningSkill& skill : opening.skills)
            if (skill.required == required)
                lines.add(
                    {{required ? "required" : "nice to have", Emphasis::faint},
                     {skill.name + (skill.min_months > 0 ? fmt::format(", {} months or more", skill.min_months) : "") +
                      (skill.max_age ? fmt::format(", used within {} months", *skill.max_age) : "")}});
    lines.print(std::cout, context.out());
    if (!opening.description.empty()) std::cout << '\n' << visible(opening.description) << '\n';
}

ExitCode show(Context& context, const OpeningOptions& options) {
    auto database = Database::open(context.existing_database(), Access::read_only);
    const Opening opening = find_opening(database, options.opening);
    if (context.for_reading()) {
        print_opening(context, opening);
    } else if (context.options().output == OutputFormat::markdown) {
        std::cout << opening_markdown(opening);
    } else {
        const auto writer = context.row_writer();
        run_query(context.existing_database(),
                  "SELECT o.*, (SELECT json_group_array(json_object('skill', s.skill, 'need', s.need, 'min_months', "
                  "s.min_months, 'max_age', s.max_age)) FROM opening_skills s WHERE s.opening_id = o.opening_id) AS "
                  "skills FROM openings o WHERE o.opening_id = :id",
                  {{"id", opening.id}}, *writer);
    }
    return ExitCode::done;
}

void declare_fields(CLI::App& app, Fields& fields) {
    app.add_option("--file", fields.file, "Markdown with front matter; - is standard input")->option_text("FILE");
    app.add_option("--key", fields.key, "Short name for the command line")->option_text("NAME");
    app.add_option("--title", fields.title, "Title of the position")->option_text("TEXT");
    app.add_option("--department", fields.department, "Where it is")->option_text("TEXT");
    app.add_option("--location", fields.location, "Where the work is done")->option_text("TEXT");
    app.add_option("--manager", fields.manager, "Who decides")->option_text("NAME");
    app.add_option("--seats", fields.seats, "People wanted")->option_text("N");
    app.add_option("--status", fields.status, "draft, open or on_hold")->option_text("STATUS");
    app.add_option("--opened", fields.opened, "Day it was opened")->option_text("DATE");
    app.add_option("--pipeline", fields.pipeline, "Stages its applications go through")->option_text("NAME");
    const auto skills = [&](const char* name, std::vector<std::string>& target, const char* help) {
        app.add_option(name, target, help)->option_text("SKILL")->allow_extra_args(false);
    };
    skills("--require", fields.required,
           "A required skill: 'C++', 'C++ >= 36' or 'C++ >= 36 within 24'; may be repeated");
    skills("--nice", fields.nice, "A skill nice to have, written the same; may be repeated");
    skills("--drop", fields.drop, "A skill that is not asked for any more; may be repeated");
}

Action declare(CLI::App& app) {
    auto options = std::make_shared<OpeningOptions>();
    app.require_subcommand(1);
    const auto subcommand = [&](const char* name, const char* purpose) {
        CLI::App* sub = app.add_subcommand(name, purpose);
        sub->fallthrough();
        return sub;
    };
    CLI::App* added = subcommand("add", "Add an opening from a Markdown file or from options");
    added->add_option("FILE", options->fields.file, "Markdown with front matter; - is standard input");
    CLI::App* listed = subcommand("list", "List the openings");
    listed->add_flag("--all", options->all, "Also those that are closed");
    CLI::App* shown = subcommand("show", "Show one; --output markdown gives the file that add and edit read");
    CLI::App* edited = subcommand("edit", "Change one");
    CLI::App* closed = subcommand("close", "Close one");
    closed->add_option("--reason", options->reason, "Why")->option_text("TEXT");
    for (CLI::App* sub : {shown, edited, closed})
        sub->add_option("OPENING", options->opening, "A number, a key, or a part of a title that only one has")
            ->required();
    for (CLI::App* sub : {added, edited}) {
        declare_fields(*sub, options->fields);
        declare_signature(*sub, options->signature);
    }
    declare_signature(*closed, options->signature);
    return [=](Context& context) {
        if (added->parsed()) return add(context, *options);
        if (edited->parsed()) return edit(context, *options);
        if (closed->parsed()) return close(context, *options);
        return shown->parsed() ? show(context, *options) : list(context, *options);
    };
}

}  // namespace

const Command opening_command = {"opening", "Add, list, show, change or close openings",
                                 "  vitae opening add backend.md\n"
                                 "  vitae opening add --title 'Backend Engineer' --require 'C++ >= 36 within 24'\n"
                                 "  vitae opening edit backend-engineer --status on_hold\n"
                                 "  vitae opening close backend-engineer --reason filled",
                                 declare};

}  // namespace vitae::cli
