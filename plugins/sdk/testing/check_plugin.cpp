// SPDX-License-Identifier: Apache-2.0
//
// vitae-check-plugin LIBRARY FIXTURES [KEY=VALUE...]: runs a plugin on its golden fixtures and asks what
// every plugin must do. The pairs are the values of its options. Exit code 1 if anything is wrong.
#include <cstdio>
#include <cstring>
#include <exception>

#include "vitae/sdk/testing.hpp"

namespace kit = vitae::sdk::testing;

namespace {

class PluginCheck {
public:
    PluginCheck(const char* library, const char* fixtures, kit::Conformance::Options options)
        : loaded_(library), fixtures_(fixtures), options_(options), conformance_(loaded_.plugin(), std::move(options)) {
        host_.options = options_;
    }

    /// The number of problems, after printing them.
    std::size_t run() {
        conformance_.plugin_table(kit::read_file(loaded_.library().parent_path() / "manifest.json"));
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
            people.push_back(kit::records_from_text(kit::read_file(directory / "input.records")));
            const kit::Recording seen = host_.export_people(loaded_.plugin(), people.back());
            compare(directory, "expected.out", seen.output);
        }
        conformance_.exporter(people);
    }

    kit::LoadedPlugin loaded_;
    std::filesystem::path fixtures_;
    kit::Conformance::Options options_;
    kit::Conformance conformance_;
    kit::RecordingHost host_;
    std::size_t problems_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: vitae-check-plugin LIBRARY FIXTURES [KEY=VALUE...]\n", stderr);
        return 2;
    }
    try {
        kit::Conformance::Options options;
        for (int i = 3; i < argc; ++i) {
            const char* equals = std::strchr(argv[i], '=');
            if (equals == nullptr) throw std::runtime_error(std::string(argv[i]) + " is not KEY=VALUE");
            options[std::string(argv[i], static_cast<std::size_t>(equals - argv[i]))] = equals + 1;
        }
        return PluginCheck(argv[1], argv[2], std::move(options)).run() == 0 ? 0 : 1;
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "vitae-check-plugin: %s\n", failure.what());
        return 1;
    }
}
