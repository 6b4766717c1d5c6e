// SPDX-License-Identifier: Apache-2.0
//
// The plugins that are installed: what was found where, and why something was refused.
//
//   auto catalog = vitae::PluginCatalog::discover(vitae::plugin_directories(""));
//   for (const vitae::PluginInfo& plugin : catalog.plugins()) std::cout << plugin.id << '\n';
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vitae {

struct PluginOption {
    std::string key;
    std::string type;  ///< text | integer | boolean
    std::string default_value;
    std::string help;
};

/// Several files of a folder or a ZIP that together are one document: a data export. All names are patterns
/// of file names without folder, lower case, in which '*' stands for any characters.
struct PluginBundle {
    struct LeftOut {
        std::vector<std::string> names;
        std::string reason;  ///< what they hold: "other people's words"
    };
    std::vector<std::string> signs;    ///< a folder with two different ones of these is such a bundle
    std::vector<std::string> entries;  ///< the only files that are opened
    std::vector<LeftOut> left_out;     ///< why some others are not
};

struct PluginFormat {
    std::string name;  ///< as after --format: "markdown"
    std::string media_type;
    std::vector<std::string> extensions;  ///< with dot, lower case: ".md"
    std::vector<std::string> magic;       ///< byte prefixes
    std::optional<PluginBundle> bundle;
};

enum class PluginKind { importer, exporter };
enum class PluginState { usable, shadowed, refused };

struct PluginInfo {
    std::string id;
    std::string name;
    std::string version;
    std::string abi;
    std::string licence;
    std::string description;
    PluginKind kind = PluginKind::importer;
    std::vector<PluginFormat> formats;
    std::vector<PluginOption> options;
    std::filesystem::path directory;
    std::filesystem::path library;
    std::string manifest;  ///< the JSON, byte for byte
    PluginState state = PluginState::usable;
    std::string reason;  ///< why it is shadowed or refused, a full sentence
};

/// In search order: `flag` (may be empty; ':' separates several), $VITAE_PLUGIN_PATH,
/// $XDG_DATA_HOME/vitae/plugins, the build or install tree's own directory.
std::vector<std::filesystem::path> plugin_directories(const std::string& flag);

class PluginCatalog {
public:
    /// Reads every `<directory>/<id>/manifest.json`. Loads no library. Never throws for a bad plugin:
    /// it is listed as refused.
    static PluginCatalog discover(const std::vector<std::filesystem::path>& directories);
    [[nodiscard]] const std::vector<PluginInfo>& plugins() const { return plugins_; }

    /// The usable plugin with that id or that format name. Throws Error (usage) listing what there is.
    [[nodiscard]] const PluginInfo& importer(const std::string& format_or_id) const;
    [[nodiscard]] const PluginInfo& exporter(const std::string& format_or_id) const;

private:
    std::vector<PluginInfo> plugins_;
};

}  // namespace vitae
