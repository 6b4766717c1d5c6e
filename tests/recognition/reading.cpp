// SPDX-License-Identifier: Apache-2.0
#include "reading.hpp"

#include <stdexcept>

#include "plugins/loader.hpp"
#include "recognize/recognize.hpp"
#include "recognize/stated_facts.hpp"
#include "worker/plugin_host.hpp"

namespace vitae::recognition {

namespace {

vitae_str borrowed(const std::string& text) { return {text.data(), text.size()}; }

}  // namespace

Reader::Reader(const std::filesystem::path& plugins)
    : plugins_(PluginCatalog::discover(plugin_directories(plugins.string()))) {}

Extraction Reader::read(const Document& document) const {
    return read(document.name, document.text, document.layout->markup);
}

Extraction Reader::read(const std::string& name, const std::string& text, Markup markup) const {
    const PluginInfo& info = plugins_.importer(markup == Markup::html ? "html" : "markdown");
    std::map<std::string, std::string> options;
    for (const PluginOption& option : info.options) options[option.key] = option.default_value;
    PluginHost host(std::move(options), {name});
    const vitae_entry entry{borrowed(name), borrowed(text)};
    vitae_source source{};
    source.struct_size = sizeof source;
    source.entry_size = sizeof entry;
    source.name = entry.name;
    source.entries = &entry;
    source.entry_count = 1;
    if (load_plugin(info).importer->run(&source, host.table()) != VITAE_OK)
        throw std::runtime_error(name + ": " + host.last_error().message);
    return recognize::with_stated_facts(recognize::recognize(host.take_outline(), recognize::SkillTable::built_in()),
                                        host.take_cv());
}

}  // namespace vitae::recognition
