// SPDX-License-Identifier: Apache-2.0
#include "store/changes.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

#include "store/describe.hpp"
#include "store/role_matching.hpp"

namespace vitae {
namespace {

std::map<std::string, std::string> skill_names(const Projection& projection) {
    std::map<std::string, std::string> names;
    const auto add = [&](const SkillName& skill) { names.emplace(skill.key, skill.name); };
    for (const ProjectedRole& role : projection.roles)
        for (const ProjectedMention& mention : role.skills) add(mention.skill);
    for (const ProjectedProject& project : projection.projects)
        for (const ProjectedMention& mention : project.skills) add(mention.skill);
    for (const ProjectedClaim& claim : projection.claims) add(claim.skill);
    return names;
}

std::map<std::string, std::string> contacts_of(const Projection& projection) {
    std::map<std::string, std::string> contacts;
    for (const auto& contact : projection.contacts) contacts.emplace(contact_key(contact.fact), contact.fact.value);
    return contacts;
}

class Changes {
public:
    void compare_text(std::string_view what, const std::string& before, const std::string& after) {
        if (before != after)
            say("~ {}: {} -> {}", what, before.empty() ? "none" : before, after.empty() ? "none" : after);
    }

    void compare_maps(std::string_view what, const std::map<std::string, std::string>& before,
                      const std::map<std::string, std::string>& after) {
        for (const auto& [key, name] : after)
            if (!before.contains(key)) say("+ {} {}", what, name);
        for (const auto& [key, name] : before)
            if (!after.contains(key)) say("- {} {}", what, name);
    }

    void compare_roles(const std::vector<ProjectedRole>& before, const std::vector<ProjectedRole>& after) {
        std::vector<bool> found(before.size());
        for (const ProjectedRole& role : after) {
            std::size_t best = before.size();
            double best_affinity = 0;
            for (std::size_t i = 0; i < before.size(); ++i) {
                if (found[i]) continue;
                const double affinity =
                    role_affinity(role.fact, role.organization_key, before[i].fact, before[i].organization_key);
                if (affinity <= best_affinity) continue;
                best_affinity = affinity;
                best = i;
            }
            if (best == before.size()) {
                say("+ role {}", describe(role.fact));
                continue;
            }
            found[best] = true;
            compare_role(before[best].fact, role.fact);
        }
        for (std::size_t i = 0; i < before.size(); ++i)
            if (!found[i]) say("- role {}", describe(before[i].fact));
    }

    template <class... Values>
    void say(fmt::format_string<Values...> text, Values&&... values) {
        sentences_.push_back(fmt::format(text, std::forward<Values>(values)...));
    }

    std::vector<std::string> take() { return std::move(sentences_); }

private:
    void compare_role(const Role& before, const Role& after) {
        if (label(before) != label(after)) say("~ role {} -> {}", label(before), label(after));
        const std::string was = describe(before.period);
        const std::string is = describe(after.period);
        if (was != is) say("~ dates of {}: {} -> {}", label(after), was, is);
    }

    std::vector<std::string> sentences_;
};

}  // namespace

std::vector<std::string> changes_between(const Projection& before, const Projection& after) {
    Changes changes;
    changes.compare_text("name", before.name.fact.text, after.name.fact.text);
    changes.compare_maps("contact", contacts_of(before), contacts_of(after));
    changes.compare_roles(before.roles, after.roles);
    changes.compare_maps("skill", skill_names(before), skill_names(after));
    std::set<std::int64_t> known;
    for (const LostEdit& lost : before.lost_edits) known.insert(lost.edit);
    for (const LostEdit& lost : after.lost_edits)
        if (!known.contains(lost.edit)) changes.say("! {}", lost.sentence);
    return changes.take();
}

}  // namespace vitae
