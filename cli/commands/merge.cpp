// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "commands/changes.hpp"
#include "commands/commands.hpp"
#include "context.hpp"
#include "output/visible_text.hpp"
#include "vitae/duplicates.hpp"
#include "vitae/people.hpp"

namespace vitae::cli {

namespace {

constexpr const char* person_help = "An id, an e-mail address, or a part of a name that only one person has";

ExitCode merge(Context& context, const std::string& kept, const std::string& joined) {
    auto database = context.database_to_change();
    const PersonName a = find_person(database.file(), kept);
    const PersonName b = find_person(database.file(), joined);
    const auto changes = merge_people(database, a.id, b.id);
    std::cout << fmt::format("{} (person {}) is now the same as {} (person {}).\n", visible_line(b.name), b.id,
                             visible_line(a.name), a.id);
    for (const std::string& change : shown_changes(changes, context.options().verbose))
        std::cout << "  " << visible_line(change) << '\n';
    context.note(fmt::format("Take it back: vitae unmerge {}", a.id));
    return ExitCode::done;
}

Action declare_merge(CLI::App& app) {
    auto kept = std::make_shared<std::string>();
    auto joined = std::make_shared<std::string>();
    app.add_option("A", *kept, fmt::format("Who stays: {}", person_help))->required();
    app.add_option("B", *joined, "Whose documents, edits, notes and tags go to A")->required();
    return [kept, joined](Context& context) { return merge(context, *kept, *joined); };
}

ExitCode unmerge(Context& context, const std::string& who) {
    auto database = context.database_to_change();
    const PersonName person = find_person(database.file(), who);
    const std::int64_t other = unmerge_person(database, person.id);
    const PersonName left = find_person(database.file(), std::to_string(other));
    const PersonName stays = find_person(database.file(), std::to_string(person.id));
    std::cout << fmt::format("{} (person {}) and {} (person {}) are two people again.\n", visible_line(stays.name),
                             stays.id, visible_line(left.name), left.id);
    return ExitCode::done;
}

Action declare_unmerge(CLI::App& app) {
    auto who = std::make_shared<std::string>();
    app.add_option("PERSON", *who, person_help)->required();
    return [who](Context& context) { return unmerge(context, *who); };
}

}  // namespace

const Command merge_command = {"merge", "Make one person of two", "  vitae duplicates\n  vitae merge 3 17",
                               declare_merge};
const Command unmerge_command = {"unmerge", "Take the last merge of a person back", "  vitae unmerge 3",
                                 declare_unmerge};

}  // namespace vitae::cli
