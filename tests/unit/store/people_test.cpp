// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "store/person_lookup.hpp"
#include "unit/store/invented.hpp"
#include "unit/store/world.hpp"
#include "vitae/error.hpp"

namespace vitae::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class People : public World {
protected:
    People() {
        Cv ilo = cv("Ilo Pekka Mäkelä", "ilo@example.net");
        ilo.roles = {role("Baker", "Kivi Oy", "2020", "2021")};
        import({document(mara_2022(), "2022-05-01"), document(ilo, "2023"),
                document(cv("Mara", "m@example.com"), "2023")});
    }

    std::vector<std::int64_t> found(std::string_view text) {
        std::vector<std::int64_t> ids;
        for (const PersonName& person : people_meant_by(store->connection(), text)) ids.push_back(person.id);
        return ids;
    }
    std::string searched(const std::string& words) {
        return one("SELECT group_concat(rowid) FROM person_search WHERE person_search MATCH '" + words + "'");
    }
};

TEST_F(People, AreFoundByIdAddressAndName) {
    EXPECT_THAT(found("2"), ElementsAre(2));
    EXPECT_THAT(found("ILO@example.net"), ElementsAre(2));
    EXPECT_THAT(found("pekka"), ElementsAre(2));
    EXPECT_THAT(found("makela ilo"), ElementsAre(2));
    EXPECT_THAT(found("ndqv"), ElementsAre(1));
    EXPECT_THAT(found("mar"), ElementsAre(1, 3));
    EXPECT_THAT(found("mara"), ElementsAre(3));  // exactly so
}

TEST_F(People, AreNotFoundByWhatTheyAreNot) {
    for (const char* text : {"", "  ", "7", "nobody", "x@example.net", "%", "_", "\"", "* OR mara", "name : mara"})
        EXPECT_THAT(found(text), IsEmpty()) << text;
}

TEST_F(People, AreNamedOneEachInTheOrderAskedFor) {
    const auto people = find_each_person(file, {"mara", "2", "MARA@example.org", "2"});
    std::vector<std::int64_t> ids;
    for (const PersonName& person : people) ids.push_back(person.id);
    EXPECT_THAT(ids, ElementsAre(3, 2, 1, 2));
    EXPECT_EQ(people[1].name, "Ilo Pekka Mäkelä");
}

TEST_F(People, WhoCannotBeToldIsSaidInASentence) {
    const auto refusal = [&](const std::string& who) -> std::string {
        try {
            return find_person(file, who).name;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::usage);
            return error.what();
        }
    };
    EXPECT_EQ(refusal("MÄKELÄ"), "Ilo Pekka Mäkelä");
    EXPECT_EQ(refusal("mar"), "mar fits Mara Lindqvist (1), Mara (3).  Say which by number");
    EXPECT_EQ(refusal("99"), "no person has the number 99.  All people: vitae people");
    EXPECT_EQ(refusal("x@example.net"), "nobody is called x@example.net.  All people: vitae people");
    store->merge_people(1, 3);
    EXPECT_EQ(refusal("3"),
              "person 3 was merged into person 1; take it back: vitae unmerge 1.  All people: vitae people");
    store->remove_person(2, 0, Statistics::drop, {"ruth", "2024-05-01T12:00:00Z"});
    EXPECT_EQ(refusal("2"),
              "person 2 was erased on 2024-05-01, and whoever was merged into them as well.  All people: vitae people");
}

TEST_F(People, FullTextFindsTitlesEmployersSkillsAndWords) {
    EXPECT_EQ(searched("engineer"), "1");
    EXPECT_EQ(searched("titles : baker"), "2");
    EXPECT_EQ(searched("organizations : kivi"), "2");
    EXPECT_EQ(searched("skills : \"c++\""), "1");
    EXPECT_EQ(searched("\"page cache\""), "1");
    EXPECT_EQ(searched("makela"), "2");
    EXPECT_EQ(searched("name : kivi"), "NULL");
}

TEST_F(People, FullTextFollowsUpdates) {
    EXPECT_EQ(searched("fjord"), "NULL");
    store->add_document(document(mara_2024(), "2024-02-01"));
    EXPECT_EQ(searched("organizations : fjord"), "1");
}

TEST_F(People, WhoDoesNotExistIsAnError) {
    EXPECT_THROW(static_cast<void>(store->person_cv(99)), Error);
    EXPECT_THROW(static_cast<void>(store->facts(99)), Error);
}

}  // namespace
}  // namespace vitae::test
