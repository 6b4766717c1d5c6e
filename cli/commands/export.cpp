// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "blind_view.hpp"
#include "commands/commands.hpp"
#include "commands/outputs.hpp"
#include "commands/people_filter.hpp"
#include "commands/profile_options.hpp"
#include "context.hpp"
#include "output/wording.hpp"
#include "vitae/error.hpp"
#include "vitae/export.hpp"
#include "vitae/people.hpp"
#include "vitae/plugins.hpp"

namespace vitae::cli {

namespace {

struct Request {
    ExportOptions what;
    std::vector<std::string> people;
    bool all = false;
    std::string where;
    PeopleFilter filter;
    std::function<bool()> is_filtered;
    BlindView blind;
    OutputOptions output;
};

/// Letters and digits of a text, fit for a file name.
std::string slug_of(const std::string& text) {
    std::string stem;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool keep = byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
        const bool upper = c >= 'A' && c <= 'Z';
        if (keep)
            stem += c;
        else if (upper)
            stem += static_cast<char>(c - 'A' + 'a');
        else if (!stem.empty() && stem.back() != '-')
            stem += '-';
    }
    while (!stem.empty() && stem.back() == '-') stem.pop_back();
    return stem;
}

/// Says who and cannot clash.
std::string stem_of(const PersonName& person) {
    const std::string stem = slug_of(person.name);
    return fmt::format("{}{}{}", stem, stem.empty() ? "" : "-", person.id);
}

std::vector<PersonName> people_meant(const std::filesystem::path& database, const Request& request) {
    const bool filtered = request.is_filtered();
    const int ways =
        (request.people.empty() ? 0 : 1) + (request.all ? 1 : 0) + (request.where.empty() ? 0 : 1) + (filtered ? 1 : 0);
    if (ways > 1)
        throw Error(ErrorKind::usage, "give PERSON, --all, --where or filters such as --skill, only one of them");
    if (ways == 0)
        throw Error(ErrorKind::usage, "export whom?  Give PERSON, filters such as --skill C++, --where SQL or --all");
    if (filtered) return people_found(database, request.filter);
    if (request.all) return all_people(database);
    if (!request.where.empty()) return people_where(database, request.where);
    return find_each_person(database, request.people);
}

ExitCode export_people(Context& context, Request& request) {
    const auto file = context.existing_database();
    const PluginCatalog plugins = context.plugins();
    const std::string extension = file_extension_of(plugins, request.what.format);
    const auto people = people_meant(file, request);
    if (people.empty()) {
        context.note("Nobody is selected; nothing is written.");
        return ExitCode::bad_input;
    }
    if (request.blind.is_blind()) request.what.blinding = request.blind.blinding();
    OutputTarget target(context, request.output, extension, false);
    auto database = Database::open(file, Access::read_only);
    PeopleExport exported(database, plugins, request.what);
    const auto put = [&](const std::string& stem, const std::vector<std::int64_t>& ids) {
        target.put(stem, [&](const ByteSink& write) { exported.write(ids, write); });
    };
    std::vector<std::int64_t> all;
    for (const PersonName& person : people) {
        const std::string stem = request.blind.is_blind()
                                     ? slug_of(pseudonym_of(database, person.id, request.blind.blinding().opening))
                                     : stem_of(person);
        if (request.output.directory.empty())
            all.push_back(person.id);
        else
            put(stem, {person.id});
    }
    if (request.output.directory.empty()) put("", all);
    if (!request.output.directory.empty())
        context.note(fmt::format("{} written to {}.", counted(static_cast<std::int64_t>(people.size()), "file"),
                                 request.output.directory));
    return ExitCode::done;
}

Action declare(CLI::App& app) {
    auto request = std::make_shared<Request>();
    app.add_option("FORMAT", request->what.format.name,
                   "Format or exporter: see vitae plugin list; pdf is html, printed")
        ->required();
    app.add_option("PERSON", request->people, "Ids, e-mail addresses, or parts of names");
    app.add_flag("--all", request->all, "Everybody");
    app.add_option("--where", request->where, "Everybody in the view people for whom this SQL condition holds")
        ->option_text("SQL");
    request->is_filtered = declare_people_options(app, request->filter);
    declare_profile(app, request->what.profile, request->what.format);
    request->blind.declare_with_opening(app);
    declare_settings(app, request->what.format.options);
    declare_output(app, request->output);
    return [request](Context& context) { return export_people(context, *request); };
}

}  // namespace

const Command export_command = {
    "export", "Write people of the database in another format",
    "  vitae export html lindqvist -o mara.html\n"
    "  vitae export markdown --skill 'C++>=36' --used-within 24 --out-dir shortlist\n"
    "  vitae export xlsx --where \"name LIKE 'V%'\" --blind --opening backend -o blind.xlsx\n"
    "  vitae export markdown vik --since 2015 --order newest --language de\n"
    "  vitae export csv --all --set table=roles --set flavour=spreadsheet -o roles.csv\n"
    "  vitae export json-resume --all --out-dir ~/json",
    declare};

}  // namespace vitae::cli
