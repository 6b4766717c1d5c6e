// SPDX-License-Identifier: Apache-2.0
#include "people/people_query.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "vitae/error.hpp"

namespace vitae::people {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(SkillCondition, ReadsNameAndMonths) {
    EXPECT_EQ(SkillCondition::parse("C++").skill, "C++");
    EXPECT_EQ(SkillCondition::parse("C++").min_months, std::nullopt);
    EXPECT_EQ(SkillCondition::parse("C++>=36").skill, "C++");
    EXPECT_EQ(SkillCondition::parse("C++>=36").min_months, 36);
    EXPECT_EQ(SkillCondition::parse("machine learning >= 6").skill, "machine learning");
    EXPECT_EQ(SkillCondition::parse("machine learning >= 6").min_months, 6);
}

TEST(SkillCondition, RefusesWhatIsNoCondition) {
    for (const char* text :
         {"", ">=3", "C++>=", "C++>=-1", "C++>=3 years", "C++,Python", "C++>36", "C++=36", "C++<", "C++>=99999999999"})
        EXPECT_THROW(SkillCondition::parse(text), Error) << text;
}

TEST(PeopleQuery, BindsEveryValue) {
    PeopleFilter filter;
    filter.text = "x'); DROP";
    filter.organizations = {{"O'Neill %"}};
    filter.titles = {{"_"}};
    const PeopleQuery query = compose(filter, {});
    EXPECT_THAT(query.sql, Not(HasSubstr("DROP")));
    EXPECT_THAT(query.sql, Not(HasSubstr("Neill")));
    EXPECT_EQ(std::get<std::string>(query.values.at("text")), "\"x');\"* AND \"DROP\"*");
    EXPECT_EQ(std::get<std::string>(query.values.at("organization")), "%oneill%");
    EXPECT_EQ(std::get<std::string>(query.values.at("title")), "%\\_%");
}

TEST(PeopleQuery, NamesInTheSqlCannotLeaveTheirPlace) {
    PeopleFilter filter;
    filter.skills = {{{"odd", 3, {}}}};
    const PeopleQuery query = compose(filter, {{{{7, "a\"b */ c"}}}, {}});
    EXPECT_THAT(query.sql, HasSubstr("AS \"a\"\"b */ c_months\""));
    EXPECT_THAT(query.sql, HasSubstr("/* a\"b  c */"));
}

TEST(PeopleQuery, UndatedEvidenceSatisfiesAMinimumOnlyIfAskedFor) {
    PeopleFilter filter;
    filter.skills = {{{"C++", 36, {}}}};
    const ResolvedSkills skills{{{{1, "C++"}}}, {}};
    EXPECT_THAT(compose(filter, skills).sql,
                HasSubstr("WHERE (s1.last_month IS NOT NULL AND s1.months_point >= :months_1)"));
    filter.claimed = true;
    EXPECT_THAT(compose(filter, skills).sql, HasSubstr("(s1.last_month IS NULL OR s1.months_point >= :months_1)"));
}

TEST(PeopleQuery, LiteralsAreQuotedAndLongNamesAreNotCutShort) {
    const PeopleQuery query{"SELECT :a, :ab, :unknown", {{"a", std::string("it's")}, {"ab", std::int64_t{-2}}}};
    EXPECT_EQ(with_literals(query), "SELECT 'it''s', -2, :unknown");
}

}  // namespace
}  // namespace vitae::people
