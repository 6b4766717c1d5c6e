// SPDX-License-Identifier: Apache-2.0
//
// What a stranger's SQL tries: to write, to reach other files, to load code, to read storage. Every
// attempt is refused with its sentence, and the bytes of the database stay as they were.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "support/schema_database.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

using test::read_text;
using test::SchemaDatabase;

struct Attempt {
    const char* sql;
    const char* says;  ///< part of the sentence
};

class Refusals : public testing::Test {
protected:
    static void SetUpTestSuite() {
        database = new SchemaDatabase;
        database->run(
            "INSERT INTO person (id, name, as_of) VALUES (1, 'Mara Lindqvist', '2024-03');"
            "INSERT INTO document (sha256, person, media_type, name, as_of, as_of_kind, text, bytes)"
            " VALUES (printf('%064d', 1), 1, 'text/markdown', 'mara.md', '2024-03', 'stated', 'SECRET', "
            "x'5345435245540a');"
            "INSERT INTO person_search (person_search) VALUES ('rebuild'); PRAGMA wal_checkpoint(TRUNCATE)");
    }
    static void TearDownTestSuite() { delete database; }

    static std::map<std::string, std::string> bytes_of_files() {
        std::map<std::string, std::string> bytes;
        for (const auto& entry : std::filesystem::directory_iterator(database->directory())) {
            const std::string name = entry.path().filename().string();
            if (name != "test.db-shm") bytes[name] = read_text(entry.path());  // the index of the log holds locks
        }
        return bytes;
    }

    static void expect_refused(const std::vector<Attempt>& attempts) {
        const auto before = bytes_of_files();
        for (const Attempt& attempt : attempts) {
            try {
                const test::Rows rows = database->query(attempt.sql);
                ADD_FAILURE() << "accepted: " << attempt.sql;
            } catch (const Error& error) {
                EXPECT_THAT(error.what(), testing::HasSubstr(attempt.says)) << attempt.sql;
            }
        }
        EXPECT_TRUE(before == bytes_of_files());
    }
    static inline SchemaDatabase* database = nullptr;
};

TEST_F(Refusals, NothingIsWritten) {
    expect_refused({
        {"DELETE FROM person", "DELETE is not allowed.  To change people use: vitae import, vitae undo"},
        {"delete from people", "DELETE is not allowed"},
        {"INSERT INTO person (id, name, as_of) VALUES (2, 'x', '2024')", "INSERT is not allowed"},
        {"INSERT OR REPLACE INTO person VALUES (1)", "INSERT is not allowed"},
        {"REPLACE INTO person VALUES (1)", "REPLACE is not allowed"},
        {"UPDATE person SET name = 'x'", "UPDATE is not allowed"},
        {"UPDATE people SET name = 'x' RETURNING name", "UPDATE is not allowed"},
        {"WITH x AS (SELECT 1) DELETE FROM people", "cannot modify people because it is a view"},
        {"WITH x AS (SELECT 1) INSERT INTO people SELECT 1", ""},
        {"WITH x AS (SELECT 1) UPDATE people SET name = 'x'", "cannot modify people"},
        {"WITH x AS (SELECT 1) DELETE FROM person", "there is no public view person"},
        {"WITH x AS (SELECT 1) DELETE FROM sqlite_schema", ""},
        {"WITH x AS (SELECT 1) INSERT INTO sqlite_schema SELECT 1, 2, 3, 4, 5", ""},
        {"EXPLAIN DELETE FROM person", "there is no public view person"},
        {"EXPLAIN DELETE FROM sqlite_schema", ""},
        {"CREATE TABLE t (a)", "CREATE is not allowed"},
        {"CREATE TEMP TABLE t AS SELECT * FROM people", "CREATE is not allowed"},
        {"CREATE VIEW v AS SELECT * FROM document", "CREATE is not allowed"},
        {"CREATE TEMP VIEW people AS SELECT * FROM document", "CREATE is not allowed"},
        {"CREATE INDEX i ON person (as_of)", "CREATE is not allowed"},
        {"CREATE TRIGGER t AFTER INSERT ON person BEGIN SELECT 1; END", "CREATE is not allowed"},
        {"CREATE TEMP TRIGGER t INSTEAD OF INSERT ON people BEGIN DELETE FROM person; END", "CREATE is not allowed"},
        {"CREATE VIRTUAL TABLE v USING fts5(a)", "CREATE is not allowed"},
        {"CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, person_search, row)", "CREATE is not allowed"},
        {"CREATE VIRTUAL TABLE v USING fts4(a)", "CREATE is not allowed"},
        {"CREATE VIRTUAL TABLE v USING rtree(a, b, c)", "CREATE is not allowed"},
        {"DROP TABLE person", "DROP is not allowed"},
        {"DROP VIEW people", "DROP is not allowed"},
        {"DROP INDEX person_by_name", "DROP is not allowed"},
        {"ALTER TABLE person RENAME TO p", "ALTER is not allowed"},
        {"ALTER TABLE person ADD COLUMN x", "ALTER is not allowed"},
        {"ALTER TABLE person DROP COLUMN headline", "ALTER is not allowed"},
        {"VACUUM", "VACUUM is not allowed.  To copy the database use: vitae backup FILE"},
        {"VACUUM INTO '/tmp/vitae-stolen.db'", "VACUUM is not allowed"},
        {"REINDEX", "REINDEX is not allowed"},
        {"ANALYZE", "ANALYZE is not allowed"},
        {"ANALYZE person", "ANALYZE is not allowed"},
        {"BEGIN", "BEGIN is not allowed"},
        {"BEGIN IMMEDIATE", "BEGIN is not allowed"},
        {"COMMIT", "COMMIT is not allowed"},
        {"END", "END is not allowed"},
        {"ROLLBACK", "ROLLBACK is not allowed"},
        {"SAVEPOINT s", "SAVEPOINT is not allowed"},
        {"RELEASE s", "RELEASE is not allowed"},
    });
}

