// SPDX-License-Identifier: Apache-2.0
//
// Merging two people by hand and taking that back are inverse. RapidCheck prints the seed of a failure.
#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <map>

#include "unit/store/invented.hpp"
#include "unit/store/random_people.hpp"
#include "unit/store/world.hpp"
#include "vitae/error.hpp"

namespace vitae::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::int64_t> all_people(Store& store) {
    std::vector<std::int64_t> ids;
    Query query = store.connection().query("SELECT id FROM person ORDER BY id");
    while (query.step()) ids.push_back(query.integer(0));
    return ids;
}

/// Everything that people may leave at a person.
void touch(Store& store, std::int64_t person, const std::string& name) {
    Connection& connection = store.connection();
    const auto run = [&](const char* sql) { connection.query(sql).bind(person, name).run(); };
    run("INSERT INTO note (person, made_at, text) VALUES (?, '', ?)");
    run("INSERT OR IGNORE INTO tag (name) SELECT ?2 WHERE ?1");
    run("INSERT INTO person_tag (person, tag) SELECT ?, id FROM tag WHERE name = ?");
    run("INSERT OR IGNORE INTO list (name, made_at, author) SELECT ?2, '', 'jo' WHERE ?1");
    run("INSERT INTO list_entry (person, list, added_at, author) SELECT ?1, id, '2024-01-0' || ?1, 'author ' || ?1 "
        "FROM list WHERE name = ?2");
    run("INSERT INTO reminder (person, due_on, text, made_at, author) VALUES (?, '', ?, '', 'jo')");
    run("INSERT INTO consent (person, purpose, basis, given_on, actor) VALUES (?, ?, 'consent', '', 'jo')");
    run("INSERT INTO hold (person, reason, made_at, actor) VALUES (?, ?, '', 'jo')");
    run("INSERT OR IGNORE INTO opening (key, title, status, pipeline) SELECT ?2, 'Baker', 'draft', 1 WHERE ?1");
    run("INSERT INTO application (person, opening) SELECT ?, id FROM opening WHERE key = ?");
}

/// Facts and people, and what people left at them, to the last column.
std::string everything(Store& store) {
    std::string text = dump(store);
    for (const std::string table :
         {"person", "edit", "note", "person_tag", "list_entry", "reminder", "consent", "hold", "application"}) {
        const std::string columns = table == "person" ? "id, name" : "*";
        text += table + "\n";
        for (const std::string& row : rows_of(store, "SELECT " + columns + " FROM " + table + " ORDER BY 1, 2"))
            text += row + "\n";
    }
    return text;
}

/// A fact of every kind.
Cv someone_with_everything() {
    Cv person = mara_2024();
    person.name.text = "Ilo Pekka";
    person.contacts = {contact(ContactKind::email, "ilo@example.org")};
    Project project;
    project.name = "tinyradio";
    person.projects = {project};
    person.certificates = {{"Radio Licence", "Radio Board", "", {}, {}, {40, 40}}};
    person.publications = {{"Quiet radios", "Radio Letters", "", {}, {41, 41}}};
    person.awards = {{"Young Engineer", "", {}, "", {42, 42}}};
    person.recommendations = {{"Olav Lie", "", "Finds the fault.", {43, 43}}};
    person.other_sections = {{"Hobbies", "Rowing", {44, 44}}};
    return person;
}

class MergePeople : public World {
protected:
    std::int64_t add(const std::string& name, const std::string& email, const std::string& as_of) {
        Cv person = cv(name, email);
        person.roles = {role("Engineer", "Nordlys AB", "2019", "2021")};
        return store->add_document(document(person, as_of)).person;
    }
    void touch(std::int64_t person, const std::string& name) { test::touch(*store, person, name); }
    std::string everything() { return test::everything(*store); }

    std::int64_t mara = add("Mara Lindqvist", "mara@example.org", "2020");
    std::int64_t lind = add("M. Lindqvist", "lind@example.net", "2022");
};

