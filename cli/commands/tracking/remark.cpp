// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "commands/commands.hpp"
#include "commands/tracking/signature_options.hpp"
#include "context.hpp"
#include "output/visible_text.hpp"
#include "vitae/error.hpp"
#include "vitae/people.hpp"
#include "vitae/remarks.hpp"
#include "vitae/report.hpp"

namespace vitae::cli {

namespace {

struct RemarkOptions {
    std::string person;
    std::string text;
    std::string due_on;
    std::int64_t number = 0;
    std::int64_t application = 0;
    bool remove = false;
    bool all = false;
    SignatureOptions signature;
};

void declare_person(CLI::App& app, RemarkOptions& options, bool required) {
    app.add_option("PERSON", options.person, "An id, an e-mail address, or a part of a name that only one person has")
        ->required(required);
}

void print_done(const std::string& name, bool changed, const std::string& what) {
    std::cout << fmt::format("{}{}{}\n", visible_line(name), changed ? " " : " already ", visible_line(what));
}

ExitCode note(Context& context, const RemarkOptions& options) {
    if (options.number != 0) {
        auto database = context.database_to_change();
        remove_note(database, options.number, options.signature.sign());
        std::cout << fmt::format("Note {} is removed.\n", options.number);
        return ExitCode::done;
    }
    if (!options.person.empty() && !options.text.empty()) {
        auto database = context.database_to_change();
        const PersonName person = find_person(database.file(), options.person);
        const std::int64_t id =
            add_note(database, person.id, options.application, options.text, options.signature.sign());
        std::cout << fmt::format("Note {} about {}\n", id, visible_line(person.name));
        return ExitCode::done;
    }
    const auto file = context.existing_database();
    const std::int64_t person = options.person.empty() ? 0 : find_person(file, options.person).id;
    run_query(file,
              "SELECT n.note_id AS id, n.made_at, n.author, p.name, n.text FROM notes n JOIN people p ON p.person_id = "
              "n.person_id WHERE :person = 0 OR n.person_id = :person ORDER BY n.made_at, n.note_id",
              {{"person", person}}, *context.row_writer());
    return ExitCode::done;
}

Action declare_note(CLI::App& app) {
    auto options = std::make_shared<RemarkOptions>();
    declare_person(app, *options, false);
    app.add_option("TEXT", options->text, "The words; without them the notes are listed");
    app.add_option("--application", options->application, "About this application")->option_text("N");
    app.add_option("--remove", options->number, "Remove the note of this number")->option_text("N");
    declare_signature(app, options->signature);
    return [options](Context& context) { return note(context, *options); };
}

ExitCode tag(Context& context, const RemarkOptions& options) {
    if (options.person.empty() || options.text.empty()) {
        run_sql(context.existing_database(), "SELECT tag, count(*) AS people FROM tags GROUP BY tag ORDER BY tag",
                *context.row_writer());
        return ExitCode::done;
    }
    auto database = context.database_to_change();
    const PersonName person = find_person(database.file(), options.person);
    const Signature signature = options.signature.sign();
    const bool changed = options.remove ? remove_tag(database, person.id, options.text, signature)
                                        : add_tag(database, person.id, options.text, signature);
    print_done(person.name, changed,
               fmt::format("{} the tag {}", options.remove ? "does not have" : "has", options.text));
    return ExitCode::done;
}

Action declare_tag(CLI::App& app) {
    auto options = std::make_shared<RemarkOptions>();
    declare_person(app, *options, false);
    app.add_option("TAG", options->text, "The label; without it all are listed");
    app.add_flag("--remove", options->remove, "Take it off");
    declare_signature(app, options->signature);
    return [options](Context& context) { return tag(context, *options); };
}

ExitCode list(Context& context, const RemarkOptions& options) {
    if (!options.text.empty() && !options.person.empty()) {
        auto database = context.database_to_change();
        const PersonName person = find_person(database.file(), options.person);
        const Signature signature = options.signature.sign();
        const bool changed = options.remove ? remove_from_list(database, options.text, person.id, signature)
                                            : add_to_list(database, options.text, person.id, signature);
        print_done(person.name, changed,
                   fmt::format("is {} the list {}", options.remove ? "not on" : "on", options.text));
        return ExitCode::done;
    }
    run_query(context.existing_database(),
              options.text.empty()
                  ? "SELECT name, n_people AS people, made_at, author FROM lists WHERE :list = '' ORDER BY name"
                  : "SELECT p.person_id AS id, p.name, e.added_at, e.author FROM list_entries e JOIN people p "
                    "ON p.person_id = e.person_id WHERE e.list = :list ORDER BY p.name, p.person_id",
              {{"list", options.text}}, *context.row_writer());
    return ExitCode::done;
}

Action declare_list(CLI::App& app) {
    auto options = std::make_shared<RemarkOptions>();
    app.add_option("LIST", options->text, "Name of the list; without it all are listed");
    declare_person(app, *options, false);
    app.add_flag("--remove", options->remove, "Take the person off");
    declare_signature(app, options->signature);
    return [options](Context& context) { return list(context, *options); };
}

ExitCode remind(Context& context, const RemarkOptions& options) {
    if (options.number != 0) {
        auto database = context.database_to_change();
        complete_reminder(database, options.number, options.signature.sign());
        std::cout << fmt::format("Reminder {} is done.\n", options.number);
        return ExitCode::done;
    }
    if (!options.person.empty()) {
        if (options.due_on.empty() || options.text.empty())
            throw Error(ErrorKind::usage,
                        "a reminder needs a day and words: vitae remind lindqvist --due 2024-05-01 'Call'");
        auto database = context.database_to_change();
        const PersonName person = find_person(database.file(), options.person);
        const std::int64_t id =
            add_reminder(database, person.id, options.due_on, options.text, options.signature.sign());
        std::cout << fmt::format("Reminder {} about {} for {}\n", id, visible_line(person.name), options.due_on);
        return ExitCode::done;
    }
    run_query(context.existing_database(),
              "SELECT reminder_id AS id, due_on, name, text, author, done_at FROM reminders "
              "WHERE :all = 1 OR done_at IS NULL ORDER BY due_on, reminder_id",
              {{"all", std::int64_t{options.all}}}, *context.row_writer());
    return ExitCode::done;
}

Action declare_remind(CLI::App& app) {
    auto options = std::make_shared<RemarkOptions>();
    declare_person(app, *options, false);
    app.add_option("TEXT", options->text, "What to do; without it the reminders are listed");
    app.add_option("--due", options->due_on, "By which day")->option_text("DATE");
    app.add_option("--done", options->number, "The reminder of this number is done")->option_text("N");
    app.add_flag("--all", options->all, "Also list what is done");
    declare_signature(app, options->signature);
    return [options](Context& context) { return remind(context, *options); };
}

}  // namespace

const Command note_command = {
    "note", "Write a note about a person, or list them",
    "  vitae note lindqvist 'Wants to move to Oslo'\n  vitae note lindqvist\n  vitae note --remove 3", declare_note};
const Command tag_command = {"tag", "Put a label on a person, or list the labels",
                             "  vitae tag lindqvist senior\n  vitae tag lindqvist senior --remove\n  vitae tag",
                             declare_tag};
const Command list_command = {"list", "Keep lists of people",
                              "  vitae list shortlist lindqvist\n  vitae list shortlist\n  vitae list", declare_list};
const Command remind_command = {
    "remind", "Be reminded of somebody",
    "  vitae remind lindqvist --due 2024-05-01 'Call back'\n  vitae remind\n  vitae remind --done 2", declare_remind};

}  // namespace vitae::cli
