// SPDX-License-Identifier: Apache-2.0
#include "structured_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "elements.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Cv facts_of(const std::string& html, std::vector<std::string>* faults = nullptr) {
    std::vector<std::string> ignored;
    const ParsedHtml page = parse_html(html);
    return stated_facts(*page->root, faults != nullptr ? *faults : ignored);
}

std::string script(const std::string& json) {
    return "<html><head>\n<script type=\"application/ld+json\">" + json + "</script></head><body></body></html>";
}

std::vector<std::string> contacts_of(const Cv& cv) {
    std::vector<std::string> all;
    for (const Contact& contact : cv.contacts) all.push_back(std::string(name_of(contact.kind)) + " " + contact.value);
    return all;
}

std::vector<std::string> roles_of(const Cv& cv) {
    std::vector<std::string> all;
    for (const Role& role : cv.roles)
        all.push_back(role.title + " @ " + role.organization + " " +
                      (role.period.start ? role.period.start->iso() : "") + "/" +
                      (role.period.end ? role.period.end->iso() : ""));
    return all;
}

TEST(JsonLd, ReadsAPerson) {
    const Cv cv = facts_of(script(R"({"@context": "https://schema.org/", "@type": "Person", "name": "Mara Lindqvist",
        "jobTitle": "Engineer", "description": "Sensors.", "email": "mailto:mara@lindqvist.example?subject=hi",
        "telephone": "+46 70 123", "url": "https://lindqvist.example", "sameAs": ["https://github.com/mara"],
        "address": {"@type": "PostalAddress", "streetAddress": "Storgatan 1", "addressLocality": "Uppsala",
                    "addressCountry": {"@type": "Country", "name": "Sweden"}},
        "worksFor": {"@type": "EmployeeRole", "roleName": "Lead", "startDate": "2018-02",
                     "worksFor": {"@type": "Organization", "name": "Nordlys", "url": "https://nordlys.example"}},
        "alumniOf": ["Uppsala University", {"@type": "OrganizationRole", "startDate": "2005", "endDate": "2010",
                     "alumniOf": {"@type": "CollegeOrUniversity", "name": "KTH"}}],
        "knowsAbout": ["C++", {"@type": "DefinedTerm", "name": "Rust"}],
        "knowsLanguage": [{"@type": "Language", "name": "Swedish"}, "en"], "award": "Best paper",
        "hasCredential": {"@type": "EducationalOccupationalCredential", "name": "Radio Licence",
                          "recognizedBy": {"@type": "Organization", "name": "Radio Board"}}})"));
    EXPECT_EQ(cv.name.text, "Mara Lindqvist");
    EXPECT_EQ(cv.headline, "Engineer");
    EXPECT_THAT(contacts_of(cv),
                ElementsAre("email mara@lindqvist.example", "phone +46 70 123", "url https://lindqvist.example",
                            "url https://github.com/mara", "address Storgatan 1, Uppsala, Sweden"));
    EXPECT_THAT(roles_of(cv), ElementsAre("Lead @ Nordlys 2018-02/"));
    EXPECT_EQ(cv.roles[0].period.end_kind, EndKind::unknown) << "nobody said that it goes on";
    ASSERT_EQ(cv.education.size(), 2u);
    EXPECT_EQ(cv.education[1].institution, "KTH");
    EXPECT_EQ(cv.education[1].period.end->iso(), "2010");
    EXPECT_EQ(cv.skills[1].raw, "Rust");
    EXPECT_EQ(cv.languages[0].name, "Swedish");
    EXPECT_EQ(cv.certificates[0].issuer, "Radio Board");
    EXPECT_EQ(cv.awards[0].title, "Best paper");
}

TEST(JsonLd, TheMainEntityOfAProfileGoesFirst) {
    const Cv cv = facts_of(script(R"({"@context": "http://schema.org", "@graph": [
        {"@type": "Person", "@id": "#boss", "name": "Somebody Else"},
        {"@type": "Person", "@id": "#me", "name": "Mara Lindqvist", "worksFor": {"@id": "#n"}},
        {"@type": ["Organization"], "@id": "#n", "name": "Nordlys"},
        {"@type": "ProfilePage", "mainEntity": {"@id": "#me"}}]})"));
    EXPECT_EQ(cv.name.text, "Mara Lindqvist");
    EXPECT_THAT(roles_of(cv), ElementsAre(" @ Nordlys /"));
}

TEST(JsonLd, OtherThingsAreNoPerson) {
    EXPECT_TRUE(is_empty(
        facts_of(script(R"({"@type": "WebSite", "name": "A site", "author": {"@type": "Person", "name": "X"}})"))));
    std::vector<std::string> faults;
    EXPECT_TRUE(is_empty(facts_of(script("{\"@type\": \"Person\", "), &faults)));
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_THAT(faults[0], ::testing::StartsWith("The data in line 2 is left out. This is not valid JSON"));
}

