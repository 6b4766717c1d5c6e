// SPDX-License-Identifier: Apache-2.0
//
// From the database, or straight from documents, to another format.
//
//   std::string cards = vitae::export_people(database, plugins, {3, 8}, {"vcard", {{"version", "3.0"}}});
//   vitae::ConvertItem item = vitae::convert_document(plugins, options, "mara.md");
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "vitae/database.hpp"
#include "vitae/import.hpp"
#include "vitae/plugins.hpp"

namespace vitae {

/// What to write.
struct ExportFormat {
    std::string name;                            ///< exporter or format
    std::map<std::string, std::string> options;  ///< its settings; those not named keep their defaults
};

/// The bytes the exporter writes for these people, in this order, as one document. Throws Error.
std::string export_people(Database& database, const PluginCatalog& plugins, const std::vector<std::int64_t>& people,
                          const ExportFormat& format);

struct ConvertOptions {
    std::vector<std::string> paths;  ///< files and folders
    std::string from;                ///< importer to force; empty = choose
    ExportFormat to;
    int jobs = 0;
    ImportLimits limits;
};

struct ConvertItem {
    std::string path;
    Outcome outcome = Outcome::failed;  ///< imported = converted, no_cv, failed
    std::string reason;
    std::string output;   ///< bytes of the target format
    double coverage = 0;  ///< share of the words that arrived, 0..1
};

/// importer -> exporter, no database involved. Calls `done` per file in path order.
void convert_documents(const PluginCatalog& plugins, const ConvertOptions& options,
                       const std::function<void(const ConvertItem&)>& done);

}  // namespace vitae
