// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "commands/commands.hpp"
#include "context.hpp"
#include "output/visible_text.hpp"
#include "output/wording.hpp"
#include "vitae/duplicates.hpp"

namespace vitae::cli {

namespace {

std::string joined(const std::vector<std::string>& reasons) {
    std::string text;
    for (const std::string& reason : reasons) text += (text.empty() ? "" : ", ") + reason;
    return text;
}

void print_pairs(const Context& context, const std::vector<DuplicatePair>& pairs) {
    const auto writer = context.row_writer();
    writer->columns({{"score", "", ""},
                     {"person_id", "", ""},
                     {"name", "", ""},
                     {"other_id", "", ""},
                     {"other_name", "", ""},
                     {"because", "", ""}});
    for (const DuplicatePair& pair : pairs)
        writer->row({std::int64_t{pair.score}, pair.first.id, pair.first.name, pair.second.id, pair.second.name,
                     joined(pair.reasons)});
    writer->end();
}

ExitCode duplicates(Context& context, int at_least) {
    auto database = Database::open(context.existing_database(), Access::read_only);
    const DuplicateSuggestions found = find_duplicates(database, at_least);
    if (!found.pairs.empty() || !context.for_reading()) print_pairs(context, found.pairs);
    if (found.pairs.empty())
        context.note("Nobody looks like somebody else.");
    else
        context.note(fmt::format("{}, out of 100 points each.  Make one of two: vitae merge {} {}",
                                 counted(static_cast<std::int64_t>(found.pairs.size()), "suggestion"),
                                 found.pairs.front().first.id, found.pairs.front().second.id));
    if (found.crowded > 0)
        context.note(fmt::format("{} too many people share; these were compared by everything else.",
                                 counted(found.crowded, "thing")));
    return ExitCode::done;
}

Action declare(CLI::App& app) {
    auto at_least = std::make_shared<int>(suggested_from);
    app.add_option("--at-least", *at_least, "Leave out suggestions with fewer points (50)")->option_text("POINTS");
    return [at_least](Context& context) { return duplicates(context, *at_least); };
}

}  // namespace

const Command duplicates_command = {"duplicates", "List people who may be the same, and why",
                                    "  vitae duplicates\n  vitae duplicates --at-least 80 --output csv", declare};

}  // namespace vitae::cli
