// SPDX-License-Identifier: Apache-2.0
#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include "unit/store/invented.hpp"
#include "unit/store/world.hpp"

namespace vitae::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

class Check : public World {
protected:
    Check() { import({document(mara_2022(), "2022-05-01"), document(mara_2024(), "2024-02-01")}); }

    /// What check says after somebody changed the file behind vitae's back.
    std::vector<std::string> after(const std::string& sql) {
        {
            SQLite::Database database(file.string(), SQLite::OPEN_READWRITE, 1000);
            database.exec(sql);
        }
        reopen();
        return store->check();
    }
};

TEST_F(Check, IsSilentAboutACleanDatabase) {
    EXPECT_THAT(store->check(), IsEmpty());
    EXPECT_THAT(Store::open(file, Access::read_only)->check(), IsEmpty());
}

TEST_F(Check, ChangesNothing) {
    const std::string before = raw_dump(*store);
    static_cast<void>(store->check());
    EXPECT_EQ(raw_dump(*store), before);
}

struct Tampering {
    const char* sql;
    const char* expected;
};

const Tampering tamperings[] = {
    {"UPDATE role SET start_date = '2001' WHERE title = 'Engineer'",
     "Mara Lindqvist (person 1): role 2 start_date is \"2001\", but the documents say \"2019-03\""},
    {"UPDATE role SET title = 'Head of Everything' WHERE title = 'Developer'",
     "role 3 title is \"Head of Everything\""},
    {"UPDATE person SET name = 'Somebody Else'", "name is \"Somebody Else\""},
    {"UPDATE person SET headline = NULL", "headline"},
    {"UPDATE contact SET value = 'x@example.org' WHERE kind = 'email'", "contact 1 value"},
    {"DELETE FROM role_skill WHERE seq = 1", "skill sqlite"},
    {"INSERT INTO role_skill (role, skill, evidence, seq, raw) SELECT min(r.id), s.id, 'listed', 9, 'Cobol' "
     "FROM role r, skill s WHERE s.key = 'java'",
     "role 1 skill java asserted is in no document"},
    {"DELETE FROM role WHERE title = 'Developer'", "role 3"},
    {"DELETE FROM role_source WHERE start_date = '2019-03'", "role 2"},
    {"UPDATE education SET first_line = 99", "education 1 evidence"},
    {"DELETE FROM language", "language 1"},
    {"INSERT INTO doubt (person, seq, fact, field, confidence, reason, document) VALUES (1, 0, 'person', 'name', 0.5, "
     "'So it is said.', 1)",
     "person doubt 1 is in no document"},
    {"UPDATE skill_claim SET raw = 'Other'", "claim 1 raw"},
    {"UPDATE document SET bytes = CAST('x' AS BLOB) WHERE id = 1", "document 1 (cv.md): its bytes do not match"},
    {"UPDATE document SET as_of = '2030' WHERE id = 1",
     "(person 1): as_of is \"2024-02-01\", but the documents say \"2030\""},
    {"UPDATE extraction SET cv = replace(cv, 'Nordlys', 'Nordlicht') WHERE document = 2", "(person 1): role 2"},
    {"UPDATE extraction SET cv = 'no JSON' WHERE document = 2", "not valid JSON"},
    {"DELETE FROM identity_key WHERE document = 1", "identity keys"},
    {"INSERT INTO organization (name, key) VALUES ('Ghost', 'ghost')", "organization"},
    {"INSERT INTO skill (name, key, status) VALUES ('Ghost', 'ghost', 'unreviewed')", "is mentioned by nobody"},
    {"INSERT INTO person (name, as_of) VALUES ('Ghost', '2020')", "person 2 has no document"},
    {"INSERT INTO person_search (person_search, rowid, name) VALUES ('delete', 1, 'Mara Lindqvist')",
     "full-text index"},
    {"UPDATE role_span SET end_month = end_month + 1 WHERE coverage = 'point'", "person 1: role_span"},
    {"DELETE FROM role_span WHERE coverage = 'certain'", "person 1: role_span"},
    {"UPDATE skill_month SET months_point = months_point + 1", "person 1: skill_month"},
    {"UPDATE skill_month SET whole_last = 1", "person 1: skill_month"},
    {"DELETE FROM skill_month WHERE claimed = 1", "person 1: skill_month"},
    {"UPDATE experience_month SET months_point = 1", "person 1: experience_month"},
    {"DELETE FROM experience_month", "person 1: experience_month"},
    {"DELETE FROM skill_ancestor", "skill_ancestor is not what the hierarchy"},
    {"PRAGMA foreign_keys = OFF; INSERT INTO note (person, made_at, text) VALUES (77, '', '')",
     "of note refers to a row of person"},
};

TEST_F(Check, NamesWhatSomebodyChanged) {
    for (const Tampering& tampering : tamperings) {
        store->backup(folder / "clean.db");
        EXPECT_THAT(after(tampering.sql), Contains(HasSubstr(tampering.expected))) << tampering.sql;
        store.reset();
        for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + suffix);
        std::filesystem::rename(folder / "clean.db", file);
        reopen();
        ASSERT_THAT(store->check(), IsEmpty());
    }
}

}  // namespace
}  // namespace vitae::test
