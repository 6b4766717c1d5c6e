// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <system_error>

#include "plugins/manifest.hpp"
#include "plugins/trust.hpp"
#include "vitae/error.hpp"
#include "vitae/plugins.hpp"

namespace vitae {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_manifest = 1U << 20U;

/// The bytes of the manifest. Throws Error if it cannot be read or is absurdly large.
std::string read_manifest(const fs::path& file) {
    const int handle = open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    const auto fail = [&](const std::string& why) { throw Error(ErrorKind::failed, file.string() + " " + why + "."); };
    if (handle < 0) fail(std::string("cannot be read: ") + std::strerror(errno));
    std::string text;
    char buffer[16384];
    ssize_t count = 0;
    while (text.size() <= largest_manifest && (count = read(handle, buffer, sizeof buffer)) > 0)
        text.append(buffer, static_cast<std::size_t>(count));
    const int error_number = errno;
    close(handle);
    if (count < 0) fail(std::string("cannot be read: ") + std::strerror(error_number));
    if (text.size() > largest_manifest) fail("is larger than 1 MiB");
    return text;
}

PluginInfo refused(PluginInfo plugin, std::string reason) {
    plugin.state = PluginState::refused;
    plugin.reason = std::move(reason);
    return plugin;
}

/// The plugin of one folder, usable or refused.
PluginInfo inspect(const fs::path& directory) {
    const fs::path manifest = directory / "manifest.json";
    PluginInfo plugin;
    plugin.id = directory.filename();
    plugin.directory = directory;
    try {
        if (std::string doubt = distrust(manifest); !doubt.empty()) return refused(plugin, std::move(doubt));
        plugin = parse_manifest(read_manifest(manifest), manifest);
    } catch (const Error& error) {
        return refused(plugin, error.what());
    }
    plugin.directory = directory;
    plugin.library = directory / plugin.library;
    if (plugin.id != directory.filename())
        return refused(plugin, manifest.string() + ": field \"id\" is \"" + plugin.id +
                                   "\" but its folder is called \"" + directory.filename().string() +
                                   "\"; they must be the same.");
    if (std::string doubt = distrust(plugin.library); !doubt.empty()) return refused(plugin, std::move(doubt));
    return plugin;
}

/// The folders in `directory` that hold a manifest, by name. A directory that does not exist has none.
std::vector<fs::path> plugin_folders(const fs::path& directory) {
    std::vector<fs::path> folders;
    std::error_code error;
    for (auto entry = fs::directory_iterator(directory, error); !error && entry != fs::directory_iterator();
         entry.increment(error))
        if (fs::exists(fs::symlink_status(entry->path() / "manifest.json", error))) folders.push_back(entry->path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

bool has_format(const PluginInfo& plugin, const std::string& name) {
    return std::any_of(plugin.formats.begin(), plugin.formats.end(),
                       [&](const PluginFormat& format) { return format.name == name; });
}

const PluginInfo& find_usable(const std::vector<PluginInfo>& plugins, PluginKind kind, const std::string& wanted) {
    const std::string kind_name = kind == PluginKind::importer ? "importer" : "exporter";
    const PluginInfo* unusable = nullptr;
    std::string known;
    for (const PluginInfo& plugin : plugins) {
        const bool matches = plugin.id == wanted || (plugin.kind == kind && has_format(plugin, wanted));
        if (plugin.state != PluginState::usable) {
            if (matches && plugin.state == PluginState::refused) unusable = &plugin;
            continue;
        }
        if (plugin.kind != kind) continue;
        if (matches) return plugin;
        for (const PluginFormat& format : plugin.formats) known += (known.empty() ? "" : ", ") + format.name;
    }
    if (unusable != nullptr)
        throw Error(ErrorKind::usage, "The plugin " + unusable->id + " cannot be used: " + unusable->reason);
    throw Error(ErrorKind::usage, "There is no " + kind_name + " \"" + wanted + "\"; " +
                                      (known.empty() ? "none is installed." : "there are: " + known + "."));
}

}  // namespace

PluginCatalog PluginCatalog::discover(const std::vector<fs::path>& directories) {
    PluginCatalog catalog;
    for (const fs::path& directory : directories) {
        for (const fs::path& folder : plugin_folders(directory)) {
            PluginInfo plugin = inspect(folder);
            const auto first = std::find_if(
                catalog.plugins_.begin(), catalog.plugins_.end(),
                [&](const PluginInfo& other) { return other.id == plugin.id && other.state == PluginState::usable; });
            if (plugin.state == PluginState::usable && first != catalog.plugins_.end()) {
                plugin.state = PluginState::shadowed;
                plugin.reason = "The plugin of the same id in " + first->directory.string() + " comes first.";
            }
            catalog.plugins_.push_back(std::move(plugin));
        }
    }
    return catalog;
}

const PluginInfo& PluginCatalog::importer(const std::string& format_or_id) const {
    return find_usable(plugins_, PluginKind::importer, format_or_id);
}

const PluginInfo& PluginCatalog::exporter(const std::string& format_or_id) const {
    return find_usable(plugins_, PluginKind::exporter, format_or_id);
}

}  // namespace vitae