TEST_F(Refusals, NoOtherFileIsReached) {
    expect_refused({
        {"ATTACH '/etc/passwd' AS a", "ATTACH is not allowed.  It sees one database; choose it with: vitae --db FILE"},
        {"ATTACH ':memory:' AS a", "ATTACH is not allowed"},
        {"ATTACH 'file:other.db?mode=rwc' AS a", "ATTACH is not allowed"},
        {"ATTACH DATABASE '/tmp/x' AS 'main'", "ATTACH is not allowed"},
        {"EXPLAIN ATTACH '/tmp/x' AS a", "ATTACH is not allowed"},
        {"DETACH main", "DETACH is not allowed"},
        {"SELECT readfile('/etc/passwd')", "no such function: readfile"},
        {"SELECT writefile('/tmp/vitae-x', 'x')", "no such function: writefile"},
        {"SELECT edit('x')", "no such function: edit"},
        {"SELECT fsdir('/')", "no such function: fsdir"},
        {"SELECT * FROM fsdir('/')", "no public view fsdir"},
        {"SELECT * FROM csv('/etc/passwd')", "no public view csv"},
        {"SELECT * FROM zipfile('/tmp/x.zip')", "no public view zipfile"},
        {"SELECT load_extension('/tmp/evil.so')", "load_extension"},
        {"SELECT load_extension('evil', 'entry')", "load_extension"},
        {"SELECT name FROM people WHERE load_extension('x')", "load_extension"},
        {"SELECT fts3_tokenizer('simple')", "fts3_tokenizer"},
        {"SELECT fts3_tokenizer('x', x'0000000000000000')", "fts3_tokenizer"},
        {"SELECT fts5(NULL)", "the function fts5 is not allowed here"},
        {"SELECT fts5_source_id()", "the function fts5_source_id is not allowed here"},
        {"SELECT sqlite_compileoption_get(1)", "the function sqlite_compileoption_get is not allowed here"},
        {"SELECT sqlite_compileoption_used('THREADSAFE')", "is not allowed here"},
        {"SELECT sqlite_source_id()", "is not allowed here"},
        {"SELECT sqlite_version()", "is not allowed here"},
        {"SELECT sqlite_log(1, 'x')", "sqlite_log"},
        {"SELECT randomblob(1000000)", "is not allowed here"},
        {"SELECT random()", "is not allowed here"},
        {"SELECT zeroblob(1000000)", "is not allowed here"},
        {"SELECT changes()", "is not allowed here"},
        {"SELECT total_changes()", "is not allowed here"},
        {"SELECT last_insert_rowid()", "is not allowed here"},
        {"SELECT rtreecheck('main', 'person')", "rtreecheck"},
        {"SELECT highlight(searches, 0, 'a', 'b') FROM searches", "highlight"},
        {"SELECT matchinfo(searches) FROM searches", "matchinfo"},
        {"SELECT eval('DELETE FROM person')", "no such function: eval"},
    });
}

TEST_F(Refusals, NoPragmaRuns) {
    std::vector<std::string> texts;
    for (const char* pragma : {"journal_mode = DELETE",
                               "journal_mode",
                               "query_only = 0",
                               "writable_schema = 1",
                               "trusted_schema = 1",
                               "user_version = 99",
                               "application_id = 1",
                               "foreign_keys = 0",
                               "wal_checkpoint(TRUNCATE)",
                               "temp_store_directory = '/tmp'",
                               "key = 'x'",
                               "table_info(document)",
                               "database_list",
                               "data_version",
                               "optimize",
                               "incremental_vacuum",
                               "secure_delete = 0",
                               "main.cache_size = 1",
                               "locking_mode = EXCLUSIVE",
                               "mmap_size = 1000000000",
                               "hard_heap_limit = 0",
                               "threads = 8"}) {
        texts.push_back(std::string("PRAGMA ") + pragma);
    }
    std::vector<Attempt> attempts;
    for (const std::string& text : texts) attempts.push_back({text.c_str(), "PRAGMA is not allowed"});
    expect_refused(attempts);
    expect_refused({
        {"EXPLAIN PRAGMA user_version = 9", "PRAGMA is not allowed"},
        {"SELECT * FROM pragma_table_info('document')", "public view"},
        {"SELECT * FROM pragma_database_list", "public view"},
        {"SELECT count(*) FROM pragma_database_list", "public view"},
        {"SELECT * FROM pragma_user_version", "public view"},
        {"SELECT * FROM pragma_function_list", "public view"},
        {"SELECT * FROM pragma_module_list", "public view"},
        {"SELECT 1 FROM pragma_wal_checkpoint", ""},
    });
}

