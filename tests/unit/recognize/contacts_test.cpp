// SPDX-License-Identifier: Apache-2.0
#include "recognize/contacts/contacts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vitae::recognize {
namespace {

using testing::ElementsAre;

std::string shown(const FoundContact& contact) {
    const char* kind = contact.kind == ContactKind::email   ? "email "
                       : contact.kind == ContactKind::phone ? "phone "
                                                            : "url ";
    return kind + contact.value + (contact.label.empty() ? "" : " (" + contact.label + ")");
}

std::vector<std::string> read(std::string_view line, ContactPlace place = ContactPlace::contact_block) {
    std::vector<std::string> all;
    for (const FoundContact& contact : find_contacts(line, place)) all.push_back(shown(contact));
    return all;
}

std::string link(std::string_view href, std::string_view text = "") {
    const auto contact = contact_of_link(href, text);
    return contact ? shown(*contact) : "";
}

TEST(Contacts, EmailsInAllDisguises) {
    EXPECT_THAT(read("Mail: jo.doe+cv@mail.example.org."), ElementsAre("email jo.doe+cv@mail.example.org"));
    EXPECT_THAT(read("<jo@example.org>"), ElementsAre("email jo@example.org"));
    EXPECT_THAT(read("mailto:jo%2Bx@example.org"), ElementsAre("email jo+x@example.org"));
    EXPECT_THAT(read("jo [AT] example.org"), ElementsAre("email jo@example.org"));
    EXPECT_THAT(read("jo(at)example(dot)org"), ElementsAre("email jo@example.org"));
    EXPECT_THAT(read("jo at example dot org"), ElementsAre("email jo@example.org"));
    EXPECT_THAT(read("Roskilde +45 55 51 01 99 383723@example.org"),
                ElementsAre("phone +45 55 51 01 99", "email 383723@example.org"));
    EXPECT_THAT(read("jo@例え.jp"), ElementsAre("email jo@例え.jp"));
    EXPECT_THAT(read("Mejl: märta@example.org"), ElementsAre("email märta@example.org"));
    EXPECT_THAT(read("邮箱jo@example.org"), ElementsAre("email jo@example.org"));
    EXPECT_THAT(read("meet jo at Example Inc."), ElementsAre());
    EXPECT_THAT(read("@jo, jo@localhost, a@b"), ElementsAre());
    EXPECT_THAT(read("jo [AT] example.org", ContactPlace::elsewhere), ElementsAre());
}

TEST(Contacts, PhonesAsWritten) {
    EXPECT_THAT(read("+49 (0)30 123456-78"), ElementsAre("phone +49 (0)30 123456-78"));
    EXPECT_THAT(read("Tel.: 030 1234567"), ElementsAre("phone 030 1234567 (Tel)"));
    EXPECT_THAT(read("手机：13800001234"), ElementsAre("phone 13800001234 (手机)"));
    EXPECT_THAT(read("📞 555 010 1999"), ElementsAre("phone 555 010 1999"));
    EXPECT_THAT(read("8 (912) 345-67-89"), ElementsAre("phone 8 (912) 345-67-89"));
    EXPECT_THAT(read("Phone: (555) 010-1999 / Fax: 555 010 2000"), ElementsAre("phone (555) 010-1999 (Phone)"));
    EXPECT_THAT(read("Phones: (00999) 555 01 01 99 / 555 02 01 99"),
                ElementsAre("phone (00999) 555 01 01 99 (Phones)", "phone 555 02 01 99"));
    EXPECT_THAT(read("Tel. 030 / 1234567, 0711/1234567-89"),
                ElementsAre("phone 030 / 1234567 (Tel)", "phone 0711/1234567-89"));
    EXPECT_THAT(read("Call +1-555-010-1999", ContactPlace::elsewhere), ElementsAre("phone +1-555-010-1999 (Call)"));
    EXPECT_THAT(read("served 555 010 1999 people", ContactPlace::elsewhere), ElementsAre());
}

TEST(Contacts, NumbersThatAreNoPhones) {
    for (const char* line : {"2016-2018", "06.2015 - 08.2017", "12.03.1985", "1985-03-12", "12345 Berlin",
                             "192.168.10.123", "ID12345678", "#12345678", "1234567890123456789", "12345678%"})
        EXPECT_THAT(read(line), ElementsAre()) << line;
    EXPECT_THAT(read("(06.2007—11.2010)"), ElementsAre());
    EXPECT_THAT(read("Regolamento UE 2016/679, D.Lgs. 196/2003"), ElementsAre());
    EXPECT_THAT(read("2012-11-13 — 2015-07-21"), ElementsAre());
}

TEST(Contacts, UrlsAndProfiles) {
    EXPECT_THAT(read("https://www.linkedin.com/in/jo-doe/, example.net"),
                ElementsAre("url https://www.linkedin.com/in/jo-doe/ (LinkedIn)", "url https://example.net"));
    EXPECT_THAT(read("(see https://example.org/a_(b).html)."), ElementsAre("url https://example.org/a_(b).html"));
    EXPECT_THAT(read("github.com/jo-doe", ContactPlace::elsewhere),
                ElementsAre("url https://github.com/jo-doe (GitHub)"));
    EXPECT_THAT(read("example.net", ContactPlace::elsewhere), ElementsAre());
    EXPECT_THAT(read("www.example.org"), ElementsAre("url https://www.example.org"));
    EXPECT_THAT(read("GitHub: jo-doe | Twitter: @jo_doe"),
                ElementsAre("url https://github.com/jo-doe (GitHub)", "url https://twitter.com/jo_doe (Twitter)"));
    EXPECT_THAT(read("ASP.NET, Node.js, Socket.io, README.md, cv.pdf"), ElementsAre());
    EXPECT_THAT(read("javascript:alert(1) data:text/html,x"), ElementsAre());
}

TEST(Contacts, ProfilesAreAPersonsOwnPages) {
    const auto is_profile = [](std::string_view url) { return contact_of_link(url, "")->profile; };
    EXPECT_TRUE(is_profile("https://github.com/jo-doe"));
    EXPECT_TRUE(is_profile("https://stackoverflow.com/users/123/jo"));
    EXPECT_TRUE(is_profile("https://orcid.org/0000-0001-2345-6789"));
    EXPECT_TRUE(is_profile("https://hub.docker.com/u/jo"));
    EXPECT_FALSE(is_profile("https://github.com/jo-doe/vitae"));
    EXPECT_FALSE(is_profile("https://www.linkedin.com/company/acme"));
    EXPECT_FALSE(is_profile("https://example.org/jo"));
    EXPECT_FALSE(is_profile("https://github.com"));
}

TEST(Contacts, SeveralInOneLineWithTheirPlaces) {
    const std::string line = "jo@example.org · +1 555 010 1999 · github.com/jo-doe";
    const auto found = find_contacts(line, ContactPlace::contact_block);
    ASSERT_EQ(found.size(), 3u);
    for (const FoundContact& contact : found) EXPECT_LT(contact.begin, contact.end);
    EXPECT_EQ(line.substr(found[1].begin, found[1].end - found[1].begin), "+1 555 010 1999");
}

TEST(ContactLinks, MailAndPhone) {
    EXPECT_EQ(link("mailto:jo%40example.org?subject=hi"), "email jo@example.org");
    EXPECT_EQ(link("MAILTO:jo@example.org"), "email jo@example.org");
    EXPECT_EQ(link("tel:+15550101999", "+1 (555) 010-1999"), "phone +1 (555) 010-1999");
    EXPECT_EQ(link("tel:+15550101999", "call me"), "phone +15550101999");
    EXPECT_EQ(link("https://wa.me/15550101999?text=hi", "+1 555 010-1999"), "phone +1 555 010-1999");
    EXPECT_EQ(link("http://wa.me/15550101999", "WhatsApp"), "phone +15550101999");
    EXPECT_EQ(link("https://wa.me/message/ABC"), "url https://wa.me/message/ABC (WhatsApp)");
}

TEST(ContactLinks, PagesGetTheLabelTheirTextGives) {
    EXPECT_EQ(link("https://example.org/me", "Portfolio"), "url https://example.org/me (Portfolio)");
    EXPECT_EQ(link("https://github.com/jo", "code"), "url https://github.com/jo (GitHub)");
    EXPECT_EQ(link("//example.org", "example.org"), "url https://example.org");
    EXPECT_EQ(link("example.org/cv"), "url https://example.org/cv");
    EXPECT_EQ(link("https://github.com/jo\\", "https://github.com/jo\\"), link("https://github.com/jo"));
}

TEST(ContactLinks, RefusesEverythingElse) {
    for (const char* href :
         {"javascript:alert(1)", " JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "vbscript:x",
          "file:///etc/passwd", "#top", "/about", "../cv.pdf", "cv.html", "", "https://", "http:///x"})
        EXPECT_EQ(link(href, "jo"), "") << href;
}

TEST(Contacts, NetworkNames) {
    EXPECT_EQ(network_of("https://de.linkedin.com/in/jo"), "LinkedIn");
    EXPECT_EQ(network_of("jo.github.io"), "GitHub Pages");
    EXPECT_EQ(network_of("https://notgithub.com/jo"), "");
}

}  // namespace
}  // namespace vitae::recognize
