// SPDX-License-Identifier: Apache-2.0
#include "skills.hpp"

#include <charconv>
#include <cmath>
#include <optional>

#include "extension.hpp"

namespace vitae {
namespace {

SkillClaim claim_of(std::string raw, Lines lines) {
    SkillClaim claim;
    claim.raw = std::move(raw);
    claim.lines = lines;
    return claim;
}

std::optional<int> months_of_years(const std::string& years) {
    double number = 0;
    const auto [end, error] = std::from_chars(years.data(), years.data() + years.size(), number);
    if (error != std::errc() || end == years.data() || !(number > 0) || number > 80) return std::nullopt;
    return static_cast<int>(std::lround(number * 12));
}

bool is_map_of_groups(const Node& node) {
    return node.is_object() && node.member("name") == nullptr && node.member("keywords") == nullptr;
}

}  // namespace

void read_skill_entry(Members& entry) {
    const std::string name = entry.text({"name", "category", "group", "skill"});
    const std::string level = entry.text({"level", "proficiency"});
    const auto months = months_of_years(entry.text({"years", "yearsOfExperience"}));
    const std::vector<std::string> keywords = entry.words({"keywords", "skills", "items"});
    entry.keep({"summary"});
    std::vector<SkillClaim> claims;
    for (const std::string& keyword : keywords) claims.push_back(claim_of(keyword, entry.lines()));
    for (SkillClaim& claim : claims) claim.level = level;
    read_extension(entry, [&](Members& extra) { read_member(extra, "skills", claims); });
    const bool single = claims.empty() || (claims.size() == 1 && claims.front().raw == name);
    if (claims.empty() && !name.empty()) {
        claims.push_back(claim_of(name, entry.lines()));
        claims.front().level = level;
    }
    for (SkillClaim& claim : claims) {
        if (!single) claim.group = name;
        if (!claim.stated_months) claim.stated_months = months;
        entry.intake().cv.skills.push_back(std::move(claim));
    }
}

void read_skills(Members& owner, Names names) {
    Intake& intake = owner.intake();
    const Node* node = owner.take(names);
    if (node == nullptr) return;
    if (is_map_of_groups(*node)) {
        Members groups(*node, owner.path_of(node->key), intake);
        for (const Node& group : node->items)
            for (const std::string& word : groups.words({group.key})) {
                SkillClaim claim = claim_of(word, group.lines);
                claim.group = group.key;
                intake.cv.skills.push_back(std::move(claim));
            }
        return;
    }
    owner.each(names, read_skill_entry,
               [&](const std::string& text, const Node& at) { intake.cv.skills.push_back(claim_of(text, at.lines)); });
}

}  // namespace vitae
