// SPDX-License-Identifier: Apache-2.0
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <memory>
#include <stdexcept>

#include "plugins/loader.hpp"
#include "recognize/recognize.hpp"
#include "stages.hpp"
#include "stopwatch.hpp"
#include "worker/plugin_host.hpp"

namespace vitae::bench {

namespace {

void parse(const std::string& text) {
    const std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser(cmark_parser_new(CMARK_OPT_DEFAULT),
                                                                        cmark_parser_free);
    for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), text.data(), text.size());
    const std::unique_ptr<cmark_node, void (*)(cmark_node*)> tree(cmark_parser_finish(parser.get()), cmark_node_free);
    if (!tree) throw std::runtime_error("cmark-gfm returned no tree");
}

Outline outline_of(const vitae_plugin& plugin, const PluginInfo& info, const std::string& text) {
    std::map<std::string, std::string> options;
    for (const PluginOption& option : info.options) options[option.key] = option.default_value;
    PluginHost host(std::move(options), {"cv.md"});
    const vitae_entry entry{{"cv.md", 5}, {text.data(), text.size()}};
    vitae_source source{};
    source.struct_size = sizeof source;
    source.entry_size = sizeof entry;
    source.name = {"cv.md", 5};
    source.entries = &entry;
    source.entry_count = 1;
    if (plugin.importer->run(&source, host.table()) != VITAE_OK) throw std::runtime_error(host.last_error().message);
    return host.take_outline();
}

}  // namespace

Cost parse_stage(const Corpus& corpus) {
    cmark_gfm_core_extensions_ensure_registered();
    const Stopwatch watch;
    for (const std::string& text : corpus.texts()) parse(text);
    return watch.cost();
}

Cost outline_stage(const Corpus& corpus) {
    const PluginInfo& info = corpus.plugins().importer("markdown");
    const vitae_plugin& plugin = load_plugin(info);
    const Stopwatch watch;
    for (const std::string& text : corpus.texts()) outline_of(plugin, info, text);
    return watch.cost();
}

Cost recognition_of(const Corpus& corpus, const std::string& text) {
    const PluginInfo& info = corpus.plugins().importer("markdown");
    const Outline outline = outline_of(load_plugin(info), info, text);
    recognize::recognize({}, recognize::SkillTable::built_in(), {});  // what is read once is not counted
    const Stopwatch watch;
    recognize::recognize(outline, recognize::SkillTable::built_in(), {});
    return watch.cost();
}

Cost recognise_stage(const Corpus& corpus) {
    const PluginInfo& info = corpus.plugins().importer("markdown");
    const vitae_plugin& plugin = load_plugin(info);
    const recognize::SkillTable& skills = recognize::SkillTable::built_in();
    recognize::recognize({}, skills, {});  // what is read once is not counted
    std::size_t roles = 0;
    Cost total;
    for (const std::string& text : corpus.texts()) {
        const Outline outline = outline_of(plugin, info, text);  // just made, as in an import
        const Stopwatch watch;
        roles += recognize::recognize(outline, skills, {}).cv.roles.size();
        const Cost cost = watch.cost();
        total.seconds += cost.seconds;
        total.cpu_seconds += cost.cpu_seconds;
    }
    if (roles < 3 * corpus.texts().size())
        throw std::runtime_error("the recogniser finds too few roles to be measured");
    return total;
}

}  // namespace vitae::bench