TEST(Microformats, ReadsAnHResume) {
    const Cv cv = facts_of(R"(<div class="h-resume"><p class="p-summary">Sensors &amp; radios.</p>
        <div class="p-contact h-card"><span class="p-name">Mara Lindqvist</span>
        <a class="u-email" href="mailto:mara@lindqvist.example">mail</a> <span class="p-tel">+46 70 123</span>
        <a class="u-url" href="https://lindqvist.example">home</a><span class="p-adr h-adr"><span class="p-locality">Uppsala</span></span></div>
        <div class="p-experience h-event"><h3 class="p-name">Staff Engineer</h3><span class="p-job-title">Staff Engineer</span>
        <a class="p-org h-card" href="https://nordlys.example">Nordlys</a>
        <time class="dt-start" datetime="2018-02-01">Feb</time><time class="dt-end" datetime="2020-03">March</time></div>
        <div class="p-education h-event h-card"><span class="p-org">KTH</span><span class="p-degree">MSc</span>
        <span class="dt-start">2005</span></div><span class="p-skill">C++</span><span class="p-skill">Rust</span></div>)");
    EXPECT_EQ(cv.name.text, "Mara Lindqvist");
    EXPECT_EQ(cv.summary, "Sensors & radios.");
    EXPECT_THAT(contacts_of(cv), ElementsAre("email mara@lindqvist.example", "phone +46 70 123",
                                             "url https://lindqvist.example", "address Uppsala"));
    EXPECT_THAT(roles_of(cv), ElementsAre("Staff Engineer @ Nordlys 2018-02-01/2020-03"));
    EXPECT_EQ(cv.education[0].institution, "KTH");
    EXPECT_EQ(cv.education[0].qualification, "MSc");
    EXPECT_EQ(cv.skills.size(), 2u);
    EXPECT_EQ(cv.roles[0].lines.first, 5);
}

TEST(Microformats, ReadsTheClassicClasses) {
    const Cv cv = facts_of(R"(<div class="hresume"><address class="vcard contact"><span class="fn">Mara Lindqvist</span>
        <a class="email" href="mailto:mara@lindqvist.example">mail</a></address>
        <ol><li class="experience vevent vcard"><span class="title">Engineer</span> <span class="org summary">Nordlys</span>
        <abbr class="dtstart" title="2018-02-01">February</abbr><abbr class="dtend" title="2019-05">May</abbr>
        <p class="description">Built radios.</p></li></ol>
        <a rel="tag" class="skill" href="https://tags.example/c">C</a></div>)");
    EXPECT_EQ(cv.name.text, "Mara Lindqvist");
    EXPECT_THAT(roles_of(cv), ElementsAre("Engineer @ Nordlys 2018-02-01/2019-05"));
    EXPECT_EQ(cv.roles[0].summary, "Built radios.");
    EXPECT_EQ(cv.skills[0].raw, "C");
}

TEST(Microformats, ACardAloneGivesContacts) {
    const Cv cv =
        facts_of(R"(<p class="h-card"><a class="p-name u-url" href="https://lindqvist.example">Mara Lindqvist</a>
        <span class="p-job-title">Engineer</span> <span style="display:none" class="p-tel">666</span></p>)");
    EXPECT_EQ(cv.name.text, "Mara Lindqvist");
    EXPECT_EQ(cv.headline, "Engineer");
    EXPECT_THAT(contacts_of(cv), ElementsAre("url https://lindqvist.example"));
}

TEST(Microdata, ReadsAPerson) {
    const Cv cv = facts_of(R"(<div itemscope itemtype="http://schema.org/Person"><h1 itemprop="name">Mara Lindqvist</h1>
        <meta itemprop="jobTitle" content="Engineer"><a itemprop="email" href="mailto:mara@lindqvist.example">x</a>
        <div itemprop="address" itemscope itemtype="http://schema.org/PostalAddress"><b itemprop="addressLocality">Uppsala</b></div>
        <div itemprop="worksFor" itemscope itemtype="http://schema.org/Organization"><b itemprop="name">Nordlys</b></div></div>)");
    EXPECT_EQ(cv.name.text, "Mara Lindqvist");
    EXPECT_EQ(cv.headline, "Engineer");
    EXPECT_THAT(contacts_of(cv), ElementsAre("email mara@lindqvist.example", "address Uppsala"));
    EXPECT_THAT(roles_of(cv), ElementsAre(" @ Nordlys /"));
}

TEST(StatedFacts, LayersFillEachOtherInAndDoubleNothing) {
    const Cv cv = facts_of(
        R"(<script type="application/ld+json">{"@type":"Person","name":"Mara Lindqvist","email":"m@a.example"}</script>
        <div class="h-card"><b class="p-name">Mara L.</b><a class="u-email" href="mailto:m@a.example">m</a><i class="p-tel">123</i></div>)");
    EXPECT_EQ(cv.name.text, "Mara Lindqvist");
    EXPECT_THAT(contacts_of(cv), ElementsAre("email m@a.example", "phone 123"));
}

TEST(StatedFacts, AnOrdinaryPageStatesNothing) {
    EXPECT_TRUE(is_empty(facts_of("<h1>Mara Lindqvist</h1><p class=\"title\">Engineer</p>")));
}

}  // namespace
}  // namespace vitae
