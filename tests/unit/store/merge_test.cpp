// SPDX-License-Identifier: Apache-2.0
#include "store/merge.hpp"

#include <gmock/gmock.h>

#include "store/skill_table.hpp"
#include "unit/store/invented.hpp"

namespace vitae::test {
namespace {

using testing::ElementsAre;

SkillName by_words(const std::string& raw, const std::string&) { return {skill_key(raw), raw}; }

Projection merged(const std::vector<std::pair<std::string, Cv>>& documents) {
    std::vector<SourceDocument> sources;
    for (const auto& [as_of, cv] : documents) {
        const auto id = static_cast<std::int64_t>(sources.size()) + 1;
        sources.push_back({id, std::to_string(id), PartialDate::parse(as_of).value(), cv});
    }
    return merge(std::move(sources), by_words);
}

std::vector<std::string> titles(const Projection& projection) {
    std::vector<std::string> result;
    for (const ProjectedRole& role : projection.roles) result.push_back(role.fact.title);
    return result;
}

Cv with_roles(const std::vector<Role>& roles) {
    Cv person = cv("Mara Lindqvist", "mara@example.org");
    person.roles = roles;
    return person;
}

TEST(Merge, ConcurrentRolesAtOneEmployerStayTwo) {
    const Cv both = with_roles({role("CTO", "Umbria University", "2018-01", "present", 5),
                                role("Lecturer", "Umbria University", "2018-01", "present", 9)});
    EXPECT_THAT(titles(merged({{"2022", both}, {"2023", both}})), ElementsAre("CTO", "Lecturer"));
}

TEST(Merge, PromotionsStayApart) {
    const Cv both = with_roles({role("Senior Engineer", "Nordlys", "2020-05", "present", 5),
                                role("Engineer", "Nordlys", "2018-02", "2020-04", 9)});
    const Cv older = with_roles({role("Engineer", "Nordlys", "2018-02", "present", 9)});
    const Projection projection = merged({{"2023", both}, {"2019-06", older}});
    ASSERT_THAT(titles(projection), ElementsAre("Senior Engineer", "Engineer"));
    EXPECT_EQ(projection.roles[1].fact.period.end->iso(), "2020-04");
    EXPECT_EQ(projection.roles[1].statements.size(), 2U);
}

TEST(Merge, ARehireIsAnotherRole) {
    const Cv both = with_roles(
        {role("Engineer", "Nordlys", "2020-05", "present", 5), role("Engineer", "Nordlys", "2012-02", "2014-04", 9)});
    EXPECT_THAT(titles(merged({{"2023", both}, {"2022", both}})), ElementsAre("Engineer", "Engineer"));
}

TEST(Merge, ARetitledRoleWithTheSameStartIsOne) {
    const Projection projection =
        merged({{"2023", with_roles({role("Platform Lead", "Nordlys AB", "2020-05", "present")})},
                {"2021", with_roles({role("Engineer", "Nordlys", "2020-05", "present")})}});
    EXPECT_THAT(titles(projection), ElementsAre("Platform Lead"));
    EXPECT_EQ(projection.roles[0].source.document, 1);
}

TEST(Merge, OtherEmployersAreOtherRoles) {
    EXPECT_EQ(merged({{"2023", with_roles({role("Engineer", "Nordlys", "2020", "2021")})},
                      {"2021", with_roles({role("Engineer", "Fjord Data", "2020", "2021")})}})
                  .roles.size(),
              2U);
}

TEST(Merge, ARoleStatedTwiceInOneDocumentIsOne) {
    Role overview = role("Engineer", "Nordlys", "2020", "2021", 5);
    Role detail = role("Engineer", "Nordlys", "2020", "2021", 30);
    detail.skills = {mention("C++", 31)};
    const Projection projection = merged({{"2023", with_roles({overview, detail})}});
    ASSERT_EQ(projection.roles.size(), 1U);
    EXPECT_EQ(projection.roles[0].skills.size(), 1U);
    EXPECT_EQ(projection.roles[0].statements.size(), 2U);
}

TEST(Merge, RolesWithoutDatesAreMatchedByTitle) {
    Role undated = role("Engineer", "Nordlys", "", "");
    undated.period.stated = StatedDuration{18, 18, 18};
    const Projection projection = merged({{"2023", with_roles({undated, role("Baker", "Kivi", "", "")})},
                                          {"2021", with_roles({role("Engineer", "Nordlys", "2019", "2020")})}});
    EXPECT_THAT(titles(projection), ElementsAre("Engineer", "Baker"));
    EXPECT_EQ(projection.roles[0].fact.period.start->iso(), "2019");
}

TEST(Merge, ASkillOfARoleIsThereOncePerEvidence) {
    Role one = role("Engineer", "Nordlys", "2020", "2021");
    one.skills = {mention("C++", 5), mention("c++", 6), {"C++", "", "", Evidence::in_text, {7, 7}}};
    const Projection projection = merged({{"2023", with_roles({one})}, {"2022", with_roles({one})}});
    ASSERT_EQ(projection.roles[0].skills.size(), 2U);
    EXPECT_EQ(projection.roles[0].skills[0].mention.lines.first, 5);
    EXPECT_EQ(projection.roles[0].skills[0].document, 1);
}

TEST(Merge, EndorsementsAreKeptWhenANewerDocumentListsTheSkillWithoutThem) {
    Cv counted = cv("Mara Lindqvist", "mara@example.org");
    counted.skills.push_back({"Go", "", "", "", "", {}, {3, 3}});
    counted.skills.back().endorsements = 12;
    Cv newer = cv("Mara Lindqvist", "mara@example.org");
    newer.skills.push_back({"Go", "", "", "", "expert", {}, {9, 9}});
    const Projection both = merged({{"2022", counted}, {"2024", newer}});
    ASSERT_EQ(both.claims.size(), 1U);
    EXPECT_EQ(both.claims[0].fact.level, "expert");
    EXPECT_EQ(both.claims[0].fact.endorsements, 12);
}

TEST(Merge, TheOrderOfTheNewestDocumentStaysAndOlderRolesGoWhereTheyBelong) {
    const Cv newer = with_roles({role("C", "Gamma", "2021", "present"), role("A", "Alpha", "2012", "2014")});
    const Cv older = with_roles({role("B", "Beta", "2015", "2020")});
    EXPECT_THAT(titles(merged({{"2023", newer}, {"2020", older}})), ElementsAre("C", "B", "A"));
}

TEST(Merge, EndDateAndEndKindAlwaysAgree) {
    Role odd = role("Engineer", "Nordlys", "2020", "");
    odd.period.end_kind = EndKind::date;  // but no date
    Role odder = role("Baker", "Kivi", "2020", "2021");
    odder.period.end_kind = EndKind::present;  // and a date
    const Projection projection = merged({{"2023", with_roles({odd, odder})}});
    EXPECT_EQ(projection.roles[0].fact.period.end_kind, EndKind::unknown);
    EXPECT_FALSE(projection.roles[1].fact.period.end);
}

}  // namespace
}  // namespace vitae::test
