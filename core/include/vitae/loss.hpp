// SPDX-License-Identifier: Apache-2.0
//
// What a format loses: documents are converted, read again by the importer of the format, and compared field by field.
//
//   vitae::measure_loss(plugins, options, [](const vitae::MeasuredLoss& document) {
//       std::cout << document.kept << " of " << document.fields << '\n';
//   });
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "vitae/export.hpp"

namespace vitae {

struct LostField {
    std::string field;   ///< "roles[2].title"
    std::string before;  ///< as the document says it
    std::string after;   ///< as it came back; empty = it did not
};

struct MeasuredLoss {
    std::string path;
    Outcome outcome = Outcome::failed;  ///< imported = measured, no_cv, failed
    std::string reason;
    std::size_t fields = 0;  ///< of the document that hold something
    std::size_t kept = 0;    ///< of these, what came back as it was
    std::vector<LostField> lost;
};

/// Calls `done` per file in path order. Throws Error (usage) for a format that nobody reads back.
void measure_loss(const PluginCatalog& plugins, const ConvertOptions& options,
                  const std::function<void(const MeasuredLoss&)>& done);

}  // namespace vitae
