// SPDX-License-Identifier: Apache-2.0
#include "career_cv.hpp"

#include <algorithm>

#include "model/text.hpp"
#include "recognition/career.hpp"
#include "recognize/words/lexicon.hpp"

namespace vitae::exporting {
namespace {

using recognition::Chance;

/// What is left of a date where only the year, or the month too, is stated.
PartialDate coarser(PartialDate date, int precision) {
    if (precision < 2) date.day = 0;
    if (precision < 1) date.month = 0;
    return date;
}

Period period_of(const recognition::Span& span, Chance& chance, bool may_lack_dates) {
    Period period;
    if (may_lack_dates && chance.percent(6)) {
        const int months = chance.between(1, 9) * 6;
        period.stated =
            StatedDuration{months, months - 3 * (months % 12 == 0 ? 2 : 1), months + 3 * (months % 12 == 0 ? 2 : 1)};
        return period;
    }
    const int precision = chance.one_of({0, 1, 1, 1, 2});
    if (span.start) period.start = coarser(*span.start, precision);
    if (span.open) {
        period.end_kind = EndKind::present;
    } else if (span.end) {
        period.end = coarser(*span.end, precision);
        period.end_kind = EndKind::date;
    }
    return period;
}

Role role_of(const recognition::Position& position, RoleKind kind, Chance& chance) {
    Role role;
    role.kind = kind;
    role.title = position.title;
    role.organization = position.organization;
    role.organization_url = position.organization_url;
    if (chance.percent(60)) role.location = position.location;
    role.period = period_of(position.span, chance, true);
    role.highlights = position.bullets;
    std::vector<std::string> skills = position.skills;
    if (chance.percent(30)) skills.push_back(chance.pick(recognition::Vocabulary::of("skills")["tools"]));
    std::sort(skills.begin(), skills.end());
    skills.erase(std::unique(skills.begin(), skills.end()), skills.end());
    for (const std::string& skill : skills) {
        SkillMention mention;
        mention.raw = skill;
        role.skills.push_back(std::move(mention));
    }
    return role;
}

/// Of a first position; nobody is an intern as a freelancer.
RoleKind other_kind(const std::string& title, Chance& chance) {
    if (recognize::Lexicon::built_in().internship.count(fold(title)) > 0) return RoleKind::internship;
    return chance.one_of({RoleKind::freelance, RoleKind::internship, RoleKind::teaching, RoleKind::opensource});
}

void add_contact(Cv& cv, ContactKind kind, const std::string& value, const std::string& label = {}) {
    Contact contact;
    contact.kind = kind;
    contact.value = value;
    contact.label = label;
    cv.contacts.push_back(std::move(contact));
}

void add_skills(Cv& cv, const recognition::Career& career) {
    for (const recognition::SkillGroup& group : career.skills)
        for (const std::string& skill : group.skills) {
            SkillClaim claim;
            claim.raw = skill;
            claim.group = group.label;
            cv.skills.push_back(std::move(claim));
        }
}

void add_smaller_facts(Cv& cv, const recognition::Career& career, Chance& chance) {
    for (const recognition::Study& study : career.studies) {
        Education education;
        education.institution = study.institution;
        education.qualification = study.qualification;
        education.period = period_of(study.span, chance, false);
        cv.education.push_back(std::move(education));
    }
    for (const recognition::SpokenLanguage& spoken : career.languages) {
        Language language;
        language.name = spoken.name;
        language.level = spoken.level;
        cv.languages.push_back(std::move(language));
    }
    for (const std::string& name : career.projects) {
        Project project;
        project.name = name;
        if (chance.percent(50)) project.url = "https://projects.example.org/" + std::to_string(chance.below(1000));
        cv.projects.push_back(std::move(project));
    }
    for (const std::string& name : career.certificates) {
        Certificate certificate;
        certificate.name = name;
        if (chance.percent(70)) certificate.issued = PartialDate{static_cast<std::int16_t>(chance.between(2001, 2024))};
        cv.certificates.push_back(std::move(certificate));
    }
}

}  // namespace

Cv random_cv(const std::string& language, Chance& chance) {
    const recognition::Career career = random_career(recognition::Vocabulary::of(language), chance);
    Cv cv;
    cv.language = language;
    cv.name.text = career.name;
    cv.headline = career.headline;
    cv.summary = career.summary;
    for (const std::string& email : career.emails) add_contact(cv, ContactKind::email, email);
    for (const std::string& phone : career.phones) add_contact(cv, ContactKind::phone, phone);
    for (const std::string& url : career.urls) add_contact(cv, ContactKind::url, url);
    add_contact(cv, ContactKind::address, career.location);
    for (const recognition::Position& position : career.positions)
        cv.roles.push_back(role_of(position, RoleKind::employment, chance));
    if (chance.percent(30)) cv.roles.back().kind = other_kind(cv.roles.back().title, chance);
    for (const recognition::Position& position : career.volunteering)
        cv.roles.push_back(role_of(position, RoleKind::volunteer, chance));
    std::stable_sort(cv.roles.begin(), cv.roles.end(),  // as they are exported: a section for each kind
                     [](const Role& a, const Role& b) { return a.kind < b.kind; });
    add_skills(cv, career);
    add_smaller_facts(cv, career, chance);
    if (chance.percent(30)) cv.as_of = PartialDate{2025, 6, static_cast<std::int8_t>(chance.between(1, 28))};
    return cv;
}

}  // namespace vitae::exporting
