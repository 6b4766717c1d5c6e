// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "blind_view.hpp"
#include "commands/commands.hpp"
#include "commands/explanation.hpp"
#include "commands/outputs.hpp"
#include "commands/profile_options.hpp"
#include "commands/reading.hpp"
#include "context.hpp"
#include "output/aligned_lines.hpp"
#include "output/wording.hpp"
#include "vitae/error.hpp"
#include "vitae/export.hpp"
#include "vitae/loss.hpp"

namespace vitae::cli {

namespace {

struct Conversion {
    ConvertOptions documents;
    OutputOptions output;
    bool explain = false;
    bool loss = false;
    BlindView blind;
};

void add_line(AlignedLines& lines, const ConvertItem& item, const std::filesystem::path& file) {
    const std::string word(item.outcome == Outcome::imported ? "converted" : wording_of(item.outcome));
    switch (item.outcome) {
        case Outcome::failed:
            return lines.add({{word, Emphasis::failure}, {item.path}, {item.reason}});
        case Outcome::no_cv:
            return lines.add({{word, Emphasis::warning}, {item.path}, {item.reason}});
        default:
            break;
    }
    if (!file.empty())
        lines.add({{word}, {item.path}, {file.string()}, {fmt::format("{:.0f} % of the words", item.coverage * 100)}});
}

/// What became of each line instead of another format.
ExitCode explain(Context& context, const ConvertOptions& options) {
    ExplanationPrinter printer(context);
    AlignedLines problems;
    std::size_t read = 0;
    std::size_t failed = 0;
    std::size_t total = 0;
    explain_documents(plugins_for_reading(context), {options.paths, options.from, options.jobs, options.limits},
                      [&](const Explanation& document) {
                          ++total;
                          if (document.outcome == Outcome::imported) ++read;
                          if (document.outcome == Outcome::failed) ++failed;
                          printer.add(document);
                          if (document.outcome != Outcome::imported)
                              add_line(problems, {document.path, document.outcome, document.reason, {}, 0}, {});
                      });
    printer.end();
    problems.print(std::cerr, context.err());
    return exit_code_of(read, failed, total);
}

/// What does not come back when the written documents are read again, a row per field.
ExitCode tell_loss(Context& context, const ConvertOptions& options) {
    const auto rows = context.row_writer();
    rows->columns({{"document", "", ""}, {"field", "", ""}, {"before", "", ""}, {"after", "", ""}});
    AlignedLines problems;
    std::size_t read = 0, failed = 0, total = 0, fields = 0, kept = 0;
    measure_loss(plugins_for_reading(context), options, [&](const MeasuredLoss& document) {
        ++total;
        if (document.outcome == Outcome::imported) ++read;
        if (document.outcome == Outcome::failed) ++failed;
        if (document.outcome != Outcome::imported)
            add_line(problems, {document.path, document.outcome, document.reason, {}, 0}, {});
        fields += document.fields;
        kept += document.kept;
        for (const LostField& lost : document.lost)
            rows->row({Value(document.path), Value(lost.field), Value(lost.before), Value(lost.after)});
    });
    rows->end();
    problems.print(std::cerr, context.err());
    context.note(
        fmt::format("{} of {} came back as they were.", kept, counted(static_cast<std::int64_t>(fields), "field")));
    return exit_code_of(read, failed, total);
}

ExitCode convert(Context& context, const Conversion& conversion) {
    if (conversion.explain) return explain(context, conversion.documents);
    if (conversion.documents.to.name.empty())
        throw Error(ErrorKind::usage, "--to FORMAT says what to write (or --explain how the documents are read)");
    if (conversion.loss) return tell_loss(context, conversion.documents);
    const PluginCatalog plugins = plugins_for_reading(context);
    const auto& paths = conversion.documents.paths;
    const bool several = paths.size() > 1 || std::filesystem::is_directory(paths.front());
    OutputTarget target(context, conversion.output, file_extension_of(plugins, conversion.documents.to), several);
    AlignedLines lines;  // on stderr, since stdout may carry the document itself
    std::size_t converted = 0;
    std::size_t failed = 0;
    std::size_t total = 0;
    convert_documents(plugins, conversion.documents, [&](const ConvertItem& item) {
        ConvertItem result = item;
        std::filesystem::path file;
        try {
            if (item.outcome == Outcome::imported) file = target.put(item.stem, item.output);
        } catch (const Error& error) {
            if (!several) throw;
            result.outcome = Outcome::failed;
            result.reason = error.what();
        }
        ++total;
        if (result.outcome == Outcome::imported) ++converted;
        if (result.outcome == Outcome::failed) ++failed;
        add_line(lines, result, file);
    });
    if (!context.options().quiet || converted < total) lines.print(std::cerr, context.err());
    if (several)
        context.note(fmt::format("{} of {} converted.", converted, counted(static_cast<std::int64_t>(total), "file")));
    return exit_code_of(converted, failed, total);
}

Action declare(CLI::App& app) {
    auto conversion = std::make_shared<Conversion>();
    app.add_option("IN", conversion->documents.paths, "Files, or folders with everything in them")->required();
    CLI::Option* const to =
        app.add_option("--to", conversion->documents.to.name, "Format to write")->option_text("FORMAT");
    app.add_flag("--explain", conversion->explain,
                 "Show what each line was taken for, and why, instead of writing a format")
        ->excludes(to);
    CLI::Option* const loss = app.add_flag(
        "--loss", conversion->loss,
        "List what does not come back when the result is read again, field by field, instead of writing it");
    loss->needs(to);
    conversion->blind.declare(app);
    app.get_option("--blind")->needs(to)->excludes(loss);
    app.add_option("--from", conversion->documents.from, "Importer or format to use, instead of choosing one per file")
        ->option_text("FORMAT");
    declare_profile(app, conversion->documents.profile, conversion->documents.to);
    declare_settings(app, conversion->documents.to.options);
    declare_output(app, conversion->output);
    declare_limits(app, conversion->documents.limits, conversion->documents.jobs);
    return [conversion](Context& context) {
        if (conversion->blind.is_blind()) conversion->documents.blinding = conversion->blind.blinding().options;
        return convert(context, *conversion);
    };
}

}  // namespace

const Command convert_command = {"convert",
                                 "Turn CVs into another format or explain how they are read, without a database",
                                 "  vitae convert cv.md --to json-resume -o cv.json\n"
                                 "  vitae convert ~/inbox --to json-resume --out-dir ~/json\n"
                                 "  vitae convert cv.md --to csv --set table=roles\n"
                                 "  vitae convert ~/inbox --to html --blind --out-dir ~/blind\n"
                                 "  vitae convert cv.md --to markdown --loss\n"
                                 "  vitae convert cv.md --explain",
                                 declare};

}  // namespace vitae::cli
