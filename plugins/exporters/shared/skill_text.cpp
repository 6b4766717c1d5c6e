// SPDX-License-Identifier: Apache-2.0
#include "skill_text.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

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

/// A letter or digit of a script with spaces between words; ideographs and signs part words.
bool is_in_word(std::string_view text, std::size_t at) {
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    const auto lead = static_cast<unsigned char>(text[at]);
    constexpr unsigned char first_letter = 0xC3, first_ideograph = 0xE2;  // in UTF-8
    return lead < 0x80 ? std::isalnum(lead) != 0 : lead >= first_letter && lead < first_ideograph;
}

struct Place {
    std::size_t begin, end;
};

/// Where a text says a name as a word: "R" in "C and R", not in "Reports".
std::optional<Place> place_of(std::string_view text, std::string_view name) {
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || !is_in_word(text, at - 1)) && (end == text.size() || !is_in_word(text, end)))
            return Place{at, end};
    }
    return std::nullopt;
}

/// Between commas, brackets and ends of the line.
bool is_item(std::string_view line, Place place) {
    const std::size_t before = place.begin == 0 ? line.npos : line.find_last_not_of(' ', place.begin - 1);
    const std::size_t after = line.find_first_not_of(' ', place.end);
    return (before == line.npos || std::string_view(",;:|/(").find(line[before]) != line.npos) &&
           (after == line.npos || std::string_view(",;|/).").find(line[after]) != line.npos);
}

const std::string& name_of(const SkillMention& skill) { return skill.raw.empty() ? skill.skill : skill.raw; }

/// Whether a line lists a skill rather than naming it by the way: as an item, behind a label or beside others.
bool lists(std::string_view line, const SkillMention& skill, const std::vector<SkillMention>& skills) {
    const auto place = place_of(line, name_of(skill));
    if (!place) return false;
    return is_item(line, *place) || line.find(": ") != line.npos || line.find("：") != line.npos ||
           std::any_of(skills.begin(), skills.end(), [&](const SkillMention& other) {
               return other.evidence == Evidence::listed && name_of(other) != name_of(skill) &&
                      place_of(line, name_of(other));
           });
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
    std::vector<std::string> lines = plain_lines(summary), names;
    for (const std::string& highlight : highlights)
        for (std::string& line : plain_lines(highlight)) lines.push_back(std::move(line));
    for (const SkillMention& skill : skills) {
        const bool said = std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
            return skill.evidence == Evidence::listed ? lists(line, skill, skills)
                                                      : line.find(name_of(skill)) != std::string::npos;
        });
        if (!name_of(skill).empty() && !said) names.push_back(plain_line(name_of(skill)));
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
