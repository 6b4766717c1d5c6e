// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "unit/store/invented.hpp"
#include "unit/store/world.hpp"
#include "vitae/error.hpp"

namespace vitae::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class UndoTest : public World {};

TEST_F(UndoTest, TakesBackPeopleWithEverythingTheyBrought) {
    const std::string before = raw_dump(*store);
    Cv other = cv("Ilo Pekka", "ilo@example.net");
    other.roles = {role("Baker", "Kivi Oy", "2020", "2021")};
    const std::int64_t run = import({document(mara_2022(), "2022-05-01"), document(other, "2023")});
    const UndoSummary undone = store->undo_run(run);
    EXPECT_EQ(undone.reversed, 2);
    EXPECT_EQ(undone.people_gone, 2);
    EXPECT_THAT(undone.kept, IsEmpty());
    EXPECT_EQ(one("SELECT count(*) FROM organization"), "0");
    EXPECT_EQ(one("SELECT count(*) FROM skill WHERE status = 'unreviewed'"), "0");
    EXPECT_EQ(one("SELECT count(*) FROM person_search WHERE person_search MATCH 'mara OR baker'"), "0");
    EXPECT_EQ(raw_dump(*store).substr(0, 200), before.substr(0, 200));
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(UndoTest, RestoresThePersonAsBeforeTheUpdate) {
    import({document(mara_2022(), "2022-05-01")});
    const std::string before = dump(*store);
    const std::int64_t run = import({document(mara_2024(), "2024-02-01")});
    ASSERT_NE(dump(*store), before);
    EXPECT_EQ(store->undo_run(run).people_gone, 0);
    EXPECT_EQ(dump(*store), before);
}

TEST_F(UndoTest, SeparatesPeopleThatOnlyTheUndoneDocumentConnected) {
    import({document(cv("Jo Vance", "jo@example.org"), "2021"),
            document(cv("Joanna Vance", "joanna@example.net"), "2022")});
    const std::string before = dump(*store);
    Cv both = cv("Joanna Vance", "jo@example.org");
    both.contacts.push_back(contact(ContactKind::email, "joanna@example.net"));
    const std::int64_t run = import({document(both, "2023")});
    ASSERT_EQ(store->count_people(), 1);
    store->undo_run(run);
    EXPECT_EQ(dump(*store), before);
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(UndoTest, KeepsADocumentThatAnotherRunFoundToo) {
    const std::vector<NewDocument> documents = {document(mara_2022(), "2022-05-01")};
    const std::int64_t first = import(documents);
    const std::int64_t second = import(documents);
    const std::string before = dump(*store);
    EXPECT_THAT(store->undo_run(first).kept, ElementsAre(HasSubstr("import run 2 found the same document")));
    EXPECT_EQ(dump(*store), before);
    EXPECT_EQ(store->undo_run(second).people_gone, 1);
    EXPECT_EQ(store->count_people(), 0);
}

TEST_F(UndoTest, UndoingTheSecondRunKeepsTheDocumentOfTheFirst) {
    const std::vector<NewDocument> documents = {document(mara_2022(), "2022-05-01")};
    import(documents);
    const UndoSummary undone = store->undo_run(import(documents));
    EXPECT_EQ(undone.reversed, 0);
    EXPECT_THAT(undone.kept, IsEmpty());
    EXPECT_EQ(store->count_people(), 1);
}

TEST_F(UndoTest, KeepsPeopleThatSomebodyHasTouched) {
    const std::int64_t run = import({document(mara_2022(), "2022-05-01")});
    store->add_edit(1, {NewEdit::Action::set, "person", "name", "Mara L."});
    const UndoSummary undone = store->undo_run(run);
    EXPECT_EQ(undone.reversed, 0);
    EXPECT_THAT(undone.kept, ElementsAre(HasSubstr("Mara L. (person 1) stays")));
    EXPECT_EQ(one("SELECT name FROM people"), "Mara L.");
}

TEST_F(UndoTest, ReportsEditsThatLoseTheirFact) {
    import({document(mara_2022(), "2022-05-01")});
    const std::int64_t run = import({document(mara_2024(), "2024-02-01")});
    store->add_edit(1, {NewEdit::Action::set, "role/fjord data/lead engineer/2023", "title", "Head"});
    EXPECT_THAT(store->undo_run(run).kept, ElementsAre(HasSubstr("edit 1 (title = Head) has no effect")));
}

TEST_F(UndoTest, HappensOnce) {
    const std::int64_t run = import({document(mara_2022(), "2022-05-01")});
    store->undo_run(run);
    EXPECT_THROW(store->undo_run(run), Error);
    EXPECT_THROW(store->undo_run(run + 1), Error);
}

TEST_F(UndoTest, TheSameFileCanBeImportedAgain) {
    const std::vector<NewDocument> documents = {document(mara_2022(), "2022-05-01")};
    const std::int64_t run = import(documents);
    const std::string before = dump(*store);
    store->undo_run(run);
    import(documents);
    EXPECT_EQ(dump(*store), before);
}

}  // namespace
}  // namespace vitae::test
