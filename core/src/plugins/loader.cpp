// SPDX-License-Identifier: Apache-2.0
//
// The only file that includes Boost.DLL.
#include "plugins/loader.hpp"

#include <fmt/format.h>

#define BOOST_DLL_USE_STD_FS
#include <boost/dll/shared_library.hpp>
#include <deque>
#include <string>
#include <string_view>
#include <system_error>

#include "plugins/abi_version.hpp"
#include "plugins/trust.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

[[noreturn]] void refuse(const PluginInfo& info, const std::string& why) {
    throw Error(ErrorKind::failed, fmt::format("The plugin {} is refused: {}.", info.id, why));
}

std::string_view view(vitae_str text) {
    return text.data == nullptr ? std::string_view() : std::string_view(text.data, text.size);
}

/// A struct the plugin hands out must be at least as large as its first released form.
void check_size(const PluginInfo& info, std::string_view name, std::size_t size, std::size_t needed) {
    if (size < needed)
        refuse(info, fmt::format("its {} has {} bytes but ABI {} needs {}", name, size, host_abi_text(), needed));
}

template <class Part>
void check_part(const PluginInfo& info, std::string_view kind, const Part* part) {
    if (part == nullptr) refuse(info, fmt::format("its manifest says it is an {0} but its library has no {0}", kind));
    check_size(info, fmt::format("vitae_{}", kind), part->struct_size, sizeof(Part));
    if (part->run == nullptr) refuse(info, fmt::format("its {} has no run function", kind));
}

void check_abi(const PluginInfo& info, const vitae_plugin& plugin) {
    check_size(info, "vitae_plugin", plugin.struct_size, sizeof(vitae_plugin));
    if (!host_offers(plugin.abi_major, plugin.abi_minor))
        refuse(info, fmt::format("its library is built for plugin ABI {} but this vitae offers {}",
                                 abi_text(plugin.abi_major, plugin.abi_minor), host_abi_text()));
}

void check_against_manifest(const PluginInfo& info, const vitae_plugin& plugin) {
    constexpr const char* differs = "its library says the {} is \"{}\" but its manifest says \"{}\"";
    if (view(plugin.id) != info.id) refuse(info, fmt::format(differs, "id", view(plugin.id), info.id));
    if (view(plugin.version) != info.version)
        refuse(info, fmt::format(differs, "version", view(plugin.version), info.version));
    if (view(plugin.manifest) != info.manifest)
        refuse(info, fmt::format("the manifest compiled into its library ({} bytes) differs from the one beside it "
                                 "({} bytes): they are from different builds",
                                 plugin.manifest.size, info.manifest.size()));
}

void check_entry_points(const PluginInfo& info, const vitae_plugin& plugin) {
    if (info.kind == PluginKind::exporter) return check_part(info, "exporter", plugin.exporter);
    check_part(info, "importer", plugin.importer);
    if (plugin.importer->probe == nullptr) refuse(info, "its importer has no probe function");
}

/// Stays loaded until the process ends, past static destructors: a plugin's code must outlive
/// whatever it left behind.
const boost::dll::shared_library& load_forever(const PluginInfo& info) {
    static auto& libraries = *new std::deque<boost::dll::shared_library>();
    try {
        // An absolute path: a bare name would be looked up in the current directory.
        return libraries.emplace_back(std::filesystem::absolute(info.library), boost::dll::load_mode::rtld_now);
    } catch (const std::system_error& error) {
        refuse(info, fmt::format("its library cannot be loaded: {}", error.what()));
    }
}

}  // namespace

const vitae_plugin& load_plugin(const PluginInfo& info) {
    if (const std::string doubt = distrust(info.library); !doubt.empty())
        throw Error(ErrorKind::failed, "The plugin " + info.id + " is refused: " + doubt);
    const boost::dll::shared_library& library = load_forever(info);
    if (!library.has(VITAE_PLUGIN_SYMBOL))
        refuse(info, "its library has no symbol " VITAE_PLUGIN_SYMBOL
                     ": it is no vitae plugin, or one for another major version of the plugin ABI");
    const auto& plugin = library.get<const vitae_plugin>(VITAE_PLUGIN_SYMBOL);
    check_abi(info, plugin);
    check_against_manifest(info, plugin);
    check_entry_points(info, plugin);
    return plugin;
}

}  // namespace vitae
