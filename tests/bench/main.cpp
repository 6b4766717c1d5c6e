// SPDX-License-Identifier: Apache-2.0
//
// The limits of an import and the whole of it, in one run: documents per second, and how many times
// the whole import each part could do. Ratios can be compared between machines, seconds cannot.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>

#include "stages.hpp"

namespace vitae::bench {
namespace {

struct Stage {
    std::string name;
    std::string meaning;
    std::function<Cost(Corpus&)> run;
    bool needs_import = false;  ///< its rows are taken from the database of a whole import
};

const std::vector<Stage>& stages() {
    static const std::vector<Stage> all = {
        // First, because the insert stages need it.
        {"import", "whole import, 1 worker", [](Corpus& corpus) { return import_stage(corpus, 1); }},
        {"import-2", "whole import, 2 workers", [](Corpus& corpus) { return import_stage(corpus, 2); }},
        {"parse", "cmark-gfm parse only", parse_stage},
        {"outline", "bytes to outline, plugin ABI", outline_stage},
        {"recognise", "outline to facts", recognise_stage},
        {"insert", "raw inserts of the same rows", [](Corpus& corpus) { return insert_stage(corpus, true); }, true},
        {"insert-plain", "the same without full text", [](Corpus& corpus) { return insert_stage(corpus, false); },
         true},
    };
    return all;
}

struct Options {
    std::size_t documents = 2000;
    int rounds = 3;
    std::vector<std::string> names;
    bool growth = false;
    std::string shape;
    double largest_megabytes = 8;
};

bool is_wanted(const Options& options, const Stage& wanted) {
    const auto& names = options.names;
    const auto is_named = [&](const Stage& stage) {
        return std::find(names.begin(), names.end(), stage.name) != names.end();
    };
    if (names.empty() || is_named(wanted)) return true;
    return wanted.name == "import" && std::any_of(stages().begin(), stages().end(), [&](const Stage& stage) {
               return stage.needs_import && is_named(stage);
           });
}

/// Best of the rounds: the one that was disturbed least.
std::map<std::string, Cost> measure(const Options& options, Corpus& corpus) {
    std::map<std::string, Cost> best;
    for (int round = 0; round < options.rounds; ++round) {
        for (const Stage& stage : stages()) {
            if (!is_wanted(options, stage)) continue;
            const Cost cost = stage.run(corpus);
            Cost& least = best.emplace(stage.name, cost).first->second;
            least.seconds = std::min(least.seconds, cost.seconds);
            least.cpu_seconds = std::min(least.cpu_seconds, cost.cpu_seconds);
        }
    }
    return best;
}

void print(const Options& options, const Corpus& corpus, const std::map<std::string, Cost>& best) {
    std::size_t bytes = 0;
    for (const std::string& text : corpus.texts()) bytes += text.size();
    const auto documents = static_cast<double>(corpus.texts().size());
    fmt::print("{} generated CVs of {:.1f} KB on average; best of {} rounds\n\n", corpus.texts().size(),
               static_cast<double>(bytes) / documents / 1000, options.rounds);
    const auto ratio = [](double a, double b) { return fmt::format("{:.2f}", a / b); };
    const std::string unknown = "-";
    fmt::print("{:<13} {:<30} {:>12} {:>16} {:>16} {:>16}\n", "STAGE", "", "DOCUMENTS/S", "TIMES THE IMPORT",
               "CPU MS/DOCUMENT", "CPU OF A PARSE");
    for (const Stage& stage : stages()) {
        const auto found = best.find(stage.name);
        if (found == best.end()) continue;
        const Cost& cost = found->second;
        const auto import = best.find("import"), parse = best.find("parse");
        fmt::print("{:<13} {:<30} {:>12.0f} {:>16} {:>16.3f} {:>16}\n", stage.name, stage.meaning,
                   documents / cost.seconds,
                   import != best.end() ? ratio(import->second.seconds, cost.seconds) : unknown,
                   1000 * cost.cpu_seconds / documents,
                   parse != best.end() ? ratio(cost.cpu_seconds, parse->second.cpu_seconds) : unknown);
    }
}

int run(int argc, char** argv) {
    Options options;
    std::string known;
    for (const Stage& stage : stages()) known += (known.empty() ? "" : ", ") + stage.name;
    CLI::App app("Measures the parts of an import and the whole of it.");
    app.add_option("--documents", options.documents, "How many generated CVs")->capture_default_str();
    app.add_option("--rounds", options.rounds, "How often each stage runs; the best counts")->capture_default_str();
    app.add_option("STAGE", options.names, "Only these: " + known);
    app.add_flag("--growth", options.growth, "Measure instead how recognition grows with the size of one document");
    app.add_option("--shape", options.shape, "Only this shape of document, with --growth");
    app.add_option("--largest", options.largest_megabytes, "Megabytes of the largest document, with --growth")
        ->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    if (options.growth) {
        print_growth(Corpus(1, VITAE_PLUGINS), options.shape,
                     static_cast<std::size_t>(options.largest_megabytes * 1e6));
        return 0;
    }
    for (const std::string& name : options.names) {
        const bool is_known =
            std::any_of(stages().begin(), stages().end(), [&](const auto& s) { return s.name == name; });
        if (!is_known) {
            fmt::print(stderr, "bench: no stage called {}; there are {}\n", name, known);
            return 2;
        }
    }
    Corpus corpus(std::max<std::size_t>(options.documents, 1), VITAE_PLUGINS);
    print(options, corpus, measure(options, corpus));
    return 0;
}

}  // namespace
}  // namespace vitae::bench

int main(int argc, char** argv) {
    try {
        return vitae::bench::run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench: %s\n", error.what());
        return 1;
    }
}
