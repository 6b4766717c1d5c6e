// SPDX-License-Identifier: Apache-2.0
//
// Golden fixtures: plain files beside their inputs.
//
//   fixtures/<case>/input.<ext>       an importer's file, or input/ with the entries of an archive;
//   fixtures/<case>/input.records     an exporter's people, as recording_text.hpp writes records
//   fixtures/<case>/expected.<ext>    what must come out: expected.txt of an importer is its recording
//
// With VITAE_UPDATE_GOLDEN=1 in the environment the expected files are written instead of compared.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "vitae/sdk/testing/recording_host.hpp"

namespace vitae::sdk::testing {

/// The bytes of a file. Throws std::runtime_error.
inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The folders below `fixtures`, sorted by name. Throws std::runtime_error if there is no such folder.
inline std::vector<std::filesystem::path> fixture_cases(const std::filesystem::path& fixtures) {
    if (!std::filesystem::is_directory(fixtures))
        throw std::runtime_error("there is no folder of fixtures " + fixtures.string());
    std::vector<std::filesystem::path> cases;
    for (const auto& entry : std::filesystem::directory_iterator(fixtures))
        if (entry.is_directory()) cases.push_back(entry.path());
    std::sort(cases.begin(), cases.end());
    return cases;
}

/// The file of a case called `stem` with any extension; nothing if there is none.
inline std::optional<std::filesystem::path> case_file(const std::filesystem::path& directory, const std::string& stem) {
    for (const auto& entry : std::filesystem::directory_iterator(directory))
        if (entry.is_regular_file() && entry.path().stem() == stem) return entry.path();
    return std::nullopt;
}

/// What an importer is to read in a case. Throws std::runtime_error if there is nothing.
inline TestSource read_case_source(const std::filesystem::path& directory) {
    if (const auto file = case_file(directory, "input"))
        return {file->filename().string(), {{file->filename().string(), read_file(*file)}}};
    const std::filesystem::path archive = directory / "input";
    if (!std::filesystem::is_directory(archive))
        throw std::runtime_error(directory.string() + " has neither an input file nor an input folder");
    TestSource source{"input", {}};
    for (const auto& entry : std::filesystem::recursive_directory_iterator(archive))
        if (entry.is_regular_file())
            source.entries.push_back(
                {std::filesystem::relative(entry.path(), archive).generic_string(), read_file(entry.path())});
    std::sort(source.entries.begin(), source.entries.end(),
              [](const TestEntry& left, const TestEntry& right) { return left.name < right.name; });
    return source;
}

/// Where two texts part, for a message; nothing if they are equal.
inline std::optional<std::string> first_difference(const std::string& expected, const std::string& actual) {
    if (expected == actual) return std::nullopt;
    const auto parted = std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end());
    const auto line_at = [](const std::string& text, std::size_t position) {
        const std::size_t begin = position == 0 ? 0 : text.rfind('\n', position - 1) + 1;
        const std::string line = text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
        return begin >= text.size() ? "(the end)" : line;
    };
    const auto position = static_cast<std::size_t>(parted.first - expected.begin());
    const auto line = 1 + std::count(expected.begin(), parted.first, '\n');
    return "line " + std::to_string(line) + "\n  expected: " + line_at(expected, position) +
           "\n  actual:   " + line_at(actual, position);
}

/// Compares with the golden file, or writes it. What is wrong; nothing if all is well.
inline std::optional<std::string> compare_golden(const std::filesystem::path& golden, const std::string& actual) {
    const char* update = std::getenv("VITAE_UPDATE_GOLDEN");
    if (update != nullptr && std::string(update) == "1") {
        std::ofstream(golden, std::ios::binary) << actual;
        return std::nullopt;
    }
    if (!std::filesystem::exists(golden)) return golden.string() + " is missing; VITAE_UPDATE_GOLDEN=1 writes it.";
    const auto difference = first_difference(read_file(golden), actual);
    if (!difference) return std::nullopt;
    return golden.string() + " differs in " + *difference;
}

}  // namespace vitae::sdk::testing
