// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <algorithm>

#include "store/edits.hpp"
#include "unit/store/invented.hpp"
#include "unit/store/random_people.hpp"
#include "unit/store/world.hpp"
#include "vitae/error.hpp"

namespace vitae::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using Action = NewEdit::Action;
constexpr const char* engineer = "role/nordlys systems/engineer/2019";

class Edit : public World {
protected:
    std::int64_t mara = store->add_document(document(mara_2022(), "2022-05-01")).person;
};

TEST_F(Edit, FactsHaveStableKeys) {
    std::vector<std::string> keys;
    for (const FactName& fact : store->facts(mara)) keys.push_back(fact.key);
    EXPECT_THAT(keys, ElementsAre("contact/email/mara@example.org", "contact/url/github.com/maralind", engineer,
                                  "role/tern and gull/developer/2016",
                                  "education/umbria technical university/bsc computer science", "claim/zorblang",
                                  "language/swedish"));
}

TEST_F(Edit, ASetValueSurvivesTheNextImport) {
    EXPECT_THAT(store->add_edit(mara, {Action::set, engineer, "title", "Storage Engineer"}),
                ElementsAre("~ role Engineer, Nordlys Systems AB: title Engineer -> Storage Engineer"));
    store->add_edit(mara, {Action::set, engineer, "end", "2021-12"});
    store->add_edit(mara, {Action::set, "person", "headline", "Storage person"});
    store->add_document(document(mara_2024(), "2024-02-01"));
    EXPECT_EQ(one("SELECT title, end_date FROM roles WHERE organization = 'Nordlys Systems AB'"),
              "Storage Engineer | 2021-12");
    EXPECT_EQ(one("SELECT headline FROM people"), "Storage person");
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(Edit, WhatIsHiddenStaysHidden) {
    store->add_edit(mara, {Action::hide, engineer, "", ""});
    store->add_edit(mara, {Action::hide, "claim/zorblang", "", ""});
    store->add_document(document(mara_2024(), "2024-02-01"));
    EXPECT_THAT(column("SELECT title FROM roles"), ElementsAre("Lead Engineer", "Developer"));
    EXPECT_EQ(one("SELECT count(*) FROM skill_claims"), "0");
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(Edit, WhatIsAddedHasNoDocument) {
    store->add_edit(mara,
                    {Action::add, "role", "",
                     R"({"organization":"Pine Club","title":"Coach","kind":"volunteer","period":{"start":"2020"}})"});
    store->add_edit(mara, {Action::add, "contact", "", R"({"kind":"phone","value":"+46 70 123 45 67"})"});
    store->add_edit(mara, {Action::add, "education", "", R"({"institution":"Night School"})"});
    store->add_edit(mara, {Action::add, std::string(engineer) + "/skill", "", R"({"raw":"Kubernetes"})"});
    store->add_document(document(mara_2024(), "2024-02-01"));
    EXPECT_EQ(one("SELECT title, organization, kind, document_id FROM roles WHERE document_id IS NULL"),
              "Coach | Pine Club | volunteer | NULL");
    EXPECT_EQ(one("SELECT value FROM contacts WHERE kind = 'phone'"), "+46 70 123 45 67");
    EXPECT_EQ(one("SELECT institution FROM educations WHERE document_id IS NULL"), "Night School");
    EXPECT_EQ(one("SELECT raw, document_id FROM role_skills WHERE evidence = 'asserted'"), "Kubernetes | NULL");
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(Edit, AnAddedFactCanBeCorrectedAndHidden) {
    store->add_edit(mara, {Action::add, "role", "", R"({"organization":"Pine Club","title":"Coach"})"});
    store->add_edit(mara, {Action::set, "role/pine club/coach/undated", "title", "Head Coach"});
    EXPECT_EQ(one("SELECT title FROM roles WHERE organization = 'Pine Club'"), "Head Coach");
    store->add_edit(mara, {Action::hide, "role/pine club/coach/undated", "", ""});
    EXPECT_EQ(one("SELECT count(*) FROM roles WHERE organization = 'Pine Club'"), "0");
    EXPECT_EQ(one("SELECT count(*) FROM organizations WHERE name = 'Pine Club'"), "0");
}

TEST_F(Edit, AFactIsFoundAgainUnderAnotherTitleAndDate) {
    store->add_edit(mara, {Action::set, engineer, "location", "Lund"});
    Cv newer = mara_2024();
    newer.roles[1].title = "Senior Engineer";
    newer.education[0].qualification = "BSc in Computer Science";
    store->add_edit(mara, {Action::set, "education/umbria technical university/bsc computer science", "grade", "A"});
    store->add_document(document(newer, "2024-02-01"));
    EXPECT_EQ(one("SELECT title, location FROM roles WHERE organization = 'Nordlys Systems AB'"),
              "Senior Engineer | Lund");
    EXPECT_EQ(one("SELECT qualification, grade FROM educations"), "BSc in Computer Science | A");
    EXPECT_THAT(store->projection(mara).lost_edits, IsEmpty());
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(Edit, AHiddenSkillStaysAwayWhereverItIsNamed) {
    store->add_edit(mara, {Action::hide, "skill/c++", "", ""});
    store->add_edit(mara, {Action::hide, std::string(engineer) + "/skill/sqlite", "", ""});
    store->add_document(document(mara_2024(), "2024-02-01"));
    EXPECT_EQ(one("SELECT group_concat(raw) FROM role_skills WHERE raw IN ('C++', 'SQLite')"), "NULL");
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(Edit, SeveralAtOnceAreAllRecordedOrNone) {
    EXPECT_THROW(
        store->add_edits(mara, {{Action::set, engineer, "title", "Baker"}, {Action::set, engineer, "end", "soon"}}),
        Error);
    EXPECT_EQ(one("SELECT count(*) FROM edits"), "0");
    EXPECT_EQ(one("SELECT title FROM roles WHERE organization = 'Nordlys Systems AB'"), "Engineer");
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST(FactKey, IsReadable) {
    EXPECT_EQ(readable_key("role/tern and gull/c/c++ developer/2016"), "role c/c++ developer, tern and gull (2016)");
    EXPECT_EQ(readable_key("role//baker/undated"), "role baker (undated)");
    EXPECT_EQ(readable_key("role/kivi/baker/2016/skill/c++"), "skill c++ of the role baker, kivi (2016)");
    EXPECT_EQ(readable_key("skill/docker"), "skill docker");
    EXPECT_EQ(readable_key("claim/docker"), "skill docker");
    EXPECT_EQ(readable_key("contact/email/mara@example.org"), "email mara@example.org");
    EXPECT_EQ(readable_key("education/umbria technical university/bsc"), "education bsc, umbria technical university");
    EXPECT_EQ(readable_key("other_section/hobbies"), "section hobbies");
    EXPECT_EQ(readable_key("award/best bread"), "award best bread");
}

TEST_F(Edit, AnEditThatLosesItsFactIsReported) {
    NewDocument original = document(mara_2022(), "2022-05-01");
    store->add_edit(mara, {Action::set, "role/tern and gull/developer/2016", "title", "Programmer"});
    original.extraction.cv.roles.pop_back();
    const auto known = store->find_document(sha256_hex(original.bytes));
    ASSERT_TRUE(known);
    EXPECT_THAT(store->reread_document(known->document, original).changes,
                Contains(HasSubstr(
                    "! edit 1 (title = Programmer) has no effect: there is no role developer, tern and gull (2016)")));
    EXPECT_EQ(one("SELECT count(*) FROM edits"), "1");
}

TEST_F(Edit, ImpossibleEditsAreRefusedAndNotRecorded) {
    const std::string before = raw_dump(*store);
    const NewEdit impossible[] = {
        {Action::set, "role/nobody/nothing/2000", "title", "x"},
        {Action::set, engineer, "shoe size", "x"},
        {Action::set, engineer, "start", "last year"},
        {Action::set, engineer, "kind", "slavery"},
        {Action::set, engineer, "skills", "C++"},
        {Action::hide, "person", "", ""},
        {Action::hide, "claim/nothing", "", ""},
        {Action::add, "dog", "", "{}"},
        {Action::add, "role", "", "{"},
        {Action::add, "role", "", R"({"title":7})"},
        {Action::add, "contact", "", R"({"kind":"email"})"},
        {Action::add, "role/nobody/nothing/2000/skill", "", R"({"raw":"C"})"},
        {Action::add, std::string(engineer) + "/skill", "", "{}"},
    };
    for (const NewEdit& edit : impossible)
        EXPECT_THROW(store->add_edit(mara, edit), Error) << edit.fact << ' ' << edit.field << ' ' << edit.value;
    EXPECT_THROW(store->add_edit(mara + 1, {Action::set, "person", "name", "x"}), Error);
    EXPECT_EQ(raw_dump(*store), before);
}

TEST(EditProperty, EditsOutliveRereadingAndFurtherImports) {
    const bool holds = rc::check("what was set or hidden stays so", [] {
        Folder folder;
        auto store = fresh_store(folder / "vitae.db");
        const NewDocument first = document(any_cv(), "2019");
        const Placement placed = store->add_document(first);
        std::vector<std::string> hidden;
        for (const FactName& fact : store->facts(placed.person)) {
            const int choice = *rc::gen::inRange(0, 3);
            if (choice == 1) {
                store->add_edit(placed.person, {Action::hide, fact.key, "", ""});
                hidden.push_back(fact.key);
            } else if (choice == 2 && fact.key.starts_with("role/")) {
                store->add_edit(placed.person, {Action::set, fact.key, "location", "Lund"});
            }
        }
        const std::string before = dump(*store);
        store->reread_document(placed.document, first);
        RC_ASSERT(dump(*store) == before);

        for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
            const NewDocument next = document(any_cv(), pick<std::string>({"2018", "2020-03", "2021"}));
            if (!store->find_document(sha256_hex(next.bytes))) store->add_document(next);
        }
        std::int64_t person = placed.person;
        {
            Query query = store->connection().query("SELECT DISTINCT person FROM edit");
            if (query.step()) person = query.integer(0);
        }
        for (const FactName& fact : store->facts(person))
            RC_ASSERT(std::ranges::find(hidden, fact.key) == hidden.end());
        RC_ASSERT(store->check() == std::vector<std::string>());
    });
    EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace vitae::test
