// SPDX-License-Identifier: Apache-2.0
//
// h-resume and h-card.
#include <algorithm>

#include "item.hpp"
#include "loose_date.hpp"
#include "structured_data.hpp"

namespace vitae {
namespace {

Period period_of(const Item& event) {
    Period period;
    period.start = loose_date(event.text("start"));
    const std::string end = event.text("end");
    period.end = loose_date(end);
    if (period.end) period.end_kind = EndKind::date;
    if (!period.end && is_open_end(end)) period.end_kind = EndKind::present;
    return period;
}

/// A property of the event, or of the card that stands in it.
std::string said_by(const Item& event, std::string_view property) {
    if (std::string text = event.text(property); !text.empty()) return text;
    for (const std::string_view inner : {"org", "location", "contact", "attendee"})
        for (const Item& card : event.items_of(inner))
            if (!card.is_text())
                if (std::string text = card.text(property); !text.empty()) return text;
    return {};
}

/// The name of an event is whatever its author made it: the employer, or the title.
std::string name_beside(const Item& event, const std::string& other) {
    std::string name = event.name();
    return name == other ? std::string() : name;
}

void add_role(Cv& cv, const Item& event) {
    if (event.is_text()) return;
    Role role;
    role.lines = event.lines();
    role.organization = said_by(event, "org");
    role.title = said_by(event, "job-title");
    if (role.title.empty()) role.title = name_beside(event, role.organization);
    if (role.organization.empty()) role.organization = name_beside(event, role.title);
    role.period = period_of(event);
    role.summary = event.text("description");
    if (role.summary.empty()) role.summary = event.text("summary");
    if (role.summary == role.organization || role.summary == role.title) role.summary.clear();
    for (const Item& place : event.items_of("location"))
        if (place.is_text()) role.location = place.name();
    if (!role.title.empty() || !role.organization.empty()) cv.roles.push_back(std::move(role));
}

void add_education(Cv& cv, const Item& event) {
    if (event.is_text()) return;
    Education education;
    education.lines = event.lines();
    education.institution = said_by(event, "org");
    if (education.institution.empty()) education.institution = event.name();
    for (const std::string_view property : {"degree", "job-title", "summary", "name"})
        if (education.qualification.empty() && event.text(property) != education.institution)
            education.qualification = event.text(property);
    education.period = period_of(event);
    education.text = event.text("description");
    if (!education.institution.empty()) cv.education.push_back(std::move(education));
}

void add_contacts(Cv& cv, const Item& card, ContactKind kind, std::string_view property) {
    for (const std::string& text : card.texts(property)) {
        Contact contact;
        contact.kind = kind;
        contact.value = without_scheme(text);
        contact.lines = card.lines();
        if (!text.starts_with('#') && !contact.value.empty()) cv.contacts.push_back(std::move(contact));
    }
}

void add_address(Cv& cv, const Item& card) {
    Contact address;
    address.kind = ContactKind::address;
    address.lines = card.lines();
    const auto part = [&](std::string_view property) {
        if (std::string text = card.text(property); !text.empty()) return text;
        for (const Item& inner : card.items_of("adr"))
            if (!inner.is_text()) return inner.text(property);
        return std::string();
    };
    address.city = part("locality");
    address.region = part("region");
    address.country = part("country-name");
    const std::string code = part("postal-code");
    const std::string town = code.empty() || address.city.empty() ? code + address.city : code + " " + address.city;
    for (const std::string& piece : {part("street-address"), town, address.region, address.country})
        if (!piece.empty()) address.value += (address.value.empty() ? "" : ", ") + piece;
    if (address.value.empty()) address.value = card.text("adr");
    std::replace(address.value.begin(), address.value.end(), '\n', ' ');
    if (!address.value.empty()) cv.contacts.push_back(std::move(address));
}

void read_card(Cv& cv, const Item& card) {
    cv.name = {card.name(), card.lines()};
    cv.headline = card.text("job-title");
    add_contacts(cv, card, ContactKind::email, "email");
    add_contacts(cv, card, ContactKind::phone, "tel");
    add_contacts(cv, card, ContactKind::url, "url");
    std::erase_if(cv.contacts, [](const Contact& contact) {
        return contact.kind == ContactKind::url && contact.value.find('@') != std::string::npos &&
               contact.value.find('/') == std::string::npos;
    });
    add_address(cv, card);
    if (cv.summary.empty()) cv.summary = card.text("note");
}

}  // namespace

Cv read_microformats(const std::vector<Node>& items) {
    Cv cv;
    const Node* resume = first_of(items, "h-resume");
    if (resume == nullptr) {
        if (const Node* card = first_of(items, "h-card")) read_card(cv, Item(*card, items));
        return cv;
    }
    const Item page(*resume, items);
    cv.summary = page.text("summary");
    const auto contacts = page.items_of("contact");
    if (!contacts.empty() && !contacts.front().is_text())
        read_card(cv, contacts.front());
    else if (const Node* card = first_of(items, "h-card"))
        read_card(cv, Item(*card, items));
    for (const Item& event : page.items_of("experience")) add_role(cv, event);
    for (const Item& event : page.items_of("education")) add_education(cv, event);
    for (const Item& skill : page.items_of("skill")) {
        SkillClaim claim;
        claim.raw = skill.name();
        claim.lines = skill.lines();
        if (!claim.raw.empty()) cv.skills.push_back(std::move(claim));
    }
    return cv;
}

}  // namespace vitae
