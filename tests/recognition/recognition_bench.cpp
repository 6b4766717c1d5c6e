// SPDX-License-Identifier: Apache-2.0
//
// How well invented CVs in every style are read back: a table per layout, language and date form,
// and the documents behind a bad figure.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>

#include "reading.hpp"
#include "survey.hpp"
#include "truth_text.hpp"

namespace vitae::recognition {
namespace {

struct Options {
    std::size_t documents = 5000;
    std::uint64_t seed = 0;
    std::string layout, language, field, folder;
    std::size_t show = 0;
};

struct Failure {
    Document document;
    Score score;
    Cv found;
};

void print_group(const std::string& name, const Group& group) {
    fmt::print("{:<16} {:>6}", name, group.documents);
    for (std::size_t i = 0; i < scored_fields().size(); ++i) {
        if (i == main_fields) fmt::print("  |");
        const Tally tally = group.field(scored_fields()[i]);
        if (tally.is_used())
            fmt::print(" {:>9.3f}", tally.f1());
        else
            fmt::print(" {:>9}", "-");
    }
    fmt::print("\n");
}

void print_groups(const char* title, const std::map<std::string, Group>& groups) {
    fmt::print("\n{:<16} {:>6}", title, "CVS");
    for (std::size_t i = 0; i < scored_fields().size(); ++i)
        fmt::print("{} {:>9}", i == main_fields ? "  |" : "", scored_fields()[i].substr(0, 9));
    fmt::print("\n");
    for (const auto& [name, group] : groups) print_group(name, group);
}

void print_failure(const Failure& failure) {
    fmt::print("\n======== {} (variant {})\n{}\n-------- expected\n{}-------- found\n{}-------- wrong\n",
               failure.document.name, failure.document.style.variant, failure.document.text,
               truth_text(failure.document.truth), found_text(failure.found));
    for (const std::string& error : failure.score.errors) fmt::print("{}\n", error);
}

void write_document(const std::filesystem::path& folder, const Document& document) {
    std::ofstream(folder / document.name, std::ios::binary) << document.text;
    std::ofstream(folder / (document.name + ".truth"), std::ios::binary) << truth_text(document.truth);
}

bool is_failure(const Options& options, const Score& score) {
    const auto field = score.fields.find(options.field);
    if (!options.field.empty()) return field != score.fields.end() && field->second.f1() < 1;
    return score.overall() < 1;
}

bool is_wanted(const Options& options, const Layout& layout, const std::string& language) {
    return (options.layout.empty() || options.layout == layout.name) &&
           (options.language.empty() || options.language == language);
}

int survey(const Options& options) {
    const Reader reader(VITAE_PLUGINS);
    const std::size_t layout_count = layouts().size(), language_count = Vocabulary::languages().size();
    Survey survey;
    std::vector<Failure> failures;
    std::size_t written = 0;
    for (std::size_t number = 0; written < options.documents; ++number) {
        const Layout& layout = layouts()[number % layout_count];
        const std::string& language = Vocabulary::languages()[number / layout_count % language_count];
        if (!is_wanted(options, layout, language)) {
            if (number > layout_count * language_count && written == 0) break;
            continue;
        }
        ++written;
        Document document = generated_document(options.seed, number);
        if (!options.folder.empty()) write_document(options.folder, document);
        Cv found = reader.read(document).cv;
        Score score = score_of(document.truth, found);
        survey.add(document, score);
        if (failures.size() < options.show && is_failure(options, score))
            failures.push_back({std::move(document), std::move(score), std::move(found)});
    }
    if (written == 0) {
        fmt::print(stderr, "bench: no layout {} or no language {}\n", options.layout, options.language);
        return 2;
    }
    for (const Failure& failure : failures) print_failure(failure);
    fmt::print("{} generated CVs, seed {}; F1 per field, those after the bar for information\n", written, options.seed);
    print_groups("LAYOUT", survey.by_layout());
    print_groups("LANGUAGE", survey.by_language());
    print_groups("DATES", survey.by_date_form());
    fmt::print("\n");
    print_group("all", survey.all());
    return 0;
}

int run(int argc, char** argv) {
    Options options;
    options.seed = std::random_device{}();
    CLI::App app("Reads invented CVs in every style and compares the result with the truth.");
    app.add_option("--documents", options.documents, "How many CVs")->capture_default_str();
    app.add_option("--seed", options.seed, "Repeats a run; random otherwise");
    app.add_option("--layout", options.layout, "Only this layout");
    app.add_option("--language", options.language, "Only this language");
    app.add_option("--show", options.show, "Print the first K documents that were not read perfectly");
    app.add_option("--field", options.field, "--show only documents with a fault in this field");
    app.add_option("--write", options.folder, "Write the documents and their truth into this folder");
    CLI11_PARSE(app, argc, argv);
    if (!options.folder.empty()) std::filesystem::create_directories(options.folder);
    return survey(options);
}

}  // namespace
}  // namespace vitae::recognition

int main(int argc, char** argv) {
    try {
        return vitae::recognition::run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench: %s\n", error.what());
        return 1;
    }
}
