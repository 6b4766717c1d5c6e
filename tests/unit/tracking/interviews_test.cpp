// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "unit/tracking/tracked.hpp"
#include "vitae/applications.hpp"
#include "vitae/error.hpp"

namespace vitae::test {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

class Interviews : public Tracked {
protected:
    std::int64_t application =
        apply(database, person("Mara Lindqvist"), opening("Backend Engineer"), {}, on(1)).application;
};

TEST_F(Interviews, AreAtATimeThatMayLieAhead) {
    for (const auto& [at, stored] : {std::pair{"2024-02-01", "2024-02-01T00:00:00Z"},
                                     {"2024-02-29T14:30", "2024-02-29T14:30:00Z"},
                                     {"2999-02-01T23:59:59Z", "2999-02-01T23:59:59Z"}}) {
        const std::int64_t interview = add_interview(database, application, {"phone", at, ""}, on(2));
        EXPECT_EQ(one("SELECT at FROM interview WHERE id = " + std::to_string(interview)), stored);
    }
    for (const char* at : {"2024-02-30", "2024-02-01T24:00", "2024-02-01T12:60", "2024-02-01Tab:cd", "2024-02-01 12:00",
                           "2024-02-01T12:00:00", "2024-02-01T12:00:00+01", "noon"})
        EXPECT_THAT(
            [&] {
                add_interview(database, application, {"phone", at, ""}, on(2));
            },
            ThrowsMessage<Error>(HasSubstr("is no time")))
            << at;
}

TEST_F(Interviews, AreRatedFromOneToFive) {
    EXPECT_EQ(Rating::parse("C++=4").rating, 4);
    EXPECT_EQ(Rating::parse("talks = listens=5").attribute, "talks = listens");
    for (const char* text : {"C++", "C++=0", "C++=6", "=3", "C++=four", "C++=4.5"})
        EXPECT_THROW(Rating::parse(text), Error) << text;
    const std::int64_t interview = add_interview(database, application, {"phone", "", "Jun"}, on(2));
    EXPECT_THROW(add_scorecard(database, interview, {6, "", {}}, on(3)), Error);
    EXPECT_THROW(add_scorecard(database, interview + 1, {3, "", {}}, on(3)), Error);
    add_scorecard(database, interview, {4, "Calm", {{"c++", 5}, {"Listens", 3}}}, on(3));
    EXPECT_EQ(one("SELECT group_concat(attribute || ' ' || rating, ', ') FROM scorecard_items"), "c++ 5, Listens 3");
}

TEST_F(Interviews, OffersKeepWhatALaterVersionLeavesOut) {
    EXPECT_EQ(add_offer(database, application, {"draft", 70000, "EUR", ""}, on(2)), 1);
    EXPECT_EQ(add_offer(database, application, {"made", {}, "", "2024-06-01"}, on(3)), 2);
    EXPECT_EQ(one("SELECT status || ' ' || amount || ' ' || currency || ' ' || start_on FROM offers WHERE version = 2"),
              "made 70000 EUR 2024-06-01");
    for (const char* currency : {"€", "eur", "EU", "EURO"})
        EXPECT_THAT(
            [&] {
                add_offer(database, application, {"made", 1, currency, ""}, on(4));
            },
            ThrowsMessage<Error>(HasSubstr("is no currency")))
            << currency;
}

}  // namespace
}  // namespace vitae::test
