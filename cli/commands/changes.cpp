// SPDX-License-Identifier: Apache-2.0
#include "commands/changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "output/wording.hpp"

namespace vitae::cli {

namespace {

constexpr std::size_t most_of_a_kind = 4;
constexpr std::size_t named_of_many = 3;

/// The sign and the noun of a change: "+ role" of "+ role Developer, Arbor".
std::string kind_of(const std::string& change) {
    return change.substr(0, std::min(change.find_first_of(" :", 2), change.size()));
}

/// What has changed, without how: "Developer, Arbor" of "~ role Developer, Arbor: title Developer -> Lead Developer".
std::string name_in(const std::string& change) {
    const std::size_t from = std::min(kind_of(change).size() + 1, change.size());
    const std::size_t end = change.starts_with("~") ? change.find(": ", from) : change.size();
    return change.substr(from, end - from);
}

/// "3 skills", "2 sections"
std::string counted_kind(int number, const std::string& kind) {
    const std::string noun = kind.substr(std::min<std::size_t>(2, kind.size()));
    if (noun == "education") return counted(number, "education", "educations");
    return counted(number, noun);
}

struct Kind {
    std::string name;
    std::vector<std::string> changes;
};

/// In the order in which each kind comes first.
std::vector<Kind> by_kind(const std::vector<std::string>& changes) {
    std::vector<Kind> kinds;
    for (const std::string& change : changes) {
        const std::string name = kind_of(change);
        auto kind = std::ranges::find(kinds, name, &Kind::name);
        if (kind == kinds.end()) kind = kinds.insert(kinds.end(), {name, {}});
        kind->changes.push_back(change);
    }
    return kinds;
}

}  // namespace

std::vector<std::string> shown_changes(const std::vector<std::string>& changes, bool all) {
    if (all) return changes;
    std::vector<std::string> lines;
    for (const Kind& kind : by_kind(changes)) {
        const std::size_t number = kind.changes.size();
        if (number <= most_of_a_kind || kind.name.starts_with("!")) {
            lines.insert(lines.end(), kind.changes.begin(), kind.changes.end());
            continue;
        }
        std::string line = fmt::format("{} {}:", kind.name.front(), counted_kind(static_cast<int>(number), kind.name));
        for (std::size_t i = 0; i < named_of_many; ++i) line += (i == 0 ? " " : "; ") + name_in(kind.changes[i]);
        lines.push_back(fmt::format("{} and {} more", line, number - named_of_many));
    }
    return lines;
}

std::string counted_changes(const std::vector<std::string>& changes) {
    std::string text;
    for (const Kind& kind : by_kind(changes)) {
        if (!text.empty()) text += ", ";
        text += kind.name.size() > 2
                    ? kind.name.front() + counted_kind(static_cast<int>(kind.changes.size()), kind.name)
                    : kind.name;
    }
    return text;
}

}  // namespace vitae::cli