TEST_F(MergePeople, OneProfileUnderTheFirstNumber) {
    store->merge_people(mara, lind);
    EXPECT_THAT(column("SELECT person_id, name FROM people"), ElementsAre("1 | M. Lindqvist"));
    EXPECT_EQ(one("SELECT count(*) FROM roles"), "1");
    EXPECT_EQ(one("SELECT count(*) FROM role_sources"), "2");
    EXPECT_EQ(one("SELECT merge_id, person_id, joined_id FROM merges"), "1 | 1 | 2");
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(MergePeople, EverythingOfTheOtherGoesBack) {
    touch(mara, "shared");
    touch(lind, "shared");
    touch(lind, "own");
    store->add_edit(lind, {NewEdit::Action::set, "person", "headline", "Baker"});
    const std::string before = everything();
    store->merge_people(mara, lind);
    EXPECT_EQ(one("SELECT headline FROM people"), "Baker");
    EXPECT_EQ(one("SELECT count(*) FROM list_entry WHERE person = 1"), "2");
    EXPECT_EQ(one("SELECT count(*) FROM application WHERE person = 1"), "3");
    EXPECT_EQ(store->unmerge_person(mara), lind);
    EXPECT_EQ(everything(), before);
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(MergePeople, BothKeepTheirOwnDateOnAList) {
    touch(mara, "shared");
    touch(lind, "shared");
    const auto entries = [&] { return column("SELECT person, added_at, author FROM list_entry ORDER BY person"); };
    const auto before = entries();
    store->merge_people(mara, lind);
    EXPECT_THAT(entries(), ElementsAre(before[0])) << "the date of the one who stays";
    store->unmerge_person(mara);
    EXPECT_EQ(entries(), before);
}

TEST_F(MergePeople, WhatWasLeftSinceIsNotGivenBack) {
    touch(lind, "own");
    store->merge_people(mara, lind);
    store->connection().query("DELETE FROM list_entry").run();
    store->connection().query("DELETE FROM person_tag").run();
    store->unmerge_person(mara);
    EXPECT_EQ(one("SELECT (SELECT count(*) FROM list_entry) + (SELECT count(*) FROM person_tag)"), "0");
}

/// A table that names people has to be known where people are merged, parted and erased. This finds out by the schema.
TEST_F(MergePeople, EveryTableThatNamesAPersonIsMovedGivenBackAndErased) {
    NewDocument full = document(someone_with_everything(), "2023");
    full.extraction.cv.projects.at(0).period = full.extraction.cv.roles.at(0).period;
    full.extraction.doubts = {{"role", 0, "title", 0.5, "may be an employer", {}}};
    import({full});
    const std::int64_t ilo = std::stoll(one("SELECT id FROM person WHERE name = 'Ilo Pekka'"));
    touch(ilo, "full");
    store->add_edit(ilo, {NewEdit::Action::set, "person", "headline", "Baker"});
    const auto tables = column(
        "SELECT DISTINCT t.name || '.' || c.name FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c "
        "LEFT JOIN pragma_foreign_key_list(t.name) f ON f.\"from\" = c.name AND f.\"table\" = 'person' "
        "WHERE t.schema = 'main' AND t.type = 'table' AND (c.name = 'person' OR f.id IS NOT NULL) "
        "AND t.name NOT IN ('erasure', 'person_merge') ORDER BY 1");  // numbers of those who are gone
    const auto rows_of_ilo = [&](const std::string& place) {
        const auto dot = place.find('.');
        return one("SELECT count(*) FROM " + place.substr(0, dot) + " WHERE " + place.substr(dot + 1) + " = " +
                   std::to_string(ilo));
    };
    std::map<std::string, std::string> before;
    for (const std::string& place : tables) {
        before[place] = rows_of_ilo(place);
        EXPECT_NE(before[place], "0") << place << ": let this test put something there, and merges.cpp move it";
    }
    store->merge_people(mara, ilo);
    for (const std::string& place : tables) EXPECT_EQ(rows_of_ilo(place), "0") << place << " after the merge";
    store->unmerge_person(mara);
    for (const std::string& place : tables) EXPECT_EQ(rows_of_ilo(place), before[place]) << place << " afterwards";
    store->remove_person(ilo, 0, Statistics::drop, {"jo", "2024-05-01T12:00:00Z"});
    for (const std::string& place : tables) EXPECT_EQ(rows_of_ilo(place), "0") << place << " after the erasure";
}

TEST_F(MergePeople, AnApplicationThatLostItsPersonStaysWithoutOne) {
    touch(lind, "baker");
    store->merge_people(mara, lind);
    store->connection().query("UPDATE application SET person = NULL").run();
    store->unmerge_person(mara);
    EXPECT_EQ(one("SELECT person FROM application"), "NULL");
}

TEST_F(MergePeople, WhatIsImportedLaterGoesWithWhomItNames) {
    store->merge_people(mara, lind);
    EXPECT_EQ(add("Mara Lindqvist", "lind@example.net", "2024"), mara);
    EXPECT_EQ(add("Ilo Pekka", "ilo@example.net", "2024"), 3) << "the number of a merged person is not given away";
    store->unmerge_person(mara);
    EXPECT_THAT(column("SELECT person_id FROM documents ORDER BY document_id"), ElementsAre("1", "2", "2", "3"));
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(MergePeople, WhatLinksThemSinceForbidsIt) {
    store->merge_people(mara, lind);
    Cv both = cv("Mara Lindqvist", "lind@example.net");
    both.contacts.push_back(contact(ContactKind::email, "mara@example.org"));
    store->add_document(document(both, "2025"));
    const std::string before = everything();
    EXPECT_THROW(store->unmerge_person(mara), Error);
    EXPECT_EQ(everything(), before);
}

TEST_F(MergePeople, AMergeSurvivesUndoingAnotherImport) {
    store->merge_people(mara, lind);
    const std::int64_t run = import({document(cv("Mara Lindqvist", "mara@example.org"), "2025")});
    store->undo_run(run);
    EXPECT_EQ(one("SELECT count(*) FROM people"), "1");
    EXPECT_EQ(store->unmerge_person(mara), lind);
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(MergePeople, OnlyTwoPeopleCanBeMergedAndOnlyMergedOnesUnmerged) {
    EXPECT_THROW(store->merge_people(mara, mara), Error);
    EXPECT_THROW(store->merge_people(mara, 9), Error);
    EXPECT_THROW(store->unmerge_person(mara), Error);
    EXPECT_THROW(store->unmerge_person(9), Error);
}

TEST(MergeProperty, UnmergeRestoresTheDatabase) {
    const bool holds = rc::check("merges taken back in reverse order leave nothing", [] {
        Folder folder;
        auto store = fresh_store(folder / "vitae.db");
        const int count = *rc::gen::inRange(2, 7);
        for (int i = 0; i < count; ++i) {
            const NewDocument next = document(any_cv(), pick<std::string>({"2019", "2020-03", "2021"}));
            if (!store->find_document(sha256_hex(next.bytes))) store->add_document(next);
        }
        for (const std::int64_t person : all_people(*store))
            for (const std::string name : {"shared", "own", "rare"})
                if (*rc::gen::inRange(0, 3) > 0) touch(*store, person, name);
        std::vector<std::string> before;
        std::vector<std::int64_t> merged;
        for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
            const std::vector<std::int64_t> ids = all_people(*store);
            if (ids.size() < 2) break;
            const std::size_t a = *rc::gen::inRange<std::size_t>(0, ids.size());
            const std::size_t b = (a + *rc::gen::inRange<std::size_t>(1, ids.size())) % ids.size();
            before.push_back(everything(*store));
            store->merge_people(ids[a], ids[b]);
            merged.push_back(ids[a]);
            RC_ASSERT(store->check() == std::vector<std::string>());
        }
        while (!merged.empty()) {
            store->unmerge_person(merged.back());
            RC_ASSERT(everything(*store) == before.back());
            merged.pop_back();
            before.pop_back();
        }
        RC_ASSERT(store->check() == std::vector<std::string>());
    });
    EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace vitae::test
