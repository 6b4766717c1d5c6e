// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "blind/blind.hpp"
#include "blind/pseudonym.hpp"
#include "export/export_runner.hpp"
#include "export/pdf_printer.hpp"
#include "export/profile.hpp"
#include "store/secrets.hpp"
#include "store/store.hpp"

namespace vitae {

std::string pseudonym_of(Database& database, std::int64_t person, const std::string& opening) {
    return pseudonym(pseudonym_secret(database.store().connection()), person, opening);
}

struct PeopleExport::State {
    State(Database& database_, const PluginCatalog& plugins, ExportOptions options_)
        : database(database_), options(std::move(options_)), runner(plugins, options.format, {}, 1) {}

    Cv shown(std::int64_t person) const {
        Cv cv = database.store().person_cv(person);
        // Blind before anything is left out: the whole career knows most about who it is.
        if (options.blinding)
            cv = blinded(cv, pseudonym_of(database, person, options.blinding->opening), options.blinding->options);
        return profiled(std::move(cv), options.profile);
    }

    Database& database;
    const ExportOptions options;
    ExportRunner runner;
};

PeopleExport::PeopleExport(Database& database, const PluginCatalog& plugins, ExportOptions options) {
    check_profile(options.profile);
    state_ = std::make_unique<State>(database, plugins, std::move(options));
}

PeopleExport::~PeopleExport() = default;

void PeopleExport::write(const std::vector<std::int64_t>& people, const ByteSink& sink) {
    constexpr std::size_t people_at_a_time = 50;
    std::size_t done = 0;
    const auto next = [&] {
        std::vector<Cv> some;
        for (; done < people.size() && some.size() < people_at_a_time; ++done)
            some.push_back(state_->shown(people[done]));
        return some;
    };
    if (!is_pdf(state_->options.format)) return state_->runner.write(next, sink);
    PdfPrinter printer;
    state_->runner.write(next, [&](std::string_view bytes) { printer.html() << bytes; });
    sink(printer.print());
}

}  // namespace vitae
