// SPDX-License-Identifier: Apache-2.0
#include "store/changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "model/text.hpp"
#include "store/describe.hpp"
#include "store/edits.hpp"
#include "store/field_text.hpp"
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

/// One line of a value, cut where it gets long.
std::string shown(const std::string& value) {
    constexpr std::size_t longest = 60;
    std::string line = collapse_space(value);
    if (line.empty()) return "none";
    std::size_t end = 0;
    while (end < line.size() && end < longest) end += code_point_at(line, end).size;
    if (end >= line.size()) return line;
    return line.substr(0, end) + "…";
}

/// The same fact on the other side: by its key, or by one that it had before.
template <class P>
const P* partner_of(const P& fact, const std::vector<P>& list) {
    const auto same = std::ranges::find(list, fact.key, [](const P& f) -> const std::string& { return f.key; });
    if (same != list.end()) return &*same;
    for (const P& other : list)
        if (std::ranges::find(fact.other_keys, other.key) != fact.other_keys.end() ||
            std::ranges::find(other.other_keys, fact.key) != other.other_keys.end())
            return &other;
    return nullptr;
}

/// "dates 2016 to present -> 2016-06 to 2022-08", "location none -> Porto", "summary reworded"
template <class F>
std::vector<std::string> changed_fields(const F& before, const F& after) {
    constexpr std::size_t longest_compared = 80;
    std::vector<std::string> parts;
    const auto compare = [&](std::string field, const std::string& was, const std::string& is) {
        if (was == is) return;
        std::ranges::replace(field, '_', ' ');
        const bool is_prose = was.size() > longest_compared || is.size() > longest_compared;
        parts.push_back(is_prose && !was.empty() && !is.empty()
                            ? fmt::format("{} reworded", field)
                            : fmt::format("{} {} -> {}", field, shown(was), shown(is)));
    };
    constexpr bool has_dates = requires { before.period; };
    const auto were = field_texts(before);
    const auto are = field_texts(after);
    for (std::size_t i = 0; i < are.size(); ++i) {
        const auto& [field, value] = are[i];
        if (!has_dates || (field != "start" && field != "end")) compare(field, were[i].second, value);
    }
    if constexpr (has_dates) compare("dates", describe(before.period), describe(after.period));
    return parts;
}

/// What a changed fact is called; its dates may be among the changes.
template <class P>
std::string known_as(const P& fact) {
    if constexpr (requires { label(fact.fact); })
        return label(fact.fact);
    else
        return describe(fact);
}

class Changes {
public:
    Changes(const Projection& before, const Projection& after) {
        const auto were = skill_names(before);
        for (const auto& [key, name] : skill_names(after))
            if (were.contains(key)) lasting_skills_.insert(key);
    }

    void compare_text(std::string_view what, const std::string& before, const std::string& after) {
        if (before != after) say("~ {}: {} -> {}", what, shown(before), shown(after));
    }

    void compare_names(std::string_view kind, const std::map<std::string, std::string>& before,
                       const std::map<std::string, std::string>& after) {
        for (const std::string& name : missing(after, before)) say("+ {} {}", kind, name);
        for (const std::string& name : missing(before, after)) say("- {} {}", kind, name);
    }

    void compare_roles(const std::vector<ProjectedRole>& before, const std::vector<ProjectedRole>& after) {
        // The same key is the same role, however an edit has changed it.
        const std::vector<std::size_t> partner =
            match_roles(after.size(), before.size(), [&](std::size_t i, std::size_t k) {
                constexpr double certain = 100;
                if (after[i].key == before[k].key) return certain;
                return role_affinity(after[i].fact, after[i].organization_key, before[k].fact,
                                     before[k].organization_key);
            });
        std::vector<bool> found(before.size());
        for (std::size_t i = 0; i < after.size(); ++i) {
            if (partner[i] == no_partner) {
                say("+ role {}", describe(after[i].fact));
                continue;
            }
            found[partner[i]] = true;
            compare_fact("role", before[partner[i]], after[i]);
        }
        for (std::size_t i = 0; i < before.size(); ++i)
            if (!found[i]) say("- role {}", describe(before[i].fact));
    }

