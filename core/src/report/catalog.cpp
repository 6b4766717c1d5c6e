// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fstream>
#include <iterator>

#include "model/embedded_text.hpp"
#include "vitae/error.hpp"
#include "vitae/nearest_name.hpp"
#include "vitae/report.hpp"

namespace vitae {
namespace embedded {
extern const TextFile reports[];
extern const std::size_t reports_count;
}  // namespace embedded

namespace {

constexpr std::uintmax_t largest_report = 1U << 20U;

Report read_report(const std::filesystem::path& file) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (error) throw Error(ErrorKind::usage, file.string() + ": the report cannot be read: " + error.message() + ".");
    if (size > largest_report) throw Error(ErrorKind::bad_input, file.string() + ": a report has at most 1 MiB.");
    std::ifstream stream(file, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    if (stream.bad()) throw Error(ErrorKind::failed, file.string() + ": the report cannot be read.");
    return parse_report(text, file.string());
}

std::vector<std::filesystem::path> report_files(const std::filesystem::path& directory) {
    std::vector<std::filesystem::path> files;
    std::error_code ignored;  // a directory that is not there has no reports
    for (const auto& entry : std::filesystem::directory_iterator(directory, ignored)) {
        if (entry.path().extension() == ".sql" && entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

ReportCatalog ReportCatalog::load(const std::vector<std::filesystem::path>& directories) {
    ReportCatalog catalog;
    std::map<std::string, Report> by_name;
    for (std::size_t i = 0; i < embedded::reports_count; ++i) {
        const embedded::TextFile& file = embedded::reports[i];
        Report report = parse_report(file.text, std::string(file.name));
        report.origin = "built in";
        by_name[report.name] = std::move(report);
    }
    for (const std::filesystem::path& directory : directories) {
        for (const std::filesystem::path& file : report_files(directory)) {
            try {
                Report report = read_report(file);
                by_name[report.name] = std::move(report);
            } catch (const Error& error) {
                catalog.problems_.emplace_back(error.what());
            }
        }
    }
    for (auto& [name, report] : by_name) catalog.reports_.push_back(std::move(report));
    return catalog;
}

Report ReportCatalog::find(const std::string& name) const {
    if (std::filesystem::path(name).extension() == ".sql") return read_report(name);
    std::vector<std::string> names;
    for (const Report& report : reports_) {
        if (report.name == name) return report;
        names.push_back(report.name);
    }
    const std::string nearest = nearest_name(name, names);
    throw Error(ErrorKind::usage, "no report called " + name + "." +
                                      (nearest.empty() ? "" : "  Did you mean " + nearest + "?") +
                                      "  All reports: vitae report");
}

}  // namespace vitae
