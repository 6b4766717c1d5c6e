// SPDX-License-Identifier: Apache-2.0
//
// What is measured: each stage does one part of an import for all documents of a corpus, and says
// what it cost. A stage is built (and warmed up) outside the clock.
//
//   Corpus corpus(2000, plugin_folder);
//   Cost cost = parse_stage(corpus);
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "stopwatch.hpp"
#include "vitae/plugins.hpp"

namespace vitae::bench {

/// Generated CVs, in memory and as files in a folder that is removed at the end.
class Corpus {
public:
    Corpus(std::size_t documents, const std::filesystem::path& plugins);
    ~Corpus();
    Corpus(const Corpus&) = delete;
    Corpus& operator=(const Corpus&) = delete;

    [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] const PluginCatalog& plugins() const { return plugins_; }
    /// A file name of its own for a database; removed with the corpus.
    std::filesystem::path new_database();
    /// The database that a whole import of the corpus made.
    std::filesystem::path imported;

private:
    std::filesystem::path scratch_;
    std::filesystem::path folder_;
    std::vector<std::string> texts_;
    PluginCatalog plugins_;
    int databases_ = 0;
};

/// cmark-gfm alone: the tree is built and freed, with the extensions the importer uses.
Cost parse_stage(const Corpus& corpus);
/// The Markdown importer, called through the plugin ABI in this process: bytes to outline.
Cost outline_stage(const Corpus& corpus);
/// Outline to facts; making the outlines is not counted.
Cost recognise_stage(const Corpus& corpus);
/// Outline to facts of one Markdown text; making the outline is not counted.
Cost recognition_of(const Corpus& corpus, const std::string& text);
/// Prints what recognition costs at an eighth, a quarter, half and the whole of `largest` bytes, and the
/// exponent of its growth (1 is linear), for every shape of growth_shapes.hpp or `only` one.
void print_growth(const Corpus& corpus, std::string_view only, std::size_t largest);
/// The rows of `corpus.imported` again, in prepared statements and the same transactions.
Cost insert_stage(Corpus& corpus, bool full_text);
/// The whole import, files to committed rows; leaves its database in `corpus.imported`.
Cost import_stage(Corpus& corpus, int workers);

}  // namespace vitae::bench