    /// Of every other kind: by their keys.
    template <class P>
    void compare_facts(std::string_view kind, const std::vector<P>& before, const std::vector<P>& after) {
        for (const P& fact : after) {
            const P* const was = partner_of(fact, before);
            if (was == nullptr)
                say("+ {} {}", kind, describe(fact));
            else
                compare_fact(kind, *was, fact);
        }
        for (const P& fact : before)
            if (partner_of(fact, after) == nullptr) say("- {} {}", kind, describe(fact));
    }

    template <class... Values>
    void say(fmt::format_string<Values...> text, Values&&... values) {
        sentences_.push_back(fmt::format(text, std::forward<Values>(values)...));
    }

    std::vector<std::string> take() { return std::move(sentences_); }

private:
    /// One sentence, whatever has changed in it.
    template <class P>
    void compare_fact(std::string_view kind, const P& before, const P& after) {
        std::vector<std::string> parts = changed_fields(before.fact, after.fact);
        if constexpr (requires { before.skills; }) {
            const auto were = lasting_skills_of(before);
            const auto are = lasting_skills_of(after);
            if (const auto more = missing(are, were); !more.empty())
                parts.push_back(fmt::format("with {}", fmt::join(more, ", ")));
            if (const auto fewer = missing(were, are); !fewer.empty())
                parts.push_back(fmt::format("without {}", fmt::join(fewer, ", ")));
        }
        if (!parts.empty()) say("~ {} {}: {}", kind, known_as(before), fmt::join(parts, "; "));
    }

    /// Skills that the person had before and has now; the others are told of once, for all roles.
    template <class P>
    std::map<std::string, std::string> lasting_skills_of(const P& fact) const {
        std::map<std::string, std::string> names;
        for (const ProjectedMention& mention : fact.skills)
            if (lasting_skills_.contains(mention.skill.key)) names.emplace(mention.skill.key, mention.skill.name);
        return names;
    }

    /// The names of what is in the one and not in the other.
    static std::vector<std::string> missing(const std::map<std::string, std::string>& in,
                                            const std::map<std::string, std::string>& from) {
        std::vector<std::string> names;
        for (const auto& [key, name] : in)
            if (!from.contains(key)) names.push_back(name);
        return names;
    }

    std::set<std::string> lasting_skills_;
    std::vector<std::string> sentences_;
};

Projection with_keys(Projection projection) {
    bool named = false;
    visit_fact_lists(projection, [&](std::string_view, const auto& list) {
        named = named || (!list.empty() && !list.front().key.empty());
    });
    if (!named) assign_fact_keys(projection);
    return projection;
}

}  // namespace

std::vector<std::string> changes_between(const Projection& without_keys, const Projection& after_without_keys) {
    const Projection before = with_keys(without_keys);
    const Projection after = with_keys(after_without_keys);
    Changes changes(before, after);
    changes.compare_text("name", before.name.fact.text, after.name.fact.text);
    changes.compare_text("headline", before.headline, after.headline);
    changes.compare_text("summary", before.summary, after.summary);
    changes.compare_names("contact", contacts_of(before), contacts_of(after));
    changes.compare_roles(before.roles, after.roles);
    changes.compare_facts("education", before.education, after.education);
    changes.compare_facts("project", before.projects, after.projects);
    changes.compare_names("skill", skill_names(before), skill_names(after));
    changes.compare_facts("language", before.languages, after.languages);
    changes.compare_facts("certificate", before.certificates, after.certificates);
    changes.compare_facts("publication", before.publications, after.publications);
    changes.compare_facts("award", before.awards, after.awards);
    changes.compare_facts("recommendation", before.recommendations, after.recommendations);
    changes.compare_facts("section", before.other_sections, after.other_sections);
    std::set<std::int64_t> known;
    for (const LostEdit& lost : before.lost_edits) known.insert(lost.edit);
    for (const LostEdit& lost : after.lost_edits)
        if (!known.contains(lost.edit)) changes.say("! {}", lost.sentence);
    return changes.take();
}

}  // namespace vitae
