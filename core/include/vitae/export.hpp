// SPDX-License-Identifier: Apache-2.0
//
// From the database, or straight from documents, to another format.
//
//   std::string json = vitae::export_person(database, plugins, person, "json-resume");
//   vitae::ConvertItem item = vitae::convert_document(plugins, options, "mara.md");
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "vitae/database.hpp"
#include "vitae/import.hpp"
#include "vitae/plugins.hpp"

namespace vitae {

/// The bytes the exporter writes for one person. Throws Error.
std::string export_person(Database& database, const PluginCatalog& plugins, std::int64_t person,
                          const std::string& format);

struct ConvertOptions {
    std::vector<std::string> paths;  ///< files and folders
    std::string from;                ///< importer to force; empty = choose
    std::string to;                  ///< exporter
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
