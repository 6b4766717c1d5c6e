// SPDX-License-Identifier: Apache-2.0
#include "model/keys.hpp"

#include <gtest/gtest.h>

namespace vitae {
namespace {

TEST(EmailKey, IgnoresCaseAndKeepsWhatTellsPeopleApart) {
    EXPECT_EQ(email_key("Jo.Doe@Example.ORG"), "jo.doe@example.org");
    EXPECT_EQ(email_key(" jo@example.org. "), "jo@example.org");
    EXPECT_NE(email_key("jo+cv@example.org"), email_key("jo@example.org"));
    EXPECT_NE(email_key("jo.doe@example.org"), email_key("jodoe@example.org"));
}

TEST(EmailKey, EmptyForWhatIsNoAddress) {
    for (const char* text :
         {"", "@", "jo", "jo@", "@example.org", "jo@localhost", "jo doe@example.org", "a@b.c, d@e.f"})
        EXPECT_EQ(email_key(text), "") << text;
}

TEST(UrlKey, NormalisesWhatDoesNotMatter) {
    EXPECT_EQ(url_key("Example.ORG/Path/"), "https://example.org/Path");
    EXPECT_EQ(url_key("http://example.org:80/?utm_source=cv&id=3#top"), "http://example.org?id=3");
    EXPECT_EQ(url_key("//example.org"), "https://example.org");
    EXPECT_EQ(url_key("example.org:8080/x"), "https://example.org:8080/x");
}

TEST(UrlKey, RefusesOtherSchemes) {
    for (const char* text : {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "mailto:jo@example.org",
                             "file:///etc/passwd", "ftp://example.org", "java\nscript:alert(1)", "", "nothing"})
        EXPECT_EQ(url_key(text), "") << text;
}

TEST(ProfileKey, LinkedIn) {
    const std::string key = "linkedin.com/in/jo-doe";
    for (const char* text : {"https://www.linkedin.com/in/jo-doe/", "http://de.linkedin.com/in/Jo-Doe/en",
                             "linkedin.com/in/jo-doe?trk=x", "https://m.linkedin.com/in/jo%2Ddoe"})
        EXPECT_EQ(profile_key(text), key) << text;
    EXPECT_EQ(profile_key("https://linkedin.com/in/s%C3%B8ren"), profile_key("https://linkedin.com/in/SØREN"));
    EXPECT_EQ(profile_key("https://www.linkedin.com/pub/jo-doe/1/2/3"), "linkedin.com/pub/jo-doe/1/2/3");
    EXPECT_EQ(profile_key("https://www.linkedin.com/profile/view?id=42"), "linkedin.com/profile/42");
    EXPECT_EQ(profile_key("https://www.linkedin.com/company/acme"), "");
    EXPECT_EQ(profile_key("https://notlinkedin.com/in/jo"), "");
    EXPECT_EQ(profile_key("https://linkedin.com.evil.example/in/jo"), "");
}

TEST(ProfileKey, GitHub) {
    EXPECT_EQ(profile_key("https://GitHub.com/Jo-Doe/"), "github.com/jo-doe");
    EXPECT_EQ(profile_key("github.com/jo-doe"), "github.com/jo-doe");
    EXPECT_EQ(profile_key("https://github.com/jo-doe/vitae"), "") << "a repository is no person";
    EXPECT_EQ(profile_key("https://github.com/features"), "");
    EXPECT_EQ(profile_key("https://gist.github.com/jo-doe"), "");
    EXPECT_EQ(profile_key("https://example.org/jo"), "");
}

TEST(OrganizationKey, DropsLegalFormsAtEitherEnd) {
    for (const char* text :
         {"Acme Widgets", "The Acme Widgets GmbH & Co. KG", "ACME WIDGETS, Inc.", "Acme Widgets Sp. z o.o.",
          "«Acme Widgets»", "ООО \"Acme Widgets\"", "Acme Widgets S.r.l.", "Acme Widgets A/S",
          "Acme Widgets (formerly Foo)", "Acme Widgets Pty Ltd", "PT Acme Widgets", "Acme Widgets Pvt. Ltd."})
        EXPECT_EQ(organization_key(text), "acme widgets") << text;
    EXPECT_EQ(organization_key("株式会社アクメ"), "アクメ");
    EXPECT_EQ(organization_key("阿克米科技有限公司"), "阿克米科技");
    EXPECT_EQ(organization_key("Müller & Söhne AG"), organization_key("MULLER AND SOHNE"));
}

TEST(OrganizationKey, NeverDropsTheWholeName) {
    EXPECT_EQ(organization_key("SE"), "se");
    EXPECT_EQ(organization_key("Limited"), "limited");
    EXPECT_EQ(organization_key("The"), "the");
    EXPECT_NE(organization_key("Acme (Berlin)"), organization_key("Acme"))
        << "a place in brackets may be another office";
    EXPECT_NE(organization_key("C# Corner"), organization_key("C Corner"));
}

TEST(PersonNameKey, IgnoresOrderCaseAndDecoration) {
    const std::string key = person_name_key("Mara Lindqvist");
    EXPECT_EQ(key, "lindqvist mara");
    for (const char* text :
         {"LINDQVIST Mara", "Lindqvist, Mara", "Dr. Mara Lindqvist", "Mara Lindqvist, PhD", "👋 Mara Lindqvist",
          "Mara \"Mo\" Lindqvist", "Mara Lindqvist (she/her)", "Mara Lindqvist - Software Engineer - Resume"})
        EXPECT_EQ(person_name_key(text), key) << text;
    EXPECT_EQ(person_name_key("José Núñez"), person_name_key("jose nunez"));
    EXPECT_NE(person_name_key("Jan van Berg"), person_name_key("Jan Berg")) << "particles stay";
}

}  // namespace
}  // namespace vitae
