// SPDX-License-Identifier: Apache-2.0
//
// Reads documents the way an import does, within this process: importer plugin, outline, recogniser.
//
//   Reader reader(plugin_folder);
//   Cv cv = reader.read(document).cv;
#pragma once

#include <filesystem>

#include "document.hpp"
#include "model/extraction.hpp"
#include "vitae/plugins.hpp"

namespace vitae::recognition {

class Reader {
public:
    explicit Reader(const std::filesystem::path& plugins);
    /// Throws std::runtime_error with the document's name if its importer fails.
    [[nodiscard]] Extraction read(const Document& document) const;
    /// The same for any text; `name` is that of the file.
    [[nodiscard]] Extraction read(const std::string& name, const std::string& text, Markup markup) const;

private:
    PluginCatalog plugins_;
};

}  // namespace vitae::recognition
