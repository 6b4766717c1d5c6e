// SPDX-License-Identifier: Apache-2.0
#include "basics.hpp"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "url.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae {
namespace {

/// RFC 5321 without quoted names, which validators of the format "email" refuse too.
bool is_valid_email(const std::string& address) {
    const std::size_t at = address.find('@');
    if (at == std::string::npos) return false;
    const auto holds_only = [](std::string_view part, std::string_view signs) {
        return !part.empty() && part.front() != '.' && part.back() != '.' &&
               part.find("..") == std::string_view::npos && std::all_of(part.begin(), part.end(), [signs](char c) {
                   const bool ascii = static_cast<unsigned char>(c) < 0x80;
                   return ascii && (std::isalnum(c) != 0 || signs.find(c) != std::string_view::npos);
               });
    };
    const std::string_view all = address;
    return holds_only(all.substr(0, at), ".!#$%&'*+-/=?^_`{|}~") && holds_only(all.substr(at + 1), ".-");
}

/// The first one has a field of its own; more of them go into a list beside it.
void put_first_and_rest(Json& basics, const char* first, const char* rest, const std::string& value) {
    if (!basics.contains(first))
        basics[first] = value;
    else
        basics[rest].push_back(value);
}

void put_url(Json& basics, Json& profiles, const Contact& contact) {
    const auto uri = web_uri(contact.value);
    if (!uri) return;
    const auto known = profile_of(*uri);
    if (!known && !basics.contains("url")) {
        basics["url"] = *uri;
        return;
    }
    Json profile = Json::object();
    put(profile, "network", known ? known->network : contact.label);
    put(profile, "username", known ? known->username : "");
    profile["url"] = *uri;
    profiles.push_back(std::move(profile));
}

/// The whole address as written; its parts too, for themes that print only those.
Json location_of(const Contact& address) {
    Json location = Json::object();
    put(location, "address", address.value);
    put(location, "city", address.city);
    put(location, "region", address.region);
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (address.country.size() == 2 && std::all_of(address.country.begin(), address.country.end(), is_capital))
        location["countryCode"] = address.country;
    return location;
}

/// basics holds all of it, word for word.
bool is_said_by_basics(const Contact& contact) {
    if (!(contact.city.empty() && contact.region.empty() && contact.country.empty())) return false;
    if (contact.kind != ContactKind::url) return contact.label.empty();
    const auto uri = web_uri(contact.value);
    if (uri != contact.value) return false;
    const auto known = profile_of(*uri);
    return contact.label.empty() || (known && known->network == contact.label);
}

}  // namespace

Json basics_of(const Cv& cv) {
    Json basics = Json::object();
    put(basics, "name", cv.name.text);
    put(basics, "label", cv.headline);
    // Themes break without these two, so they are there even if empty.
    Json location = Json::object();
    Json profiles = Json::array();
    std::vector<Contact> contacts = cv.contacts;
    std::stable_sort(contacts.begin(), contacts.end(),
                     [](const Contact& a, const Contact& b) { return a.kind < b.kind; });
    for (const Contact& contact : contacts) {
        if (contact.value.empty()) continue;
        switch (contact.kind) {
            case ContactKind::email:
                if (is_valid_email(contact.value))
                    put_first_and_rest(basics, "email", "emails", contact.value);
                else
                    basics["emails"].push_back(contact.value);
                break;
            case ContactKind::phone:
                put_first_and_rest(basics, "phone", "phones", contact.value);
                break;
            case ContactKind::url:
                put_url(basics, profiles, contact);
                break;
            case ContactKind::address:
                if (location.empty()) location = location_of(contact);
                break;
        }
    }
    put(basics, "summary", cv.summary);
    basics["location"] = std::move(location);
    basics["profiles"] = std::move(profiles);
    return basics;
}

Json contacts_beyond_basics(const std::vector<Contact>& contacts) {
    Json list = Json::array();
    for (std::size_t kind = 0; kind < enum_names<ContactKind>.size(); ++kind) {
        std::vector<const Contact*> of_kind;
        for (const Contact& contact : contacts)
            if (contact.kind == static_cast<ContactKind>(kind) && !contact.value.empty()) of_kind.push_back(&contact);
        const bool all_said = std::all_of(of_kind.begin(), of_kind.end(),
                                          [](const Contact* contact) { return is_said_by_basics(*contact); });
        const bool has_room = static_cast<ContactKind>(kind) != ContactKind::address || of_kind.size() <= 1;
        if (all_said && has_room) continue;
        for (const Contact* contact : of_kind) {
            Json entry = Json::object();
            entry["kind"] = name_of(contact->kind);
            put(entry, "value", contact->value);
            put(entry, "label", contact->label);
            put(entry, "city", contact->city);
            put(entry, "region", contact->region);
            put(entry, "country", contact->country);
            list.push_back(std::move(entry));
        }
    }
    return list;
}

}  // namespace vitae