TEST_F(Refusals, StorageStaysPrivate) {
    expect_refused({
        {"SELECT bytes FROM document", "there is no public view document.  Did you mean documents?"},
        {"SELECT count(*) FROM document", "no public view document"},
        {"SELECT rowid FROM document", "no public view document"},
        {"SELECT 1 FROM document", "no public view document"},
        {"SELECT * FROM main.document", "main.document"},
        {"SELECT * FROM \"document\"", "document"},
        {"SELECT * FROM [document]", "document"},
        {"SELECT * FROM `document`", "document"},
        {"SELECT * FROM DOCUMENT", "DOCUMENT"},
        {"SELECT main.document.bytes FROM main.document", "document"},
        {"SELECT (SELECT bytes FROM document)", "document"},
        {"SELECT name FROM people WHERE EXISTS (SELECT 1 FROM document WHERE hex(bytes) LIKE '5345%')", "document"},
        {"SELECT name FROM people UNION ALL SELECT text FROM document", "document"},
        {"SELECT d.bytes FROM documents d", "no such column: d.bytes"},
        {"SELECT text FROM documents", "no such column: text"},
        {"SELECT cv FROM extraction", "no public view extraction"},
        {"SELECT * FROM person", "no public view person"},
        {"SELECT * FROM contact", "no public view contact"},
        {"SELECT * FROM search_content", "no public view search_content"},
        {"SELECT text FROM search_content", "no public view search_content"},
        {"SELECT * FROM person_search", "no public view person_search"},
        {"SELECT * FROM person_search WHERE person_search MATCH 'x'", "person_search"},
        {"SELECT * FROM person_search('SECRET')", "person_search"},
        {"SELECT block FROM person_search_data", "person_search_data"},
        {"SELECT * FROM person_search_idx", "person_search_idx"},
        {"SELECT * FROM person_search_docsize", "person_search_docsize"},
        {"SELECT * FROM person_search_config", "person_search_config"},
        {"SELECT * FROM mirrored_text", "mirrored_text"},
        {"SELECT * FROM identity_key", "identity_key"},
        {"SELECT * FROM sqlite_stat1", "sqlite_stat1"},
        {"SELECT * FROM sqlite_sequence", "sqlite_sequence"},
        {"SELECT * FROM dbstat", "public view"},
        {"SELECT count(*) FROM dbstat", "public view"},
        {"SELECT * FROM sqlite_stmt", "public view"},
        {"SELECT * FROM bytecode('SELECT 1')", ""},
        {"SELECT * FROM sqlite_dbpage", "sqlite_dbpage"},
        {"SELECT * FROM temp.sqlite_temp_schema", ""},
        // A WITH query of a public name does not lend that name to a table.
        {"WITH people AS (SELECT bytes FROM document) SELECT * FROM people", "no public view document"},
        {"WITH documents AS (SELECT * FROM document) SELECT count(*) FROM documents", "no public view document"},
        {"WITH people(a) AS NOT MATERIALIZED (SELECT text FROM document) SELECT a FROM people", "document"},
        {"WITH roles AS MATERIALIZED (SELECT * FROM person_search_data) SELECT * FROM roles", "person_search_data"},
        {"WITH x AS (WITH people AS (SELECT * FROM document) SELECT * FROM people) SELECT * FROM x", "document"},
        {"SELECT * FROM (SELECT bytes FROM document) AS people", "no public view document"},
    });
}

TEST_F(Refusals, OneStatementAtATime) {
    expect_refused({
        {"SELECT 1; DELETE FROM person", "one statement at a time"},
        {"SELECT 1; SELECT 2", "one statement at a time"},
        {"SELECT 1;;; ATTACH 'x' AS y", "one statement at a time"},
        {"SELECT 1; -- c\n DROP TABLE person", "one statement at a time"},
        {"", "this is not SQL"},
        {"   ;", "this is not SQL"},
        {"-- only a comment", "this is not SQL"},
        {"hello", "HELLO does not start a query"},
        {"SELEC 1", "SELEC does not start a query"},
        {"(SELECT 1)", "this is not SQL"},
        {"SELECT", "incomplete input"},
        {"SELECT 'open", "unrecognized token"},
    });
    std::string with_nul = "SELECT 1";
    with_nul += '\0';
    with_nul += "; DELETE FROM person";
    EXPECT_THROW(database->query(with_nul), Error);
}

}  // namespace
}  // namespace vitae
