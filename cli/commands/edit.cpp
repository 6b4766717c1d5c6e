// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "commands/commands.hpp"
#include "context.hpp"
#include "output/aligned_lines.hpp"
#include "output/visible_text.hpp"
#include "vitae/edits.hpp"
#include "vitae/error.hpp"
#include "vitae/people.hpp"

namespace vitae::cli {

namespace {

struct EditOptions {
    std::string person;
    std::vector<std::string> assignments;
    bool add = false;
    bool hide = false;
    FactEdit edit;
};

void print_facts(const Context& context, const std::vector<EditableFact>& facts) {
    if (!context.for_reading()) {
        const auto writer = context.row_writer();
        writer->columns({{"kind", "", ""}, {"number", "", ""}, {"fact", "", ""}});
        for (const EditableFact& fact : facts)
            writer->row({fact.kind, fact.number == 0 ? Value() : Value(std::int64_t{fact.number}), fact.sentence});
        return writer->end();
    }
    AlignedLines lines;
    for (const EditableFact& fact : facts)
        lines.add({{fact.kind}, {fact.number == 0 ? "" : std::to_string(fact.number)}, {fact.sentence}});
    lines.print(std::cout, context.out());
}

void print_fields(const Context& context, const EditableFact& fact) {
    if (!context.for_reading()) {
        const auto writer = context.row_writer();
        writer->columns({{"field", "", ""}, {"value", "", ""}});
        for (const auto& [field, value] : fact.fields) writer->row({field, value});
        return writer->end();
    }
    AlignedLines lines;
    for (const auto& [field, value] : fact.fields) lines.add({{field}, {value}});
    lines.print(std::cout, context.out());
}

FactEdit parsed(EditOptions options) {
    if (options.add && options.hide) throw Error(ErrorKind::usage, "a fact is either added or hidden, not both.");
    if (options.add) options.edit.action = FactEdit::Action::add;
    if (options.hide) options.edit.action = FactEdit::Action::hide;
    for (const std::string& assignment : options.assignments) {
        const std::size_t equals = assignment.find('=');
        if (equals == std::string::npos || equals == 0)
            throw Error(ErrorKind::usage, fmt::format("--set takes FIELD=VALUE, not {}", assignment));
        options.edit.values.emplace_back(assignment.substr(0, equals), assignment.substr(equals + 1));
    }
    return std::move(options.edit);
}

ExitCode edit(Context& context, const EditOptions& options) {
    auto database = context.database_to_change();
    const PersonName person = find_person(database.file(), options.person);
    const FactEdit edit = parsed(options);
    const bool changes = edit.action != FactEdit::Action::set || !edit.values.empty() || !edit.added_skills.empty() ||
                         !edit.hidden_skills.empty();
    if (edit.kind.empty()) {
        if (changes)
            throw Error(ErrorKind::usage,
                        "name the fact too, as in: vitae edit PERSON role 2 --set end=2024, or vitae edit PERSON "
                        "person --set name=Mara");
        print_facts(context, editable_facts(database, person.id));
        context.note("Change one: vitae edit PERSON role 2 --set end=2024    See its fields: vitae edit PERSON role 2");
        return ExitCode::done;
    }
    if (!changes) {
        print_fields(context, find_fact(database, person.id, edit.kind, edit.which));
        return ExitCode::done;
    }
    const auto changed = edit_fact(database, person.id, edit);
    if (!context.for_reading()) {
        const auto writer = context.row_writer();
        writer->columns({{"change", "", ""}});
        for (const std::string& change : changed) writer->row({change});
        writer->end();
        return ExitCode::done;
    }
    for (const std::string& change : changed) std::cout << "  " << visible_line(change) << '\n';
    if (changed.empty()) context.note("It says so already.");
    return ExitCode::done;
}

Action declare(CLI::App& app) {
    auto options = std::make_shared<EditOptions>();
    app.add_option("PERSON", options->person, "An id, an e-mail address, or a part of a name that only one person has")
        ->required();
    app.add_option("KIND", options->edit.kind,
                   "person, contact, role, education, project, skill, language, certificate, publication, award, "
                   "recommendation or section");
    app.add_option("WHICH", options->edit.which, "Its number in the list, or words only it has; with --add its name");
    app.add_option("--set", options->assignments, "A value; nothing after the = clears it")
        ->option_text("FIELD=VALUE")
        ->allow_extra_args(false);
    app.add_flag("--add", options->add, "Add a fact that no document states");
    app.add_flag("--hide", options->hide, "Leave the fact out, also when it is imported again");
    app.add_option("--add-skill", options->edit.added_skills, "A skill used in the role or project")
        ->option_text("SKILL")
        ->allow_extra_args(false);
    app.add_option("--hide-skill", options->edit.hidden_skills, "A skill that was not used in it")
        ->option_text("SKILL")
        ->allow_extra_args(false);
    return [options](Context& context) { return edit(context, *options); };
}

}  // namespace

const Command edit_command = {"edit", "Correct a person's facts by hand; what is corrected stays so",
                              "  vitae edit lindqvist\n"
                              "  vitae edit lindqvist role 2 --set title='Lead Engineer' --set end=2024-05\n"
                              "  vitae edit lindqvist skill cobol --hide\n"
                              "  vitae edit lindqvist contact mara@example.net --add\n"
                              "  vitae edit lindqvist role 2 --add-skill Kubernetes",
                              declare};

}  // namespace vitae::cli
