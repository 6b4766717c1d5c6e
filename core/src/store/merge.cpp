// SPDX-License-Identifier: Apache-2.0
#include "store/merge.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_set>

#include "model/keys.hpp"
#include "model/phone_key.hpp"
#include "model/text.hpp"
#include "store/edits.hpp"
#include "store/merged_doubts.hpp"
#include "store/role_matching.hpp"

namespace vitae {
namespace {

std::string key_of(std::string_view text) { return fold(collapse_space(text)); }

/// A period as the tables hold it: an end date exactly if the kind says so.
Period tidy(Period period) {
    if (period.end_kind == EndKind::unknown && period.end) period.end_kind = EndKind::date;
    if (period.end_kind == EndKind::date && !period.end) period.end_kind = EndKind::unknown;
    if (period.end_kind != EndKind::date) period.end.reset();
    return period;
}

template <class T>
void fill(T& value, const T& other) {
    if (value.empty()) value = other;
}

/// Builds a projection from documents given newest first.
class Merger {
public:
    explicit Merger(const ResolveSkill& resolve) : resolve_(resolve) {}

    void add(const SourceDocument& document) {
        source_ = {document.id, document.as_of};
        doubts_ = DocumentDoubts(document.id, document.doubts);
        if (result_.newest.document == 0) result_.newest = source_;
        const Cv& cv = document.cv;
        add_person(cv);
        for (std::size_t i = 0; i < cv.contacts.size(); ++i) add_contact(cv.contacts[i], i);
        add_roles(cv.roles);
        for (std::size_t i = 0; i < cv.education.size(); ++i) add_education(cv.education[i], i);
        for (std::size_t i = 0; i < cv.projects.size(); ++i) add_project(cv.projects[i], i);
        for (std::size_t i = 0; i < cv.skills.size(); ++i) add_claim(cv.skills[i], i);
        add_each(result_.languages, cv.languages, [](const Language& f) { return key_of(f.name); });
        add_each(result_.certificates, cv.certificates, [](const Certificate& f) { return key_of(f.name); });
        add_each(result_.publications, cv.publications, [](const Publication& f) { return key_of(f.title); });
        add_each(result_.awards, cv.awards, [](const Award& f) { return key_of(f.title); });
        add_each(result_.recommendations, cv.recommendations,
                 [](const Recommendation& f) { return key_of(f.author) + "/" + key_of(f.text); });
        add_other_sections(cv.other_sections);
    }

    Projection take() { return std::move(result_); }

private:
    void add_person(const Cv& cv) {
        const std::vector<FieldDoubt> doubts = doubts_.of<Cv, void>(0);
        const auto adopt = [&](std::string_view field, std::string& value, const std::string& stated) {
            if (!value.empty() || stated.empty()) return;
            value = stated;
            std::ranges::copy_if(doubts, std::back_inserter(result_.doubts),
                                 [&](const FieldDoubt& doubt) { return doubt.field == field; });
        };
        if (result_.name.fact.text.empty() && !cv.name.text.empty()) result_.name = {{"", cv.name.lines}, source_, {}};
        adopt("name", result_.name.fact.text, cv.name.text);
        adopt("headline", result_.headline, cv.headline);
        adopt("summary", result_.summary, cv.summary);
    }

    template <class F>
    void add_once(std::vector<Projected<F>>& list, const F& fact, std::size_t index, const std::string& key) {
        if (seen_.insert(std::string(record_kind<F, Cv>) + "/" + key).second)
            list.push_back({fact, source_, {}, doubts_.of<F>(index)});
    }

    template <class F, class Key>
    void add_each(std::vector<Projected<F>>& list, const std::vector<F>& facts, const Key& key) {
        for (std::size_t i = 0; i < facts.size(); ++i) add_once(list, facts[i], i, key(facts[i]));
    }

    void add_contact(const Contact& contact, std::size_t index) {
        const std::string key = contact_key(contact);
        if (!key.empty()) add_once(result_.contacts, contact, index, key);
    }

    // A document may repeat a heading; a part of an older document is only added if no newer one has it.
    void add_other_sections(const std::vector<OtherSection>& sections) {
        std::set<std::string> here;
        for (std::size_t i = 0; i < sections.size(); ++i) {
            const OtherSection& section = sections[i];
            const std::string key = "other/" + key_of(section.heading.empty() ? section.text : section.heading);
            if (seen_.contains(key)) continue;
            here.insert(key);
            result_.other_sections.push_back({section, source_, {}, doubts_.of<OtherSection>(i)});
        }
        seen_.insert(here.begin(), here.end());
    }

