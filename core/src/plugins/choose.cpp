// SPDX-License-Identifier: Apache-2.0
#include "plugins/choose.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "vitae/error.hpp"

namespace vitae {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool claims(const PluginFormat& format, std::string_view name, std::string_view bytes) {
    return std::any_of(format.extensions.begin(), format.extensions.end(),
                       [&](const std::string& extension) { return has_extension(name, extension); }) ||
           std::any_of(format.magic.begin(), format.magic.end(),
                       [&](const std::string& magic) { return bytes.starts_with(magic); });
}

std::string describe(const ScoredImporter& candidate) {
    const PluginInfo& plugin = *candidate.plugin;
    const std::string& format = plugin.formats.front().name;
    if (!candidate.failure.empty()) return fmt::format("{} unknown ({})", format, candidate.failure);
    return fmt::format("{} {} ({})", format, candidate.score, plugin.id);
}

}  // namespace

bool has_extension(std::string_view name, std::string_view extension) {
    return name.size() > extension.size() &&
           std::equal(extension.begin(), extension.end(), name.end() - static_cast<std::ptrdiff_t>(extension.size()),
                      [](char wanted, char found) { return wanted == lower(found); });
}

ImporterCandidates importer_candidates(const PluginCatalog& catalog, std::string_view name, std::string_view bytes) {
    std::vector<const PluginInfo*> all;
    std::vector<const PluginInfo*> claiming;
    for (const PluginInfo& plugin : catalog.plugins()) {
        if (plugin.state != PluginState::usable || plugin.kind != PluginKind::importer) continue;
        all.push_back(&plugin);
        if (std::any_of(plugin.formats.begin(), plugin.formats.end(),
                        [&](const PluginFormat& format) { return claims(format, name, bytes); }))
            claiming.push_back(&plugin);
    }
    const bool claimed = !claiming.empty();
    return {claimed ? std::move(claiming) : std::move(all), claimed};
}

const PluginInfo& best_importer(std::string_view name, const std::vector<ScoredImporter>& candidates) {
    if (candidates.empty())
        throw Error(ErrorKind::bad_input, fmt::format("No importer is installed, so {} cannot be read.", name));
    const auto score = [](const ScoredImporter& candidate) { return candidate.failure.empty() ? candidate.score : -1; };
    int best = -1;
    for (const ScoredImporter& candidate : candidates) best = std::max(best, score(candidate));
    std::vector<const ScoredImporter*> winners;
    for (const ScoredImporter& candidate : candidates)
        if (score(candidate) == best) winners.push_back(&candidate);
    if (best >= least_score && winners.size() == 1) return *winners.front()->plugin;

    std::string list;
    for (const ScoredImporter& candidate : candidates) list += (list.empty() ? "" : ", ") + describe(candidate);
    const std::string problem =
        best >= least_score
            ? fmt::format("Several importers are equally sure that they can read {}", name)
            : fmt::format("No importer is sure enough ({} of 100) that it can read {}", least_score, name);
    throw Error(ErrorKind::bad_input, fmt::format("{}: {}; --format NAME forces one.", problem, list));
}

}  // namespace vitae
