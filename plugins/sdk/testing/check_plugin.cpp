// SPDX-License-Identifier: Apache-2.0
//
// vitae-check-plugin LIBRARY FIXTURES [KEY=VALUE...]: runs a plugin on its golden fixtures and asks what
// every plugin must do. The pairs are the values of its options. Exit code 1 if anything is wrong.
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <exception>

#include "vitae/sdk/testing.hpp"
#include "watched_run.hpp"

namespace kit = vitae::sdk::testing;

namespace {

class PluginCheck {
public:
    PluginCheck(const char* library, const char* fixtures, const kit::Conformance::Options& options,
                kit::Watched& watched)
        : loaded_(library), fixtures_(fixtures), conformance_(loaded_.plugin(), options), watched_(watched) {
        host_.options = options;
        conformance_.on_input = [&watched](const std::string& name) { watched.begin(name); };
    }

    /// The number of problems, after printing them.
    std::size_t run() {
        const std::string manifest = kit::read_file(loaded_.library().parent_path() / "manifest.json");
        if (host_.options.empty() && manifest.find("\"options\"") != std::string::npos)
            std::puts("The manifest declares options, and none has a value here; to give one: KEY=VALUE");
        conformance_.plugin_table(manifest);
        const std::vector<std::filesystem::path> cases = kit::fixture_cases(fixtures_);
        if (cases.empty()) problem(fixtures_.string() + " holds no case.");
        if (loaded_.plugin().importer != nullptr)
            importer(cases);
        else
            exporter(cases);
        for (const std::string& sentence : conformance_.problems()) problem(sentence);
        std::printf("%zu cases, %zu problems\n", cases.size(), problems_);
        return problems_;
    }

private:
    void problem(const std::string& sentence) {
        ++problems_;
        std::printf("PROBLEM: %s\n", sentence.c_str());
    }

    void compare(const std::filesystem::path& directory, const std::string& default_name, const std::string& actual) {
        const auto golden = kit::case_file(directory, "expected").value_or(directory / default_name);
        if (const auto difference = kit::compare_golden(golden, actual)) problem(*difference);
    }

    void importer(const std::vector<std::filesystem::path>& cases) {
        std::vector<kit::TestSource> sources;
        for (const std::filesystem::path& directory : cases) {
            watched_.begin(directory.string());
            const kit::TestSource& source = sources.emplace_back(kit::read_case_source(directory));
            const kit::Recording seen = host_.import(loaded_.plugin(), source);
            compare(directory, "expected.txt", to_text(seen));
            if (seen.status == VITAE_OK && kit::RecordingHost::probe(loaded_.plugin(), source) < 50)
                problem(directory.string() + ": the probe does not reach 50 on an input of its own format.");
        }
        conformance_.importer(sources);
    }

    void exporter(const std::vector<std::filesystem::path>& cases) {
        std::vector<std::vector<vitae::Record>> people{{}};
        for (const std::filesystem::path& directory : cases) {
            watched_.begin(directory.string());
            people.push_back(kit::records_from_text(kit::read_file(directory / "input.records")));
            const kit::Recording seen = host_.export_people(loaded_.plugin(), people.back());
            compare(directory, "expected.out", seen.output);
        }
        conformance_.exporter(people);
    }

    kit::LoadedPlugin loaded_;
    std::filesystem::path fixtures_;
    kit::Conformance conformance_;
    kit::RecordingHost host_;
    kit::Watched& watched_;
    std::size_t problems_ = 0;
};

/// Exceptions must not leave the watched process: its end would be taken for the plugin's doing.
int check(const char* library, const char* fixtures, const kit::Conformance::Options& options, kit::Watched& watched) {
    try {
        watched.begin(library);
        return PluginCheck(library, fixtures, options, watched).run() == 0 ? 0 : 1;
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "vitae-check-plugin: %s\n", failure.what());
        return 1;
    }
}

constexpr auto usage =
    "usage: vitae-check-plugin [--seconds N] LIBRARY FIXTURES [KEY=VALUE...]\n\n"
    "  LIBRARY      the plugin's .so, with its manifest.json beside it\n"
    "  FIXTURES     the folder whose folders are the cases\n"
    "  KEY=VALUE    a value for each option that the manifest declares; vitae_add_plugin_test() gives the defaults\n"
    "  --seconds N  give up on an input after this time; 60 if not given\n";

}  // namespace

int main(int argc, char** argv) {
    int seconds = 60;
    char** words = argv + 1;
    char** const end = argv + argc;
    if (end - words >= 2 && std::strcmp(words[0], "--seconds") == 0) {
        const char* number = words[1];
        std::from_chars(number, number + std::strlen(number), seconds);
        words += 2;
    }
    if (end - words < 2 || seconds < 1) {
        std::fputs(usage, stderr);
        return 2;
    }
    try {
        kit::Conformance::Options options;
        for (char** pair = words + 2; pair != end; ++pair) {
            const char* equals = std::strchr(*pair, '=');
            if (equals == nullptr) throw std::runtime_error(std::string(*pair) + " is not KEY=VALUE");
            options[std::string(*pair, static_cast<std::size_t>(equals - *pair))] = equals + 1;
        }
        return kit::run_watched(std::chrono::seconds(seconds),
                                [&](kit::Watched& watched) { return check(words[0], words[1], options, watched); });
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "vitae-check-plugin: %s\n", failure.what());
        return 1;
    }
}
