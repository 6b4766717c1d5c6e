// SPDX-License-Identifier: Apache-2.0
#include "blind_view.hpp"

#include <CLI/CLI.hpp>

#include "context.hpp"
#include "vitae/database.hpp"
#include "vitae/people.hpp"

namespace vitae::cli {

void BlindView::declare(CLI::App& app) {
    CLI::Option* const blind = app.add_flag("--blind", is_blind_,
                                            "Without names, contacts, links and what else says who it is; a pseudonym "
                                            "stands for the name");
    app.add_option_function<std::vector<std::string>>(
           "--hide",
           [this](const std::vector<std::string>& what) {
               for (const std::string& word : what) {
                   blinding_.options.schools |= word == "schools";
                   blinding_.options.years |= word == "years";
                   blinding_.options.employers |= word == "employers";
               }
           },
           "With --blind also leave out schools, years (of degrees) or employers; may be repeated")
        ->option_text("WHAT")
        ->needs(blind)
        ->allow_extra_args(false)
        ->check(CLI::IsMember({"schools", "years", "employers"}));
}

void BlindView::declare_with_opening(CLI::App& app) {
    declare(app);
    app.add_option("--opening", blinding_.opening, "With --blind: each opening has pseudonyms of its own")
        ->option_text("NAME")
        ->needs(app.get_option("--blind"));
}

std::filesystem::path BlindView::database(const Context& context, const std::vector<std::int64_t>& people) {
    const auto file = context.existing_database();
    if (!is_blind_) return file;
    auto original = Database::open(file, Access::read_only);
    copy_.emplace(original, people, blinding_, BlindCopy::Numbers::kept);
    return copy_->file();
}

std::filesystem::path BlindView::database(const Context& context) {
    std::vector<std::int64_t> everybody;
    if (is_blind_)
        for (const PersonName& person : all_people(context.existing_database())) everybody.push_back(person.id);
    return database(context, everybody);
}

}  // namespace vitae::cli
