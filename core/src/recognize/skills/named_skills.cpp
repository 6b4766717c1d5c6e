// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/named_skills.hpp"

#include <algorithm>

namespace vitae::recognize {
namespace {

/// A format that knows no canonical names mentions a skill as it is written.
bool mentions(const std::vector<SkillMention>& listed, const SkillMention& named, const SkillTable& skills) {
    return std::any_of(listed.begin(), listed.end(), [&](const SkillMention& mention) {
        if (!mention.skill.empty()) return mention.skill == named.skill && mention.version == named.version;
        const auto match = skills.lookup(mention.raw);
        return match && match->skill->name == named.skill && match->version == named.version;
    });
}

template <class Activity>
void find_in(Activity& activity, const SkillTable& skills) {
    std::vector<SkillMention> named;
    add_named_skills(SkillText(activity.summary, skills), activity.lines, named);
    for (const std::string& highlight : activity.highlights)
        add_named_skills(SkillText(highlight, skills), activity.lines, named);
    std::erase_if(named, [&](const SkillMention& mention) { return mentions(activity.skills, mention, skills); });
    activity.skills.insert(activity.skills.end(), named.begin(), named.end());
}

}  // namespace

void add_named_skills(const SkillText& text, const Lines& lines, std::vector<SkillMention>& mentions) {
    for (const SkillHit& hit : text.hits(false)) {
        const bool known = std::any_of(mentions.begin(), mentions.end(), [&](const SkillMention& mention) {
            return mention.skill == hit.skill->name && mention.version == hit.version;
        });
        if (known) continue;
        SkillMention mention;
        mention.raw = text.text().substr(hit.begin, hit.end - hit.begin);
        mention.skill = hit.skill->name;
        mention.version = hit.version;
        mention.evidence = Evidence::in_text;
        mention.lines = lines;
        mentions.push_back(std::move(mention));
    }
}

void find_named_skills(Cv& cv, const SkillTable& skills) {
    for (Role& role : cv.roles) find_in(role, skills);
    for (Project& project : cv.projects) find_in(project, skills);
}

}  // namespace vitae::recognize
