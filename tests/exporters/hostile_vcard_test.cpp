// SPDX-License-Identifier: Apache-2.0
//
// Exported cards, read line by line as RFC 6350 has it: whatever a text says, it starts no property and
// ends no card.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "hostile_texts.hpp"
#include "plain_text.hpp"
#include "vcard.hpp"
#include "vitae/sdk/utf8.hpp"

namespace vitae::exporting {
namespace {

struct Property {
    std::string name, parameters, value;
};

/// Throws for a line that ends or is folded in another way than the format says.
std::vector<Property> strictly_read(std::string_view text) {
    constexpr std::size_t longest = 75;
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find("\r\n");
        if (end == std::string_view::npos) throw std::runtime_error("no CRLF at the end");
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 2);
        if (line.size() > longest) throw std::runtime_error("a line is too long");
        if (line.find_first_of("\r\n") != std::string_view::npos) throw std::runtime_error("a bare line end");
        if (!sdk::is_utf8(line)) throw std::runtime_error("a character is folded in two");
        if (line.starts_with(' '))
            lines.back() += line.substr(1);
        else
            lines.emplace_back(line);
    }
    std::vector<Property> properties;
    for (const std::string& line : lines) {
        bool quoted = false;
        std::size_t colon = 0;
        for (; colon < line.size() && (quoted || line[colon] != ':'); ++colon) quoted = quoted != (line[colon] == '"');
        if (colon == line.size()) throw std::runtime_error("a line without a value: " + line.substr(0, 80));
        const std::size_t name = std::min(line.find(';'), colon);
        properties.push_back({line.substr(0, name), line.substr(name, colon - name), line.substr(colon + 1)});
    }
    return properties;
}

std::string unescaped(const std::string& value) {
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && ++i < value.size())
            text += value[i] == 'n' ? '\n' : value[i];
        else
            text += value[i];
    }
    return text;
}

std::string lines_of(const std::string& text) {
    std::string all;
    for (const std::string& line : plain_lines(text)) all += (all.empty() ? "" : "\n") + line;
    return all;
}

TEST(HostileVcard, IsOneCardOfKnownProperties) {
    const std::set<std::string> known = {"BEGIN", "VERSION", "FN",  "N",     "TITLE",     "ORG",  "EMAIL",
                                         "TEL",   "URL",     "ADR", "LABEL", "EXPERTISE", "NOTE", "END"};
    for (const VcardVersion version : {VcardVersion::v4, VcardVersion::v3})
        for (const std::string& text : hostile_texts()) {
            SCOPED_TRACE(text.substr(0, 80));
            const auto card = strictly_read(vcard(cv_saying(text), version));
            int begins = 0, ends = 0;
            for (const Property& property : card) {
                EXPECT_TRUE(known.count(property.name)) << property.name.substr(0, 80);
                begins += property.name == "BEGIN";
                ends += property.name == "END";
                if (property.name == "URL") {
                    EXPECT_TRUE(property.value.starts_with("http://") || property.value.starts_with("https://"));
                }
                if (property.name == "NOTE") {
                    EXPECT_EQ(unescaped(property.value), lines_of(text));
                }
                if (property.name == "ORG" || property.name == "FN") {
                    EXPECT_TRUE(unescaped(property.value) == plain_line(text) || plain_line(text).empty());
                }
            }
            EXPECT_EQ(begins, 1);
            EXPECT_EQ(ends, 1);
            EXPECT_EQ(card.front().name, "BEGIN");
            EXPECT_EQ(card[1].name, "VERSION");
        }
}

TEST(Vcard, SaysWhereThePersonIsNow) {
    Cv cv;
    cv.name.text = "Mara Lindqvist";
    Role past, now;
    past.title = "Developer";
    past.organization = "Arbor";
    past.period.end_kind = EndKind::date;
    past.period.end = PartialDate{2013};
    now.title = "Staff Engineer";
    now.organization = "Nordlys; Systems";
    now.period.end_kind = EndKind::present;
    cv.roles = {past, now};
    const std::string card = vcard(cv, VcardVersion::v4);
    EXPECT_NE(card.find("TITLE:Staff Engineer\r\n"), std::string::npos);
    EXPECT_NE(card.find("ORG:Nordlys\\; Systems\r\n"), std::string::npos);
    EXPECT_EQ(card.find("Arbor"), std::string::npos);
}

TEST(Vcard, WritesATelephoneUriOnlyForACompleteNumber) {
    Cv cv;
    for (const char* number : {"+46 70 123 45 67", "08-765 43 21", "+44 (0)20 7946 0000", "+1 555 0100 ext. 4"}) {
        Contact contact;
        contact.kind = ContactKind::phone;
        contact.value = number;
        cv.contacts.push_back(contact);
    }
    std::vector<std::string> found;
    for (const Property& property : strictly_read(vcard(cv, VcardVersion::v4)))
        if (property.name == "TEL") found.push_back(property.parameters + ":" + property.value);
    EXPECT_EQ(found, (std::vector<std::string>{";VALUE=uri:tel:+46701234567", ":08-765 43 21", ":+44 (0)20 7946 0000",
                                               ":+1 555 0100 ext. 4"}));
    EXPECT_EQ(vcard(cv, VcardVersion::v3).find("tel:"), std::string::npos);
}

}  // namespace
}  // namespace vitae::exporting
