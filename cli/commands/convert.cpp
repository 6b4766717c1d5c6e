// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "commands/commands.hpp"
#include "commands/outputs.hpp"
#include "commands/reading.hpp"
#include "context.hpp"
#include "output/aligned_lines.hpp"
#include "output/wording.hpp"
#include "vitae/error.hpp"
#include "vitae/export.hpp"

namespace vitae::cli {

namespace {

struct Conversion {
    ConvertOptions documents;
    OutputOptions output;
};

/// A result line on stderr, since stdout may carry the document itself.
void report_item(const Context& context, const ConvertItem& item, const std::filesystem::path& file) {
    if (item.outcome == Outcome::imported && (file.empty() || context.options().quiet)) return;
    const Emphasis emphasis = item.outcome == Outcome::failed  ? Emphasis::failure
                              : item.outcome == Outcome::no_cv ? Emphasis::warning
                                                               : Emphasis::none;
    AlignedLines line;
    if (item.outcome == Outcome::imported)
        line.add({{"converted"},
                  {item.path},
                  {fmt::format("-> {}  {:.0f} % of the words", file.string(), item.coverage * 100)}});
    else
        line.add({{fmt::format("{:<9}", wording_of(item.outcome)), emphasis}, {item.path}, {item.reason}});
    line.print(std::cerr, context.err());
}

ExitCode convert(Context& context, Conversion conversion) {
    const PluginCatalog plugins = context.plugins();
    const PluginInfo& exporter = plugins.exporter(conversion.documents.to);
    const auto& paths = conversion.documents.paths;
    const bool several = paths.size() > 1 || std::filesystem::is_directory(paths.front());
    OutputTarget target(context, conversion.output, file_extension_of(exporter), several);
    std::size_t converted = 0;
    std::size_t failed = 0;
    std::size_t total = 0;
    convert_documents(plugins, conversion.documents, [&](const ConvertItem& item) {
        ConvertItem result = item;
        std::filesystem::path file;
        try {
            if (item.outcome == Outcome::imported)
                file = target.put(std::filesystem::path(item.path).stem().string(), item.output);
        } catch (const Error& error) {
            if (!several) throw;
            result.outcome = Outcome::failed;
            result.reason = error.what();
        }
        ++total;
        if (result.outcome == Outcome::imported) ++converted;
        if (result.outcome == Outcome::failed) ++failed;
        report_item(context, result, file);
    });
    if (several)
        context.note(fmt::format("{} of {} converted.", converted, counted(static_cast<std::int64_t>(total), "file")));
    return exit_code_of(converted, failed, total);
}

Action declare(CLI::App& app) {
    auto conversion = std::make_shared<Conversion>();
    app.add_option("IN", conversion->documents.paths, "Files, or folders with everything in them")->required();
    app.add_option("--to", conversion->documents.to, "Format to write")->option_text("FORMAT")->required();
    app.add_option("--from", conversion->documents.from, "Importer or format to use, instead of choosing one per file")
        ->option_text("FORMAT");
    declare_output(app, conversion->output);
    declare_limits(app, conversion->documents.limits, conversion->documents.jobs);
    return [conversion](Context& context) { return convert(context, *conversion); };
}

}  // namespace

const Command convert_command = {"convert", "Turn CVs into another format, without a database",
                                 "  vitae convert cv.md --to json-resume -o cv.json\n"
                                 "  vitae convert ~/inbox --to json-resume --out-dir ~/json",
                                 declare};

}  // namespace vitae::cli
