// SPDX-License-Identifier: Apache-2.0
//
// From the database, or straight from documents, to another format.
//
//   vitae::ExportOptions options;
//   options.format = {"vcard", {{"version", "3.0"}}};
//   vitae::PeopleExport people(database, plugins, options);
//   people.write({3, 8}, [&](std::string_view bytes) { file << bytes; });
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vitae/blind.hpp"
#include "vitae/database.hpp"
#include "vitae/import.hpp"
#include "vitae/plugins.hpp"
#include "vitae/sdk/partial_date.hpp"

namespace vitae {

/// What to write.
struct ExportFormat {
    std::string name;                            ///< exporter or format; "pdf" = html, printed by an installed browser
    std::map<std::string, std::string> options;  ///< its settings; those not named keep their defaults
};

/// Which facts, in which order.
struct ExportProfile {
    enum class Order { document, newest, oldest };
    std::vector<std::string> sections;  ///< names of export_sections(); empty = all
    std::optional<PartialDate> since;   ///< facts over before that are left out; undated ones stay
    Order order = Order::document;      ///< of what has dates; within a section
};

/// What a profile can choose from: "summary", "contacts", "roles", ...
std::vector<std::string> export_sections();

struct ExportOptions {
    ExportFormat format;
    ExportProfile profile;
    std::optional<Blinding> blinding;
};

/// What file names of the format end in, with the dot. Throws Error (usage) if nobody writes it.
std::string file_extension_of(const PluginCatalog& plugins, const ExportFormat& format);

using ByteSink = std::function<void(std::string_view)>;

class PeopleExport {
public:
    /// `database` and `plugins` must outlive it. Throws Error (usage) for a format or section there is not.
    PeopleExport(Database& database, const PluginCatalog& plugins, ExportOptions options);
    PeopleExport(const PeopleExport&) = delete;
    PeopleExport& operator=(const PeopleExport&) = delete;
    ~PeopleExport();

    /// Hands what the exporter writes for these people, in this order, as one document to `sink`, bit by bit: people
    /// are read as the exporter asks for them. Throws Error.
    void write(const std::vector<std::int64_t>& people, const ByteSink& sink);

private:
    struct State;
    std::unique_ptr<State> state_;
};

struct ConvertOptions {
    std::vector<std::string> paths;  ///< files and folders
    std::string from;                ///< importer to force; empty = choose
    ExportFormat to;
    ExportProfile profile;
    int jobs = 0;
    ImportLimits limits;
    std::optional<BlindOptions> blinding = {};  ///< each career is "Candidate N" then, by its place among the documents
};

struct ConvertItem {
    std::string path;
    Outcome outcome = Outcome::failed;  ///< imported = converted, no_cv, failed
    std::string reason;
    std::string output;   ///< bytes of the target format
    double coverage = 0;  ///< share of the words that arrived, 0..1
    std::string stem{};   ///< what a file of it may be called: like the document, or like the candidate
};

/// importer -> exporter, no database involved. Reads and writes several files at a time, and calls `done` per file in
/// path order.
void convert_documents(const PluginCatalog& plugins, const ConvertOptions& options,
                       const std::function<void(const ConvertItem&)>& done);

}  // namespace vitae
