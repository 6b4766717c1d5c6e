// SPDX-License-Identifier: Apache-2.0
#include "losses.hpp"

#include <algorithm>
#include <set>

#include "vitae/sdk/fields.hpp"

namespace vitae::exporting {
namespace {

std::string shown(const Period& period) {
    std::string text = period.start ? period.start->iso() : "?";
    text += period.end_kind == EndKind::present ? "..present" : period.end ? ".." + period.end->iso() : "..?";
    if (period.stated && !period.start && !period.end)
        text = std::to_string(period.stated->months) + " in " + std::to_string(period.stated->min_months) + ".." +
               std::to_string(period.stated->max_months);
    return text;
}

std::string shown(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : " / ") + text;
    return all;
}

std::vector<std::string> listed(const std::vector<SkillMention>& skills) {
    std::vector<std::string> names;
    for (const SkillMention& skill : skills)
        if (skill.evidence == Evidence::listed) names.push_back(skill.raw);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

class Comparing {
public:
    Comparison result;

    void field(const std::string& name, const std::string& written, const std::string& read) {
        ++result.facts[name];
        if (written == read) return;
        ++result.lost[name];
        result.losses.push_back(name + ": \"" + written + "\" became \"" + read + "\"");
    }

    /// Facts in order; one that is missing is compared with an empty one.
    template <class F, class Fields>
    void each(const std::string& kind, const std::vector<F>& written, const std::vector<F>& read, Fields&& fields) {
        field(kind + " count", std::to_string(written.size()), std::to_string(read.size()));
        for (std::size_t i = 0; i < written.size(); ++i) {
            const F none{};
            fields(written[i], i < read.size() ? read[i] : none);
        }
    }
};

std::vector<Contact> of_kind(const std::vector<Contact>& contacts, ContactKind kind) {
    std::vector<Contact> some;
    for (const Contact& contact : contacts)
        if (contact.kind == kind) some.push_back(contact);
    return some;
}

void compare_roles(Comparing& comparing, const Cv& written, const Cv& read) {
    comparing.each("role", written.roles, read.roles, [&](const Role& before, const Role& after) {
        comparing.field("role title", before.title, after.title);
        comparing.field("role organization", before.organization, after.organization);
        comparing.field("role organization url", before.organization_url, after.organization_url);
        comparing.field("role location", before.location, after.location);
        comparing.field("role period", shown(before.period), shown(after.period));
        // A reader takes "Maths Teacher" for teaching wherever it stands: only sections of their own are compared.
        if (before.kind != RoleKind::employment)
            comparing.field("role kind", std::string(name_of(before.kind)), std::string(name_of(after.kind)));
        comparing.field("role highlights", shown(before.highlights), shown(after.highlights));
        comparing.field("role skills", shown(listed(before.skills)), shown(listed(after.skills)));
    });
}

void compare_person(Comparing& comparing, const Cv& written, const Cv& read) {
    comparing.field("name", written.name.text, read.name.text);
    comparing.field("headline", written.headline, read.headline);
    comparing.field("summary", written.summary, read.summary);
    comparing.field("language", written.language, read.language);
    comparing.field("as of", written.as_of ? written.as_of->iso() : "", read.as_of ? read.as_of->iso() : "");
    for (std::size_t kind = 0; kind < enum_names<ContactKind>.size(); ++kind)
        comparing.each(
            std::string(enum_names<ContactKind>[kind]), of_kind(written.contacts, static_cast<ContactKind>(kind)),
            of_kind(read.contacts, static_cast<ContactKind>(kind)), [&](const Contact& before, const Contact& after) {
                comparing.field(std::string(enum_names<ContactKind>[kind]), before.value, after.value);
            });
}

}  // namespace

Comparison compared(const Cv& written, const Cv& read) {
    Comparing comparing;
    compare_person(comparing, written, read);
    compare_roles(comparing, written, read);
    comparing.each("education", written.education, read.education,
                   [&](const Education& before, const Education& after) {
                       comparing.field("education institution", before.institution, after.institution);
                       comparing.field("education qualification", before.qualification, after.qualification);
                       comparing.field("education period", shown(before.period), shown(after.period));
                   });
    comparing.each("project", written.projects, read.projects, [&](const Project& before, const Project& after) {
        comparing.field("project name", before.name, after.name);
        comparing.field("project url", before.url, after.url);
    });
    comparing.each("skill", written.skills, read.skills, [&](const SkillClaim& before, const SkillClaim& after) {
        comparing.field("skill", before.raw, after.raw);
        comparing.field("skill group", before.group, after.group);
    });
    comparing.each("language spoken", written.languages, read.languages,
                   [&](const Language& before, const Language& after) {
                       comparing.field("language spoken", before.name, after.name);
                       comparing.field("language level", before.level, after.level);
                   });
    comparing.each("certificate", written.certificates, read.certificates,
                   [&](const Certificate& before, const Certificate& after) {
                       comparing.field("certificate name", before.name, after.name);
                       comparing.field("certificate issued", before.issued ? before.issued->iso() : "",
                                       after.issued ? after.issued->iso() : "");
                   });
    return std::move(comparing.result);
}

}  // namespace vitae::exporting
