// SPDX-License-Identifier: Apache-2.0
#include "store/json_list.hpp"
#include "store/store.hpp"
#include "store/transaction.hpp"

namespace vitae {
namespace {

std::string_view state_name(PluginState state) {
    constexpr std::string_view names[] = {"usable", "shadowed", "refused"};
    return names[static_cast<std::size_t>(state)];
}

void insert_plugin(Connection& connection, const PluginInfo& plugin) {
    const std::string directory = plugin.directory.string();
    connection
        .query(
            "INSERT OR IGNORE INTO plugin (id, directory, kind, name, version, abi, licence, description, state, "
            "reason, manifest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(plugin.id, directory, plugin.kind == PluginKind::importer ? "importer" : "exporter", plugin.name,
              plugin.version, plugin.abi, plugin.licence, plugin.description, state_name(plugin.state), plugin.reason,
              plugin.manifest)
        .run();
    for (const PluginFormat& format : plugin.formats)
        connection
            .query(
                "INSERT OR IGNORE INTO plugin_format (plugin, directory, name, media_type, extensions) "
                "VALUES (?, ?, ?, ?, ?)")
            .bind(plugin.id, directory, format.name, format.media_type, to_json_list(format.extensions))
            .run();
}

}  // namespace

void Store::mirror_plugins(const std::vector<PluginInfo>& plugins) {
    AtomicStep step(*connection_);
    connection_->query("DELETE FROM plugin").run();
    for (const PluginInfo& plugin : plugins) insert_plugin(*connection_, plugin);
    step.commit();
}

}  // namespace vitae
