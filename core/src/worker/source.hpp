// SPDX-License-Identifier: Apache-2.0
//
// What an importer reads: named bytes. The host has read them; a plugin never sees a path.
#pragma once

#include <string>
#include <vector>

namespace vitae {

struct SourceEntry {
    std::string name;   ///< path inside the source, '/' as separator
    std::string bytes;  ///< exactly as found
};

/// A CV file is a source with one entry, an export archive one with many.
struct Source {
    std::string name;  ///< file name without folder: for messages and as a hint
    std::vector<SourceEntry> entries;
    bool is_bundle = false;  ///< the document is all its entries, and its lines are those of a BundleText
};

}  // namespace vitae
