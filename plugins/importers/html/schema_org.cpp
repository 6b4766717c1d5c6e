// SPDX-License-Identifier: Apache-2.0
//
// Person of schema.org.
#include <algorithm>
#include <array>

#include "ascii_text.hpp"
#include "item.hpp"
#include "loose_date.hpp"
#include "structured_data.hpp"

namespace vitae {
namespace {

Period period_of(const Item& item) {
    Period period;
    period.start = loose_date(item.text("startDate"));
    const std::string end = item.text("endDate");
    period.end = loose_date(end);
    if (period.end) period.end_kind = EndKind::date;
    if (!period.end && is_open_end(end)) period.end_kind = EndKind::present;
    return period;
}

/// "Role" wraps what it is about in a property of the same name: {"@type": "Role", "alumniOf": {...}}.
bool is_wrapped(const Item& item) {
    static constexpr std::array<std::string_view, 4> kinds{"Role", "OrganizationRole", "EmployeeRole",
                                                           "PerformanceRole"};
    return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) { return item.is(kind); });
}

void add_contact(Cv& cv, ContactKind kind, std::string value, Lines lines) {
    if (value.empty()) return;
    Contact contact;
    contact.kind = kind;
    contact.value = std::move(value);
    contact.lines = lines;
    cv.contacts.push_back(std::move(contact));
}

void add_address(Cv& cv, const Item& address) {
    Contact contact;
    contact.kind = ContactKind::address;
    contact.lines = address.lines();
    contact.city = address.text("addressLocality");
    contact.region = address.text("addressRegion");
    contact.country = address.text("addressCountry");
    contact.value =
        address.is_text()
            ? address.name()
            : joined({address.text("streetAddress"), joined({address.text("postalCode"), contact.city}, " "),
                      contact.region, contact.country},
                     ", ");
    if (!contact.value.empty()) cv.contacts.push_back(std::move(contact));
}

/// An employer: alone, or wrapped with title and dates.
void add_employer(Cv& cv, const Item& employer, std::string_view property) {
    Role role;
    role.lines = employer.lines();
    Item organization = employer;
    if (is_wrapped(employer)) {
        role.title = joined(employer.texts("roleName"), ", ");
        role.period = period_of(employer);
        role.summary = employer.text("description");
        if (const auto inner = employer.items_of(property); !inner.empty()) organization = inner.front();
    }
    role.organization = organization.name();
    if (!organization.is_text()) role.organization_url = organization.text("url");
    if (!role.organization.empty()) cv.roles.push_back(std::move(role));
}

void add_occupation(Cv& cv, const Item& occupation) {
    if (!is_wrapped(occupation)) {
        if (cv.headline.empty()) cv.headline = occupation.name();
        return;
    }
    Role role;
    role.lines = occupation.lines();
    role.period = period_of(occupation);
    role.title = occupation.text("roleName");
    if (role.title.empty()) role.title = occupation.text("hasOccupation");
    role.organization = occupation.text("worksFor");
    role.summary = occupation.text("description");
    if (!role.title.empty()) cv.roles.push_back(std::move(role));
}

void add_school(Cv& cv, const Item& school) {
    Education education;
    education.lines = school.lines();
    education.institution = school.name();
    if (is_wrapped(school)) {
        education.qualification = school.text("roleName");
        education.period = period_of(school);
        education.institution = school.text("alumniOf");
    }
    if (!education.institution.empty()) cv.education.push_back(std::move(education));
}

void add_credential(Cv& cv, const Item& credential) {
    Certificate certificate;
    certificate.lines = credential.lines();
    certificate.name = credential.name();
    certificate.issuer = credential.text("recognizedBy");
    certificate.url = credential.text("url");
    for (const std::string_view property : {"dateCreated", "validFrom", "datePublished"})
        if (!certificate.issued) certificate.issued = loose_date(credential.text(property));
    certificate.expires = loose_date(credential.text("expires"));
    certificate.credential_id = credential.text("identifier");
    if (!certificate.name.empty()) cv.certificates.push_back(std::move(certificate));
}

void read_person(Cv& cv, const Item& person) {
    cv.name = {person.name(), person.lines()};
    if (cv.name.text.empty()) cv.name.text = joined({person.text("givenName"), person.text("familyName")}, " ");
    cv.headline = joined(person.texts("jobTitle"), ", ");
    cv.summary = person.text("description");
    for (const std::string& email : person.texts("email"))
        add_contact(cv, ContactKind::email, without_scheme(email), person.lines());
    for (const std::string& phone : person.texts("telephone"))
        add_contact(cv, ContactKind::phone, without_scheme(phone), person.lines());
    for (const std::string_view property : {"url", "sameAs"})
        for (const std::string& url : person.texts(property)) add_contact(cv, ContactKind::url, url, person.lines());
    for (const Item& address : person.items_of("address")) add_address(cv, address);
    for (const Item& employer : person.items_of("worksFor")) add_employer(cv, employer, "worksFor");
    for (const Item& occupation : person.items_of("hasOccupation")) add_occupation(cv, occupation);
    for (const Item& school : person.items_of("alumniOf")) add_school(cv, school);
    for (const Item& credential : person.items_of("hasCredential")) add_credential(cv, credential);
    for (const Item& topic : person.items_of("knowsAbout")) {
        SkillClaim claim;
        claim.raw = topic.name();
        claim.lines = topic.lines();
        if (!claim.raw.empty()) cv.skills.push_back(std::move(claim));
    }
    for (const Item& tongue : person.items_of("knowsLanguage"))
        if (!tongue.name().empty()) cv.languages.push_back({tongue.name(), {}, {}, tongue.lines()});
    for (const Item& award : person.items_of("award"))
        if (!award.name().empty()) cv.awards.push_back({award.name(), {}, {}, {}, award.lines()});
}

}  // namespace

Cv read_schema_org(const std::vector<Node>& items) {
    Cv cv;
    if (const Node* page = first_of(items, "ProfilePage"))
        for (const Item& main : Item(*page, items).items_of("mainEntity"))
            if (main.is("Person")) {
                read_person(cv, main);
                return cv;
            }
    if (const Node* person = first_of(items, "Person")) read_person(cv, Item(*person, items));
    return cv;
}

}  // namespace vitae
