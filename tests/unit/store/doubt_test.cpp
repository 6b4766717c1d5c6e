// SPDX-License-Identifier: Apache-2.0
//
// Doubts of readings on their way into the database: bound to the right rows, settled by other documents
// and by people, gone with their documents.
#include <gmock/gmock.h>

#include "unit/store/invented.hpp"
#include "unit/store/world.hpp"

namespace vitae::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Doubt doubt(const std::string& fact, int index, const std::string& field, double confidence, int line) {
    return {fact, index, field, confidence, "It could as well be something else.", {line, line}};
}

NewDocument doubtful(const Cv& cv, const std::string& as_of, std::vector<Doubt> doubts) {
    NewDocument reading = document(cv, as_of);
    reading.extraction.doubts = std::move(doubts);
    return reading;
}

class Doubts : public World {
protected:
    std::vector<std::string> listed() {
        return column(
            "SELECT fact || ' ' || coalesce(about, '') || ' ' || coalesce(field, '-') || ' ' || confidence || "
            "' line ' || coalesce(first_line, 0) FROM doubts ORDER BY fact, about, field");
    }
};

TEST_F(Doubts, StandBesideTheRowsTheyAreAbout) {
    Cv mara = mara_2022();
    mara.certificates = {{"Harbour Pilot", "", "", {}, {}, {40, 40}}};
    import({doubtful(mara, "2022-05-01",
                     {doubt("role", 1, "title", 0.5, 20), doubt("person", 0, "name", 0.75, 1),
                      doubt("education", 0, "period", 0.25, 30), doubt("certificate", 0, "", 0.5, 40)})});
    EXPECT_THAT(listed(),
                ElementsAre("certificate Harbour Pilot - 0.5 line 40",
                            "education BSc Computer Science, Umbria Technical University period 0.25 line 30",
                            "person Mara Lindqvist name 0.75 line 1", "role Developer, Tern & Gull title 0.5 line 20"));
    EXPECT_THAT(column("SELECT title || ' ' || confidence FROM roles ORDER BY role_id"),
                ElementsAre("Engineer 1.0", "Developer 0.5"));
    EXPECT_EQ(one("SELECT confidence FROM certificates"), "0.5");
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(Doubts, AboutFactsThatAreNotThereAreLeftOut) {
    import({doubtful(mara_2022(), "2022-05-01",
                     {doubt("role", 99, "title", 0.5, 20), doubt("spaceship", 0, "title", 0.5, 20)})});
    EXPECT_THAT(listed(), IsEmpty());
    EXPECT_THAT(store->check(), IsEmpty());
}

// Mara's roles of 2022 are the second and third of 2024.
TEST_F(Doubts, AreSettledByAnotherDocumentThatSaysTheSameForSure) {
    import({doubtful(mara_2024(), "2024-02-01", {doubt("role", 1, "organization", 0.5, 20)})});
    ASSERT_EQ(listed().size(), 1U);
    import({document(mara_2022(), "2022-05-01")});
    EXPECT_THAT(listed(), IsEmpty());
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(Doubts, StayIfBothDocumentsDoubt) {
    import({doubtful(mara_2024(), "2024-02-01", {doubt("role", 1, "organization", 0.5, 20)}),
            doubtful(mara_2022(), "2022-05-01", {doubt("role", 0, "organization", 0.75, 10)})});
    EXPECT_THAT(column("SELECT confidence || ' ' || document_id FROM doubts"), ElementsAre("0.5 1"));
}

TEST_F(Doubts, OfAnOlderDocumentCountForWhatOnlyItSays) {
    Cv newer = mara_2024();
    newer.roles[1].location.clear();
    Cv older = mara_2022();
    older.roles[0].location = "Port Hollis";
    import(
        {document(newer, "2024-02-01"),
         doubtful(older, "2022-05-01", {doubt("role", 0, "location", 0.5, 10), doubt("role", 0, "title", 0.5, 10)})});
    EXPECT_THAT(column("SELECT field || ' ' || document_id FROM doubts"), ElementsAre("location 2"));
}

TEST_F(Doubts, GoWithTheirDocument) {
    const std::int64_t run = import({doubtful(mara_2022(), "2022-05-01", {doubt("role", 1, "title", 0.5, 20)})});
    import({document(mara_2024(), "2024-02-01")});
    store->undo_run(run);
    EXPECT_THAT(listed(), IsEmpty());
    EXPECT_EQ(one("SELECT count(*) FROM doubt"), "0");
}

TEST_F(Doubts, AreSettledByPeople) {
    import({doubtful(mara_2022(), "2022-05-01",
                     {doubt("role", 1, "title", 0.5, 20), doubt("role", 1, "period", 0.5, 20),
                      doubt("person", 0, "headline", 0.5, 2)})});
    store->add_edit(1, {NewEdit::Action::set, "role/tern and gull/developer/2016", "start", "2016-02"});
    store->add_edit(1, {NewEdit::Action::set, "person", "headline", "Builds engines"});
    EXPECT_THAT(column("SELECT field FROM doubts"), ElementsAre("title"));
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(Doubts, ComeAndGoWithAnotherReading) {
    NewDocument first = doubtful(mara_2022(), "2022-05-01", {doubt("role", 1, "title", 0.5, 20)});
    import({first});
    first.extraction.doubts.clear();
    static_cast<void>(store->reread_document(1, first));
    EXPECT_THAT(listed(), IsEmpty());
}

}  // namespace
}  // namespace vitae::test
