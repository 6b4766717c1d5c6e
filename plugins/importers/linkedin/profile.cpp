// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "ascii_text.hpp"
#include "facts.hpp"
#include "texts.hpp"

namespace vitae::linkedin {
namespace {

void add_contact(Cv& cv, ContactKind kind, std::string value, std::string label, const Lines& lines) {
    if (value.empty()) return;
    cv.contacts.push_back({kind, std::move(value), std::move(label), lines});
}

void keep(Cv& cv, const std::string& heading, const std::string& text, const Lines& lines) {
    if (!text.empty()) cv.other_sections.push_back({heading, text, lines});
}

/// "City, Region, Country" as the site shows a place; other shapes are a text only.
void add_place(Cv& cv, const std::string& place, const Lines& lines) {
    if (place.empty()) return;
    Contact contact{ContactKind::address, place, "", lines};
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t comma = 0; (comma = place.find(',', begin)) != place.npos; begin = comma + 1)
        parts.emplace_back(trimmed(std::string_view(place).substr(begin, comma - begin)));
    parts.emplace_back(trimmed(std::string_view(place).substr(begin)));
    if (parts.size() == 3) {
        contact.city = parts[0];
        contact.region = parts[1];
        contact.country = parts[2];
    }
    cv.contacts.push_back(std::move(contact));
}

void add_links(const Table& table, const CsvRow& row, Cv& cv) {
    const Lines lines = lines_of(table, row);
    for (auto& [label, url] : labelled_values(value(table, row, "websites")))
        add_contact(cv, ContactKind::url, url.find("://") == url.npos ? "https://" + url : url, lower_ascii(label),
                    lines);
    for (auto& [label, handle] : labelled_values(value(table, row, "twitterhandles")))
        add_contact(cv, ContactKind::url,
                    "https://twitter.com/" + (handle.starts_with('@') ? handle.substr(1) : handle), "Twitter", lines);
    std::string messengers;
    for (const auto& [label, name] : labelled_values(value(table, row, "instantmessengers")))
        messengers += (messengers.empty() ? "" : "\n") + (label.empty() ? name : label + ": " + name);
    keep(cv, "Instant messengers", messengers, lines);
}

bool is_yes(std::string_view text) {
    constexpr std::array<std::string_view, 6> yes{"yes", "true", "ja", "oui", "sí", "si"};
    return std::find(yes.begin(), yes.end(), fold_title(text)) != yes.end();
}

}  // namespace

Lines lines_of(const Table& table, const CsvRow& row) { return {row.lines.first, row.lines.last, table.entry}; }

void add_profile(const Table& table, Cv& cv) {
    for (const CsvRow& row : table.rows) {
        const Lines lines = lines_of(table, row);
        const std::string first = value(table, row, "firstname");
        const std::string last = value(table, row, "lastname");
        cv.name = {first + (first.empty() || last.empty() ? "" : " ") + last, lines};
        cv.headline = value(table, row, "headline");
        cv.summary = restored_lines(value(table, row, "summary"));
        std::string place = value(table, row, "geolocation");
        if (place.empty()) place = value(table, row, "location");
        if (place.empty()) place = value(table, row, "country");
        add_place(cv, place, lines);
        std::string address = value(table, row, "address");
        const std::string zip_code = value(table, row, "zipcode");
        if (!zip_code.empty() && address.find(zip_code) == address.npos)
            address += (address.empty() ? "" : ", ") + zip_code;
        add_contact(cv, ContactKind::address, address, "postal", lines);
        add_links(table, row, cv);
        keep(cv, "Industry", value(table, row, "industry"), lines);
        keep(cv, "Former name", value(table, row, "maidenname"), lines);
        keep(cv, "Contact instructions", value(table, row, "contactinstructions"), lines);
    }
}

void add_profile_summary(const Table& table, Cv& cv) {
    for (const CsvRow& row : table.rows) {
        const std::string text = restored_lines(value(table, row, "profilesummary"));
        if (text == cv.summary) continue;
        if (cv.summary.empty())
            cv.summary = text;
        else
            keep(cv, "Profile summary", text, lines_of(table, row));
    }
}

void add_emails(const Table& table, Cv& cv) {
    std::vector<Contact> others;
    for (const CsvRow& row : table.rows) {
        Contact contact{ContactKind::email, value(table, row, "emailaddress"), "", lines_of(table, row)};
        const std::string confirmed = value(table, row, "confirmed");
        if (!confirmed.empty() && !is_yes(confirmed)) contact.label = "unconfirmed";
        if (contact.value.empty()) continue;
        const bool is_primary = is_yes(value(table, row, "primary"));
        (is_primary ? cv.contacts : others).push_back(std::move(contact));
    }
    cv.contacts.insert(cv.contacts.end(), others.begin(), others.end());
}

void add_phones(const Table& table, Cv& cv) {
    for (const CsvRow& row : table.rows) {
        std::string number = value(table, row, "number");
        const std::string extension = value(table, row, "extension");
        if (number.empty()) continue;
        if (extension.starts_with('+') && !number.starts_with('+'))
            number.insert(0, extension + " ");
        else if (!extension.empty() && !number.starts_with('+'))
            number += " ext. " + extension;
        const bool known = std::any_of(cv.contacts.begin(), cv.contacts.end(), [&](const Contact& contact) {
            return contact.kind == ContactKind::phone && digits_of(contact.value) == digits_of(number);
        });
        if (known) continue;
        std::string label = lower_ascii(value(table, row, "type"));
        if (is_yes(value(table, row, "iswhatsappnumber"))) label = "WhatsApp";
        add_contact(cv, ContactKind::phone, std::move(number), std::move(label), lines_of(table, row));
    }
}

}  // namespace vitae::linkedin
