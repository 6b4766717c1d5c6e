// SPDX-License-Identifier: Apache-2.0
#include "skill_text.hpp"

#include <algorithm>

#include "plain_text.hpp"

namespace vitae::exporting {
namespace {

void append(std::string& list, const std::string& item) {
    if (item.empty()) return;
    if (!list.empty()) list += ", ";
    list += item;
}

std::string years_of_use(const SkillClaim& claim, const Wording& wording) {
    if (claim.first_used && claim.last_used) return claim.first_used->iso() + " – " + claim.last_used->iso();
    if (claim.first_used) return wording["since"] + " " + claim.first_used->iso();
    if (claim.last_used) return wording["until"] + " " + claim.last_used->iso();
    return {};
}

}  // namespace

std::vector<SkillGroup> grouped(const std::vector<SkillClaim>& claims) {
    std::vector<SkillGroup> groups;
    for (const SkillClaim& claim : claims) {
        if (claim.raw.empty() && claim.skill.empty()) continue;
        const auto group = std::find_if(groups.begin(), groups.end(),
                                        [&](const SkillGroup& known) { return known.name == claim.group; });
        if (group == groups.end())
            groups.push_back({claim.group, {&claim}});
        else
            group->claims.push_back(&claim);
    }
    return groups;
}

std::string claim_text(const SkillClaim& claim, const Wording& wording) {
    std::string remark;
    if (claim.level != claim.group) append(remark, plain_line(claim.level));
    if (claim.stated_months) append(remark, std::to_string(*claim.stated_months) + " " + wording["months"]);
    append(remark, years_of_use(claim, wording));
    const std::string name = plain_line(claim.raw.empty() ? claim.skill : claim.raw);
    return remark.empty() ? name : name + " (" + remark + ")";
}

std::vector<std::string> unmentioned_skills(const std::vector<SkillMention>& skills, const std::string& summary,
                                            const std::vector<std::string>& highlights) {
    std::vector<std::string> names;
    for (const SkillMention& skill : skills) {
        const std::string& name = skill.raw.empty() ? skill.skill : skill.raw;
        const auto names_it = [&](const std::string& text) { return text.find(name) != std::string::npos; };
        const bool said = names_it(summary) || std::any_of(highlights.begin(), highlights.end(), names_it);
        if (!name.empty() && !said) names.push_back(plain_line(name));
    }
    return names;
}

std::string level_text(const Language& language) {
    std::string level = plain_line(language.level);
    const std::string cefr = plain_line(language.cefr);
    if (level.find(cefr) == std::string::npos) append(level, cefr);
    return level;
}

}  // namespace vitae::exporting
