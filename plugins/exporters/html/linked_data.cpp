// SPDX-License-Identifier: Apache-2.0
#include "linked_data.hpp"

#include <nlohmann/json.hpp>
#include <set>

#include "plain_text.hpp"

namespace vitae::exporting {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& object, const char* key, const std::string& text) {
    if (std::string line = plain_line(text); !line.empty()) object[key] = std::move(line);
}

void put(Json& object, const char* key, const std::optional<PartialDate>& date) {
    if (date) object[key] = date->iso();
}

void put(Json& object, const char* key, Json list) {
    if (list.empty()) return;
    if (list.is_array() && list.size() == 1)
        object[key] = std::move(list.front());
    else
        object[key] = std::move(list);
}

Json named(const char* type, const std::string& name, const std::string& link = {}) {
    Json thing = {{"@type", type}};
    put(thing, "name", name);
    put(thing, "url", web_link(link));
    return thing;
}

void put_contacts(Json& person, const Cv& cv) {
    Json emails = Json::array(), phones = Json::array(), links = Json::array(), addresses = Json::array();
    for (const Contact& contact : cv.contacts) {
        const std::string value = plain_line(contact.value);
        if (value.empty()) continue;
        switch (contact.kind) {
            case ContactKind::email:
                emails.push_back(value);
                break;
            case ContactKind::phone:
                phones.push_back(value);
                break;
            case ContactKind::url:
                if (std::string link = web_link(value); !link.empty()) links.push_back(std::move(link));
                break;
            case ContactKind::address:
                addresses.push_back(value);
                break;
        }
    }
    put(person, "email", std::move(emails));
    put(person, "telephone", std::move(phones));
    put(person, "address", std::move(addresses));
    put(person, "sameAs", std::move(links));
}

/// schema.org says more about a property by putting a role of the same property in between.
Json role_of(const char* type, const char* property, const Period& period, Json organization) {
    Json role = {{"@type", type}};
    put(role, "startDate", period.start);
    put(role, "endDate", period.end);
    role[property] = std::move(organization);
    return role;
}

void put_career(Json& person, const Cv& cv) {
    Json jobs = Json::array(), schools = Json::array();
    for (const Role& role : cv.roles) {
        Json job = role_of("EmployeeRole", "worksFor", role.period,
                           named("Organization", role.organization, role.organization_url));
        put(job, "roleName", role.title);
        jobs.push_back(std::move(job));
    }
    for (const Education& education : cv.education) {
        Json school = role_of("OrganizationRole", "alumniOf", education.period,
                              named("EducationalOrganization", education.institution));
        put(school, "roleName", education.qualification);
        schools.push_back(std::move(school));
    }
    put(person, "worksFor", std::move(jobs));
    put(person, "alumniOf", std::move(schools));
}

/// What is claimed without a role; what roles needed stands in them.
Json skills_of(const Cv& cv) {
    Json names = Json::array();
    std::set<std::string> known;
    const auto add = [&](const std::string& skill, const std::string& raw) {
        std::string name = plain_line(skill.empty() ? raw : skill);
        if (!name.empty() && known.insert(name).second) names.push_back(std::move(name));
    };
    for (const SkillClaim& claim : cv.skills) add(claim.skill, claim.raw);
    return names;
}

}  // namespace

std::string linked_data(const Cv& cv) {
    Json person = {{"@context", "https://schema.org"}, {"@type", "Person"}};
    put(person, "name", cv.name.text);
    put(person, "jobTitle", cv.headline);
    put(person, "description", cv.summary);
    put_contacts(person, cv);
    put_career(person, cv);
    Json languages = Json::array(), credentials = Json::array(), awards = Json::array();
    for (const Language& language : cv.languages) languages.push_back(named("Language", language.name));
    for (const Certificate& certificate : cv.certificates)
        credentials.push_back(named("EducationalOccupationalCredential", certificate.name, certificate.url));
    for (const Award& award : cv.awards)
        if (std::string title = plain_line(award.title); !title.empty()) awards.push_back(std::move(title));
    put(person, "knowsLanguage", std::move(languages));
    put(person, "hasCredential", std::move(credentials));
    put(person, "award", std::move(awards));
    put(person, "knowsAbout", skills_of(cv));
    const std::string json = person.dump(1, ' ', false, Json::error_handler_t::replace);
    std::string safe;
    for (const char c : json)
        if (c == '<')
            safe += "\\u003c";
        else
            safe += c;
    return safe;
}

}  // namespace vitae::exporting
