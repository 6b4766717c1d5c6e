// SPDX-License-Identifier: Apache-2.0
//
// What a person's documents and edits say together: the content of that person's rows. A pure value,
// computed from the sources by merge() and apply_edits(), written and read by projection_rows.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vitae/sdk/cv.hpp"

namespace vitae {

/// The document that states a fact; 0 = a human edit. `as_of` is what "present" means there.
struct FactSource {
    std::int64_t document = 0;
    PartialDate as_of;
};

/// Why a field of a fact is doubtful, and in which document it was read.
struct FieldDoubt {
    std::string field;  ///< as in visit_fields; empty = the whole fact
    double confidence = 0;
    std::string reason;
    std::int64_t document = 0;
    Lines lines;
};

template <class F>
struct Projected {
    F fact;
    FactSource source;
    std::string key;                        ///< how edits name it; set by assign_fact_keys()
    std::vector<FieldDoubt> doubts{};       ///< as far as neither another document nor an edit settles them
    std::vector<std::string> other_keys{};  ///< its keys by what single documents say: edits made then still find it
};

/// A skill by its canonical name and its key, which is unique.
struct SkillName {
    std::string key;
    std::string name;
};

struct ProjectedMention {
    SkillMention mention;
    SkillName skill;
    std::int64_t document = 0;  ///< 0 = asserted by an edit
};

/// What one document says about a role.
struct RoleStatement {
    std::int64_t document = 0;
    Lines lines;
    std::string organization;
    std::string title;
    Period period;
};

struct ProjectedRole : Projected<Role> {
    std::string organization_key;  ///< empty = no organization stated
    std::vector<RoleStatement> statements;
    std::vector<ProjectedMention> skills;  ///< instead of fact.skills, one per skill and evidence
};

struct ProjectedProject : Projected<Project> {
    std::vector<ProjectedMention> skills;  ///< instead of fact.skills
};

struct ProjectedClaim : Projected<SkillClaim> {
    SkillName skill;
};

/// An edit that finds no fact or does not fit it any more.
struct LostEdit {
    std::int64_t edit = 0;
    std::string sentence;  ///< "edit 3 has no effect: " and the reason
    std::string reason;
};

struct Projection {
    Projected<Name> name;
    std::string headline;
    std::string summary;
    std::vector<FieldDoubt> doubts;  ///< about name, headline and summary
    FactSource newest;
    std::vector<Projected<Contact>> contacts;
    std::vector<ProjectedRole> roles;
    std::vector<Projected<Education>> education;
    std::vector<ProjectedProject> projects;
    std::vector<ProjectedClaim> claims;
    std::vector<Projected<Language>> languages;
    std::vector<Projected<Certificate>> certificates;
    std::vector<Projected<Publication>> publications;
    std::vector<Projected<Award>> awards;
    std::vector<Projected<Recommendation>> recommendations;
    std::vector<Projected<OtherSection>> other_sections;
    std::vector<LostEdit> lost_edits;
};

/// Calls `visit(kind, list)` for every list of facts; the kind is what edits call it.
template <class P, class V>
void visit_fact_lists(P& projection, V&& visit) {
    visit("contact", projection.contacts);
    visit("role", projection.roles);
    visit("education", projection.education);
    visit("project", projection.projects);
    visit("claim", projection.claims);
    visit("language", projection.languages);
    visit("certificate", projection.certificates);
    visit("publication", projection.publications);
    visit("award", projection.awards);
    visit("recommendation", projection.recommendations);
    visit("other_section", projection.other_sections);
}

/// The key a contact is compared by.
std::string contact_key(const Contact& contact);

/// The key an organization is known by, also when nothing but a legal form is stated.
std::string employer_key(const std::string& organization);

}  // namespace vitae
