// SPDX-License-Identifier: Apache-2.0
#include "blind/blind.hpp"

#include <algorithm>

#include "blind/personal_lines.hpp"
#include "blind/traces.hpp"
#include "model/fact_texts.hpp"

namespace vitae {
namespace {

using blind::Traces;

/// A skill that is also the person's name cannot be told apart from it.
template <class Skill>
void drop_named_skills(std::vector<Skill>& skills, const Traces& traces) {
    std::erase_if(skills, [&](const Skill& skill) {
        return traces.without(skill.raw) != skill.raw || traces.without(skill.skill) != skill.skill;
    });
}

/// Of an address only what many share.
std::vector<Contact> regions_of(const std::vector<Contact>& contacts) {
    std::vector<Contact> regions;
    for (const Contact& contact : contacts) {
        if (contact.kind != ContactKind::address || (contact.region.empty() && contact.country.empty())) continue;
        Contact region;
        region.kind = ContactKind::address;
        region.region = contact.region;
        region.country = contact.country;
        region.value = contact.region;
        if (!contact.region.empty() && !contact.country.empty()) region.value += ", ";
        region.value += contact.country;
        regions.push_back(std::move(region));
    }
    return regions;
}

void drop_links(Cv& cv) {
    for (Role& role : cv.roles) role.organization_url.clear();
    for (Project& project : cv.projects) project.url.clear();
    for (Certificate& certificate : cv.certificates) {
        certificate.url.clear();
        certificate.credential_id.clear();
    }
    for (Publication& publication : cv.publications) publication.url.clear();
}

void drop_other_people(Cv& cv) {
    for (Publication& publication : cv.publications) publication.authors.clear();
    for (Recommendation& recommendation : cv.recommendations) {
        recommendation.author.clear();
        recommendation.relation.clear();
    }
}

void drop_wanted(Cv& cv, const BlindOptions& options) {
    if (options.schools)
        for (Education& education : cv.education) education.institution.clear();
    if (options.years)
        for (Education& education : cv.education) education.period = {};
    if (!options.employers) return;
    for (Role& role : cv.roles) {
        role.organization.clear();
        role.client.clear();
    }
    for (Project& project : cv.projects) project.organization.clear();
}

}  // namespace

Cv blinded(const Cv& cv, const std::string& pseudonym, const BlindOptions& options) {
    Traces traces(cv);
    for (const Recommendation& recommendation : cv.recommendations) traces.add_name(recommendation.author);
    Cv blind = cv;
    blind.contacts = regions_of(cv.contacts);
    drop_links(blind);
    drop_other_people(blind);
    drop_wanted(blind, options);
    for (Role& role : blind.roles) drop_named_skills(role.skills, traces);
    for (Project& project : blind.projects) drop_named_skills(project.skills, traces);
    drop_named_skills(blind.skills, traces);
    visit_texts(blind, [&](std::string& text) { text = traces.without(blind::without_personal_lines(text)); });
    blind.name.text = pseudonym;
    return blind;
}

}  // namespace vitae
