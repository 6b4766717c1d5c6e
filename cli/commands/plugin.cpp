// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "commands/commands.hpp"
#include "context.hpp"
#include "output/aligned_lines.hpp"
#include "output/visible_text.hpp"
#include "vitae/error.hpp"
#include "vitae/nearest_name.hpp"
#include "vitae/plugins.hpp"

namespace vitae::cli {

namespace {

std::string_view name_of(PluginKind kind) { return kind == PluginKind::importer ? "importer" : "exporter"; }

std::string_view name_of(PluginState state) {
    switch (state) {
        case PluginState::usable:
            return "usable";
        case PluginState::shadowed:
            return "shadowed";
        default:
            return "refused";
    }
}

std::string joined(const std::vector<std::string>& texts) {
    std::string text;
    for (const std::string& part : texts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

std::string formats_of(const PluginInfo& plugin) {
    std::vector<std::string> names;
    for (const PluginFormat& format : plugin.formats) names.push_back(format.name);
    return joined(names);
}

ExitCode list(Context& context) {
    const PluginCatalog catalog = context.plugins();
    const auto writer = context.row_writer();
    writer->columns({{"id", "", ""},
                     {"kind", "", ""},
                     {"formats", "", ""},
                     {"version", "", ""},
                     {"state", "", ""},
                     {"directory", "", ""},
                     {"reason", "", ""}});
    for (const PluginInfo& plugin : catalog.plugins())
        writer->row({plugin.id, std::string(name_of(plugin.kind)), formats_of(plugin), plugin.version,
                     std::string(name_of(plugin.state)), plugin.directory.string(), plugin.reason});
    writer->end();
    return ExitCode::done;
}

std::vector<const PluginInfo*> plugins_called(const PluginCatalog& catalog, const std::string& id_or_format) {
    std::vector<const PluginInfo*> found;
    std::vector<std::string> names;
    for (const PluginInfo& plugin : catalog.plugins()) {
        bool matches = plugin.id == id_or_format;
        names.push_back(plugin.id);
        for (const PluginFormat& format : plugin.formats) {
            matches = matches || format.name == id_or_format;
            names.push_back(format.name);
        }
        if (matches) found.push_back(&plugin);
    }
    if (!found.empty()) return found;
    const std::string guess = nearest_name(id_or_format, names);
    throw Error(ErrorKind::usage, fmt::format("no plugin called {}.  {}All plugins: vitae plugin list", id_or_format,
                                              guess.empty() ? "" : "Did you mean " + guess + "?  "));
}

using Properties = std::vector<std::pair<std::string, std::string>>;

Properties properties_of(const PluginInfo& plugin) {
    Properties properties = {{"id", plugin.id},
                             {"name", plugin.name},
                             {"description", plugin.description},
                             {"kind", std::string(name_of(plugin.kind))},
                             {"version", plugin.version},
                             {"abi", plugin.abi},
                             {"licence", plugin.licence},
                             {"state", std::string(name_of(plugin.state))},
                             {"reason", plugin.reason},
                             {"directory", plugin.directory.string()},
                             {"library", plugin.library.string()}};
    for (const PluginFormat& format : plugin.formats)
        properties.emplace_back("format " + format.name, format.media_type + "  " + joined(format.extensions));
    for (const PluginOption& option : plugin.options)
        properties.emplace_back(
            "option " + option.key,
            fmt::format("{}, {} if not set: {}", option.type,
                        option.default_value.empty() ? "empty" : option.default_value, option.help));
    return properties;
}

ExitCode info(Context& context, const std::string& id_or_format) {
    const PluginCatalog catalog = context.plugins();
    const auto plugins = plugins_called(catalog, id_or_format);
    if (context.for_reading()) {
        for (const PluginInfo* plugin : plugins) {
            if (plugin != plugins.front()) std::cout << '\n';
            AlignedLines lines(0);
            for (const auto& [name, value] : properties_of(*plugin))
                if (!value.empty()) lines.add({{name, Emphasis::faint}, {value}});
            lines.print(std::cout, context.out());
        }
        return ExitCode::done;
    }
    const auto writer = context.row_writer();
    writer->columns({{"plugin", "", ""}, {"property", "", ""}, {"value", "", ""}});
    for (const PluginInfo* plugin : plugins)
        for (const auto& [name, value] : properties_of(*plugin)) writer->row({plugin->id, name, value});
    writer->end();
    return ExitCode::done;
}

Action declare(CLI::App& app) {
    app.require_subcommand(1);
    app.add_subcommand("list", "Every plugin that was found, also the refused and why")->fallthrough();
    CLI::App* one = app.add_subcommand("info", "All about one plugin")->fallthrough();
    auto name = std::make_shared<std::string>();
    one->add_option("PLUGIN", *name, "Its id, or the name of a format")->required();
    return [one, name](Context& context) { return one->parsed() ? info(context, *name) : list(context); };
}

}  // namespace

const Command plugin_command = {"plugin", "List the importers and exporters, or explain one",
                                "  vitae plugin list\n  vitae plugin info markdown", declare};

}  // namespace vitae::cli
