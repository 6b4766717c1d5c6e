// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <type_traits>

#include "ingest/document_reader.hpp"
#include "model/private_folder.hpp"
#include "vitae/error.hpp"
#include "vitae/loss.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae {
namespace {

using Fields = std::map<std::string, std::string>;

/// Skills are known by their names, other things by their places.
template <class List>
std::string key_of(const List& list, std::size_t place) {
    if constexpr (requires { list[place].raw; })
        return list[place].raw;
    else
        return std::to_string(place);
}

/// Everything a fact says, by the way to it. The words of a period are left out: its dates say them.
template <class Member>
void flatten(const std::string& path, const Member& member, Fields& all) {
    if constexpr (std::is_same_v<Member, std::string>) {
        if (!member.empty()) all[path] = member;
    } else if constexpr (std::is_same_v<Member, PartialDate>) {
        all[path] = member.iso();
    } else if constexpr (NamedEnum<Member>) {
        all[path] = name_of(member);
    } else if constexpr (std::is_arithmetic_v<Member>) {
        all[path] = std::to_string(member);
    } else if constexpr (Fact<Member>) {
        visit_fields(member, [&](std::string_view name, const auto& inner) {
            if (name != "period_text")
                flatten(path.empty() ? std::string(name) : path + "." + std::string(name), inner, all);
        });
    } else if constexpr (requires { member.has_value(); }) {
        if (member) flatten(path, *member, all);
    } else {
        for (std::size_t i = 0; i < member.size(); ++i) flatten(path + "[" + key_of(member, i) + "]", member[i], all);
    }
}

/// The facts of a career by kind, each with its fields; what there is one of is a fact of its own.
std::map<std::string, std::vector<Fields>> facts_of(const Cv& cv) {
    std::map<std::string, std::vector<Fields>> facts;
    visit_fields(cv, [&](std::string_view name, const auto& member) {
        std::vector<Fields>& some = facts[std::string(name)];
        if constexpr (requires { member.front().lines; }) {
            for (const auto& fact : member) flatten("", fact, some.emplace_back());
        } else {
            flatten("", member, some.emplace_back());
        }
    });
    return facts;
}

/// The one document of these paths.
Reading read_one(DocumentReader& reader, const std::string& path) {
    Reading found;
    const SourceList list = reader.list({path}, "stdin");
    reader.read(
        list.sources, [](const Reading&) { return false; },
        [&](Reading reading) {
            found = std::move(reading);
            return true;
        });
    return found;
}

std::size_t in_common(const Fields& before, const Fields& after) {
    std::size_t count = 0;
    for (const auto& [field, value] : before) {
        const auto found = after.find(field);
        if (found != after.end() && found->second == value) ++count;
    }
    return count;
}

void compare(const std::string& path, const Fields& before, const Fields& after, MeasuredLoss& loss) {
    loss.fields += before.size();
    for (const auto& [field, value] : before) {
        const auto found = after.find(field);
        if (found != after.end() && found->second == value)
            ++loss.kept;
        else
            loss.lost.push_back({field.empty() ? path : path + "." + field, value,
                                 found == after.end() ? std::string() : found->second});
    }
}

/// Formats put facts into orders of their own, so each is compared with the one it has most in common with.
void compare(const Cv& before, const Cv& after, MeasuredLoss& loss) {
    const auto written = facts_of(before);
    auto read = facts_of(after);
    for (const auto& [kind, facts] : written) {
        std::vector<Fields>& left = read[kind];
        for (std::size_t i = 0; i < facts.size(); ++i) {
            const Fields& fact = facts[i];
            const auto best = std::max_element(left.begin(), left.end(), [&fact](const Fields& a, const Fields& b) {
                return in_common(fact, a) < in_common(fact, b);
            });
            const bool is_list = facts.size() > 1 || facts[i].count("") == 0;
            const std::string path = is_list ? kind + "[" + std::to_string(i) + "]" : kind;
            if (best == left.end() || in_common(facts[i], *best) == 0) {
                compare(path, facts[i], {}, loss);
                continue;
            }
            compare(path, facts[i], *best, loss);
            left.erase(best);
        }
    }
}

}  // namespace

void measure_loss(const PluginCatalog& plugins, const ConvertOptions& options,
                  const std::function<void(const MeasuredLoss&)>& done) {
    const PrivateFolder folder("loss");  // for the documents on their way back
    const std::string file = (folder.path() / ("back" + file_extension_of(plugins, options.to))).string();
    DocumentReader original(plugins, {options.from, options.jobs, options.limits});
    DocumentReader returned(plugins, {options.to.name, 1, options.limits});
    convert_documents(plugins, options, [&](const ConvertItem& item) {
        MeasuredLoss loss{item.path, item.outcome, item.reason, 0, 0, {}};
        if (item.outcome == Outcome::imported) {
            std::ofstream(file, std::ios::binary) << item.output;
            const Reading before = read_one(original, item.path), after = read_one(returned, file);
            if (after.problem.empty()) {
                compare(before.extraction.cv, after.extraction.cv, loss);
            } else {
                loss.outcome = Outcome::failed;
                loss.reason = after.problem;
            }
        }
        done(loss);
    });
}

}  // namespace vitae
