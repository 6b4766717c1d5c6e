// SPDX-License-Identifier: Apache-2.0
#include "blind/blind.hpp"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>

#include "blind/pseudonym.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae {
namespace {

const std::string secret(64, 'a');

template <class Member>
void say(Member& member, const std::string& text) {
    if constexpr (std::is_same_v<Member, std::string>) {
        member = text;
    } else if constexpr (Fact<Member>) {
        visit_fields(member, [&](std::string_view, auto& inner) { say(inner, text); });
    } else if constexpr (requires { member.emplace_back(); }) {
        say(member.emplace_back(), text);
    }
}

template <class Member>
void collect(const Member& member, std::string& all) {
    if constexpr (std::is_same_v<Member, std::string>) {
        all += member + "\n";
    } else if constexpr (Fact<Member>) {
        visit_fields(member, [&](std::string_view, const auto& inner) { collect(inner, all); });
    } else if constexpr (requires { member.front(); }) {
        for (const auto& item : member) collect(item, all);
    }
}

TEST(Blind, NoFieldKeepsTheName) {
    Cv cv;
    say(cv, "Lindqvist");
    cv.name.text = "Mara Lindqvist";
    std::string all;
    collect(blinded(cv, "Candidate 1", {}), all);
    EXPECT_EQ(all.find("Lindqvist"), std::string::npos);
    EXPECT_NE(all.find("Candidate 1"), std::string::npos);
    EXPECT_NE(all.find("[…]"), std::string::npos);
}

TEST(Blind, KeepsOfContactsTheRegion) {
    Cv cv;
    cv.name.text = "Mara Lindqvist";
    Contact address;
    address.kind = ContactKind::address;
    address.value = "Kajgatan 4, Göteborg, Västra Götaland, Sweden";
    address.city = "Göteborg";
    address.region = "Västra Götaland";
    address.country = "Sweden";
    cv.contacts = {Contact{}, address};
    cv.contacts[0].value = "mara@example.org";
    const Cv shown = blinded(cv, "x", {});
    ASSERT_EQ(shown.contacts.size(), 1u);
    EXPECT_EQ(shown.contacts[0].value, "Västra Götaland, Sweden");
    EXPECT_EQ(shown.contacts[0].city, "");
}

TEST(Blind, HidesOnRequest) {
    Cv cv;
    cv.education.emplace_back().institution = "Lund";
    cv.education[0].period.start = PartialDate{2001};
    cv.roles.emplace_back().organization = "Nordlys";
    cv.roles[0].client = "Kestrel";
    const Cv plain = blinded(cv, "x", {}), hidden = blinded(cv, "x", {true, true, true});
    EXPECT_EQ(plain.education[0].institution, "Lund");
    EXPECT_TRUE(plain.education[0].period.start);
    EXPECT_EQ(plain.roles[0].organization, "Nordlys");
    EXPECT_EQ(hidden.education[0].institution, "");
    EXPECT_FALSE(hidden.education[0].period.start);
    EXPECT_EQ(hidden.roles[0].organization + hidden.roles[0].client, "");
}

TEST(Blind, DropsSkillsThatAreNames) {
    Cv cv;
    cv.name.text = "Julia Berg";
    cv.skills.emplace_back().raw = "Julia";
    cv.skills.emplace_back().raw = "C++";
    const Cv shown = blinded(cv, "x", {});
    ASSERT_EQ(shown.skills.size(), 1u);
    EXPECT_EQ(shown.skills[0].raw, "C++");
}

TEST(Pseudonym, IsStableAndTellsNothing) {
    EXPECT_EQ(pseudonym(secret, 7, "backend"), pseudonym(secret, 7, "backend"));
    std::set<std::string> all;
    for (std::int64_t person = 1; person <= 1000; ++person)
        for (const char* opening : {"", "backend", "frontend"}) {
            const std::string name = pseudonym(secret, person, opening);
            all.insert(name);
            EXPECT_EQ(name.size(), std::string("Candidate 4821-7730-5562").size());
            EXPECT_EQ(name.find_first_not_of("0123456789-", 10), std::string::npos);
        }
    EXPECT_EQ(all.size(), 3000u);
    EXPECT_NE(pseudonym(std::string(64, 'b'), 7, "backend"), pseudonym(secret, 7, "backend"));
    EXPECT_THROW(pseudonym("short", 7, ""), std::invalid_argument);
}

}  // namespace
}  // namespace vitae
