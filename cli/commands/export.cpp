// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "commands/commands.hpp"
#include "commands/outputs.hpp"
#include "context.hpp"
#include "output/wording.hpp"
#include "vitae/error.hpp"
#include "vitae/export.hpp"
#include "vitae/people.hpp"
#include "vitae/plugins.hpp"

namespace vitae::cli {

namespace {

struct ExportOptions {
    ExportFormat format;
    std::vector<std::string> people;
    bool all = false;
    OutputOptions output;
};

/// A file name that says who and cannot clash: letters and digits of the name, and the number.
std::string stem_of(const PersonName& person) {
    std::string stem;
    for (const char c : person.name) {
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
    return fmt::format("{}{}{}", stem, stem.empty() ? "" : "-", person.id);
}

std::vector<PersonName> people_meant(const std::filesystem::path& database, const ExportOptions& options) {
    if (options.all != options.people.empty())
        throw Error(ErrorKind::usage,
                    options.all ? "give PERSON or --all, not both" : "export whom?  Give PERSON or --all");
    if (options.all) return all_people(database);
    std::vector<PersonName> people;
    for (const std::string& who : options.people) people.push_back(find_person(database, who));
    return people;
}

ExitCode export_people(Context& context, const ExportOptions& options) {
    const auto file = context.existing_database();
    const PluginCatalog plugins = context.plugins();
    const std::string extension = file_extension_of(plugins.exporter(options.format.name));
    const auto people = people_meant(file, options);
    const bool each = !options.output.directory.empty();
    OutputTarget target(context, options.output, extension, false);
    auto database = Database::open(file, Access::read_only);
    std::vector<std::int64_t> all;
    for (const PersonName& person : people) {
        if (each)
            target.put(stem_of(person), export_people(database, plugins, {person.id}, options.format));
        else
            all.push_back(person.id);
    }
    if (!each) target.put("", export_people(database, plugins, all, options.format));
    if (!options.output.directory.empty())
        context.note(fmt::format("{} written to {}.", counted(static_cast<std::int64_t>(people.size()), "file"),
                                 options.output.directory));
    return ExitCode::done;
}

Action declare(CLI::App& app) {
    auto options = std::make_shared<ExportOptions>();
    app.add_option("FORMAT", options->format.name, "Format or exporter: see vitae plugin list")->required();
    app.add_option("PERSON", options->people, "Ids, e-mail addresses, or parts of names");
    app.add_flag("--all", options->all, "Everybody");
    declare_settings(app, options->format.options);
    declare_output(app, options->output);
    return [options](Context& context) { return export_people(context, *options); };
}

}  // namespace

const Command export_command = {"export", "Write people of the database in another format",
                                "  vitae export html lindqvist -o mara.html\n"
                                "  vitae export csv --all --set table=roles --set flavour=spreadsheet -o roles.csv\n"
                                "  vitae export json-resume --all --out-dir ~/json",
                                declare};

}  // namespace vitae::cli