    void add_mentions(std::vector<ProjectedMention>& into, const std::vector<SkillMention>& mentions) {
        for (const SkillMention& mention : mentions) {
            SkillName skill = resolve_(mention.raw, mention.skill);
            if (skill.key.empty()) continue;
            const bool known = std::ranges::any_of(into, [&](const ProjectedMention& other) {
                return other.mention.evidence == mention.evidence && other.skill.key == skill.key;
            });
            if (known) continue;
            into.push_back({mention, std::move(skill), source_.document});
            SkillMention& added = into.back().mention;
            fill(added.raw, added.skill);
        }
    }

    void add_claim(const SkillClaim& claim, std::size_t index) {
        SkillName skill = resolve_(claim.raw, claim.skill);
        if (skill.key.empty()) return;
        if (!seen_.insert("claim/" + skill.key).second) return add_endorsements(skill.key, claim);
        ProjectedClaim added;
        added.fact = claim;
        fill(added.fact.raw, claim.skill);
        added.source = source_;
        added.doubts = doubts_.of<SkillClaim>(index);
        added.skill = std::move(skill);
        result_.claims.push_back(std::move(added));
    }

    /// The newest document that lists a skill rarely is the one that counts who confirms it.
    void add_endorsements(const std::string& skill, const SkillClaim& claim) {
        if (!claim.endorsements) return;
        const auto known =
            std::ranges::find(result_.claims, skill, [](const ProjectedClaim& c) { return c.skill.key; });
        if (known != result_.claims.end() && !known->fact.endorsements) known->fact.endorsements = claim.endorsements;
    }

    void add_education(Education education, std::size_t index) {
        education.period = tidy(education.period);
        for (auto& known : result_.education) {
            Education& other = known.fact;
            const bool same_place = organization_key(other.institution) == organization_key(education.institution);
            const bool same_degree = key_of(other.qualification) == key_of(education.qualification) ||
                                     (known.source.document != source_.document &&
                                      title_similarity(other.qualification, education.qualification) >= 0.6);
            const bool same_start = !other.period.start || !education.period.start ||
                                    other.period.start->year == education.period.start->year;
            if (!same_place || !same_degree || !same_start) continue;
            if (known.source.document == source_.document && other.text != education.text) continue;
            const Education before = other;
            known.other_keys.push_back(education_key(education));
            other.period = merged_period(other.period, education.period);
            fill(other.location, education.location);
            fill(other.grade, education.grade);
            fill(other.text, education.text);
            merge_doubts(known.doubts, before, other, education, doubts_.of<Education>(index));
            return;
        }
        Projected<Education> added{education, source_, {}, doubts_.of<Education>(index)};
        added.other_keys.push_back(education_key(education));
        result_.education.push_back(std::move(added));
    }

    void add_project(Project project, std::size_t index) {
        project.period = tidy(project.period);
        const std::string key = key_of(project.name) + "/" + organization_key(project.organization);
        for (ProjectedProject& known : result_.projects) {
            Project& other = known.fact;
            const bool same = key_of(other.name) + "/" + organization_key(other.organization) == key;
            // Within one document the same name twice is two projects, unless everything is the same.
            if (!same || (known.source.document == source_.document && other.summary != project.summary)) continue;
            const Project before = other;
            other.period = merged_period(other.period, project.period);
            fill(other.url, project.url);
            fill(other.title, project.title);
            fill(other.summary, project.summary);
            fill(other.highlights, project.highlights);
            add_mentions(known.skills, project.skills);
            merge_doubts(known.doubts, before, other, project, doubts_.of<Project>(index));
            return;
        }
        ProjectedProject added;
        added.source = source_;
        added.doubts = doubts_.of<Project>(index);
        add_mentions(added.skills, project.skills);
        added.fact = std::move(project);
        added.fact.skills.clear();
        result_.projects.push_back(std::move(added));
    }

    void add_roles(const std::vector<Role>& roles);
    void combine(ProjectedRole& known, const Role& role, const std::string& organization, std::size_t index);
    ProjectedRole first_statement(Role role, std::string organization, std::size_t index);
    void insert_by_time(ProjectedRole role);
    RoleStatement statement(const Role& role) const;

