// SPDX-License-Identifier: Apache-2.0
//
// Suggestions of who may be the same person, against comparing everybody with everybody.
#include "vitae/duplicates.hpp"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <algorithm>

#include "model/sounding_word.hpp"
#include "model/text.hpp"
#include "store/likeness.hpp"
#include "unit/store/invented.hpp"
#include "unit/store/random_people.hpp"

namespace vitae::test {
namespace {

using testing::ElementsAre;

Traits traits(const std::string& name) {
    Traits person;
    set_name(person, name);
    return person;
}

std::string sound(const std::string& word) { return sounding_word(fold(word)); }

TEST(SoundingWord, CustomsOfSpellingFallTogether) {
    EXPECT_EQ(sound("Дарья"), sound("Daria"));
    EXPECT_EQ(sound("Darya"), sound("Daria"));
    EXPECT_EQ(sound("Зимнякова"), sound("Zimnyakova"));
    EXPECT_EQ(sound("Сергей"), sound("Sergey"));
    EXPECT_EQ(sound("Юрий"), sound("Yury"));
    EXPECT_EQ(sound("Μαρία"), sound("Maria"));
    EXPECT_EQ(sound("Müller"), sound("Mueller"));
    EXPECT_NE(sound("Maria"), sound("Mara"));
    EXPECT_NE(sound("Berg"), sound("Burg"));
    EXPECT_EQ(sound("林志远"), "林志远");
}

TEST(Likeness, ANameAloneIsJustWorthASuggestion) {
    EXPECT_EQ(likeness(traits("Mara Lindqvist"), traits("Lindqvist, Mara")).score, suggested_from);
    EXPECT_EQ(likeness(traits("Дарья Зимнякова"), traits("Daria Zimnyakova")).score, suggested_from);
    EXPECT_LT(likeness(traits("Mara"), traits("Mara")).score, suggested_from);
    EXPECT_LT(likeness(traits("M. Lindqvist"), traits("Mara Lindqvist")).score, suggested_from);
    EXPECT_EQ(likeness(traits("Mara Lindqvist"), traits("Ilo Pekka")).score, 0);
}

TEST(Likeness, ARoleFromTheSameTimeTellsUnderASimilarName) {
    Traits a = traits("M. Lindqvist");
    Traits b = traits("Mara Lindqvist");
    a.roles = {{"nordlys", "Nordlys", {2019, 3}}};
    b.roles = {{"nordlys", "Nordlys AB", {2019, 4}}};
    EXPECT_THAT(likeness(a, b).reasons, ElementsAre("a similar name", "a role at Nordlys from the same time"));
    EXPECT_GE(likeness(a, b).score, suggested_from);
    b.roles[0].start = {2021, 3};
    EXPECT_LT(likeness(a, b).score, suggested_from);
    set_name(b, "Ilo Pekka");
    b.roles = a.roles;
    EXPECT_EQ(likeness(a, b).score, 0) << "colleagues begin together";
}

TEST(Likeness, AnotherNameSpeaksAgainstASharedPhone) {
    Traits a = traits("Mara Lindqvist");
    Traits b = traits("Ilo Pekka");
    a.reaches = b.reaches = {"phone +46701234567"};
    EXPECT_LT(likeness(a, b).score, suggested_from);
    set_name(b, "");
    EXPECT_GE(likeness(a, b).score, suggested_from);
}

Traits any_traits() {
    static const std::vector<std::string> names = {"Mara Lindqvist",    "M. Lindqvist", "Lindqvist",
                                                   "Mara E. Lindqvist", "Дарья Зимина", "Daria Zimina",
                                                   "Daria Q Zimina",    "Ilo Pekka",    ""};
    Traits person = traits(pick(names));
    const auto some = [](int most) { return *rc::gen::inRange(0, most + 1); };
    const auto date = [] {
        return PartialDate{static_cast<std::int16_t>(*rc::gen::inRange(2018, 2021)),
                           static_cast<std::int8_t>(*rc::gen::element(0, 1, 2, 11, 12)), 0};
    };
    for (int i = some(2); i > 0; --i)
        person.reaches.push_back(pick<std::string>({"phone 1", "phone 2", "e-mail a@b.c", "url https://a.b"}));
    std::ranges::sort(person.reaches);
    person.reaches.erase(std::unique(person.reaches.begin(), person.reaches.end()), person.reaches.end());
    for (int i = some(3); i > 0; --i) person.roles.push_back({pick<std::string>({"a", "b", "c"}), "A", date()});
    for (int i = some(1); i > 0; --i) person.schools.push_back({"s", "S", date()});
    return person;
}

TEST(Likeness, WhoIsSuggestedSharesAKey) {
    const bool holds = rc::check("keys miss nobody, and likeness is symmetric", [] {
        const Traits a = any_traits();
        const Traits b = any_traits();
        RC_ASSERT(likeness(a, b).score == likeness(b, a).score);
        const auto a_keys = likeness_keys(a);
        const auto b_keys = likeness_keys(b);
        std::vector<std::string> common;
        std::ranges::set_intersection(a_keys, b_keys, std::back_inserter(common));
        RC_CLASSIFY(likeness(a, b).score >= suggested_from, "suggested");
        RC_ASSERT(likeness(a, b).score < suggested_from || !common.empty());
    });
    EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace vitae::test