    const ResolveSkill& resolve_;
    Projection result_;
    FactSource source_;
    DocumentDoubts doubts_;
    std::unordered_set<std::string> seen_;
};

RoleStatement Merger::statement(const Role& role) const {
    return {source_.document, role.lines, role.organization, role.title, role.period};
}

ProjectedRole Merger::first_statement(Role role, std::string organization, std::size_t index) {
    ProjectedRole added;
    added.source = source_;
    added.doubts = doubts_.of<Role>(index);
    added.organization_key = std::move(organization);
    added.statements.push_back(statement(role));
    add_mentions(added.skills, role.skills);
    added.fact = std::move(role);
    added.fact.skills.clear();
    return added;
}

void Merger::combine(ProjectedRole& known, const Role& role, const std::string& organization, std::size_t index) {
    Role& fact = known.fact;
    const Role before = fact;
    if (fact.organization.empty()) {
        fact.organization = role.organization;
        known.organization_key = organization;
    }
    fill(fact.organization_url, role.organization_url);
    fill(fact.client, role.client);
    fill(fact.title, role.title);
    fill(fact.location, role.location);
    fill(fact.summary, role.summary);
    fill(fact.highlights, role.highlights);
    if (fact.employment.empty()) {
        fact.employment = role.employment;
        fact.employment_form = role.employment_form;
        fact.workload_percent = role.workload_percent;
    }
    fact.period = tidy(merged_period(fact.period, role.period));
    merge_doubts(known.doubts, before, fact, role, doubts_.of<Role>(index));
    add_mentions(known.skills, role.skills);
    // Two statements of one document on the same line are one.
    const bool stated = std::ranges::any_of(known.statements, [&](const RoleStatement& other) {
        return other.document == source_.document && other.lines.first == role.lines.first;
    });
    if (!stated) known.statements.push_back(statement(role));
}

// The newest document's order is kept; a role only an older one has goes before the first that began earlier.
void Merger::insert_by_time(ProjectedRole role) {
    const auto& start = role.fact.period.start;
    auto place = result_.roles.end();
    if (start)
        place = std::ranges::find_if(result_.roles, [&](const ProjectedRole& other) {
            const auto& begun = other.fact.period.start;
            return begun && std::tuple(begun->year, begun->month) < std::tuple(start->year, start->month);
        });
    result_.roles.insert(place, std::move(role));
}

void Merger::add_roles(const std::vector<Role>& stated) {
    std::vector<Role> roles;
    std::vector<std::string> keys;
    for (const Role& role : stated) {
        roles.push_back(role);
        roles.back().period = tidy(role.period);
        keys.push_back(employer_key(role.organization));
    }
    const bool first_document = result_.roles.empty();
    const std::vector<std::size_t> partner =
        match_roles(roles.size(), result_.roles.size(), [&](std::size_t i, std::size_t k) {
            const ProjectedRole& known = result_.roles[k];
            return role_affinity(roles[i], keys[i], known.fact, known.organization_key);
        });
    std::vector<ProjectedRole> added;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        if (partner[i] != no_partner) {
            combine(result_.roles[partner[i]], roles[i], keys[i], i);
            continue;
        }
        // A document that states the very same role twice, in an overview and in detail, means one.
        const auto twin = std::ranges::find_if(added, [&](const ProjectedRole& other) {
            return other.organization_key == keys[i] && key_of(other.fact.title) == key_of(roles[i].title) &&
                   other.fact.period.start && other.fact.period.start == roles[i].period.start &&
                   other.fact.period.end_kind == roles[i].period.end_kind &&
                   other.fact.period.end == roles[i].period.end;
        });
        if (twin != added.end())
            combine(*twin, roles[i], keys[i], i);
        else
            added.push_back(first_statement(std::move(roles[i]), std::move(keys[i]), i));
    }
    for (ProjectedRole& role : added) {
        if (first_document)
            result_.roles.push_back(std::move(role));
        else
            insert_by_time(std::move(role));
    }
}

}  // namespace

std::string contact_key(const Contact& contact) {
    std::string key;
    if (contact.kind == ContactKind::email) key = email_key(contact.value);
    if (contact.kind == ContactKind::phone) key = phone_key(contact.value);
    if (contact.kind == ContactKind::url) {
        key = profile_key(contact.value);
        if (key.empty()) key = url_key(contact.value);
    }
    return key.empty() ? key_of(contact.value) : key;
}

std::string employer_key(const std::string& organization) {
    std::string key = organization_key(organization);
    return key.empty() ? key_of(organization) : key;
}

Projection merge(std::vector<SourceDocument> documents, const ResolveSkill& resolve) {
    std::ranges::sort(documents, [](const SourceDocument& a, const SourceDocument& b) {
        const auto rank = [](const SourceDocument& d) {
            return std::tuple(-d.as_of.year, -d.as_of.month, -d.as_of.day);
        };
        return std::tuple(rank(a), std::cref(a.sha256).get()) < std::tuple(rank(b), std::cref(b.sha256).get());
    });
    Merger merger(resolve);
    for (const SourceDocument& document : documents) merger.add(document);
    return merger.take();
}

}  // namespace vitae
