// SPDX-License-Identifier: Apache-2.0
//
// A database of an earlier schema keeps all it holds, and is as good as a new one afterwards.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <sys/stat.h>

#include <fstream>

#include "store/migrate.hpp"
#include "unit/store/invented.hpp"
#include "unit/store/world.hpp"

namespace vitae::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
namespace fs = std::filesystem;

std::string migration(const std::string& name) {
    std::ifstream stream(fs::path(VITAE_SOURCE_DIR) / "schema" / "migrations" / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> texts(SQLite::Database& database, const std::string& sql) {
    SQLite::Statement statement(database, sql);
    std::vector<std::string> found;
    while (statement.executeStep()) found.push_back(statement.getColumn(0).getString());
    return found;
}

/// Writes the rows of a database of today into one of schema 1, as far as that has columns for them.
void write_as_schema_1(const fs::path& today, const fs::path& old) {
    SQLite::Database database(old.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(migration("0001_create_schema.sql"));
    database.exec("PRAGMA user_version = 1; PRAGMA application_id = 0x56495441; PRAGMA foreign_keys = OFF");
    database.exec("ATTACH '" + today.string() + "' AS today");
    for (const std::string& table :
         texts(database, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict")) {
        std::string columns;
        for (const std::string& column : texts(database, "SELECT name FROM pragma_table_info('" + table + "')"))
            columns += (columns.empty() ? "" : ", ") + column;
        database.exec("INSERT INTO main." + table + " (" + columns + ") SELECT " + columns + " FROM today." + table);
    }
    database.exec("DELETE FROM mirrored_text");  // the views of that time had other texts
    database.exec("INSERT INTO person_search (person_search) VALUES ('rebuild')");
    ::chmod(old.c_str(), 0600);
}

class Upgrade : public World {
protected:
    Upgrade() {
        import({document(mara_2022(), "2022-05-01"), document(mara_2024(), "2024-02-01")});
        content = dump(*store);
        store.reset();
        write_as_schema_1(file, old);
    }

    fs::path old = folder / "old.db";
    std::string content;
};

TEST_F(Upgrade, OfSchema1KeepsEverything) {
    const auto upgraded = Store::open(old, Access::read_write);
    EXPECT_EQ(upgraded->connection().number("PRAGMA user_version"), program_schema_version());
    EXPECT_EQ(dump(*upgraded), content);
    EXPECT_THAT(upgraded->check(), IsEmpty());
    EXPECT_TRUE(fs::exists(old.string() + ".schema-1.backup"));
}

TEST_F(Upgrade, OfSchema1TakesNewDocuments) {
    const auto upgraded = Store::open(old, Access::read_write);
    Cv more = mara_2024();
    more.roles[0].employment_form = EmploymentForm::part_time;
    more.roles[0].workload_percent = 60;
    more.roles[0].employment = "part-time, 60 %";
    Store::Batch batch(*upgraded);
    NewDocument newest = document(more, "2025-01-01");
    newest.extraction.doubts = {{"role", 0, "employment", 0.5, "It could be a place.", {10, 10}}};
    static_cast<void>(upgraded->add_document(newest));
    batch.commit();
    EXPECT_EQ(upgraded->connection().number("SELECT count(*) FROM roles WHERE workload_percent = 60"), 1);
    EXPECT_EQ(upgraded->connection().number("SELECT count(*) FROM doubts"), 1);
    EXPECT_THAT(upgraded->check(), IsEmpty());
}

TEST_F(Upgrade, IsNotDoneByReading) {
    try {
        Store::open(old, Access::read_only);
        FAIL() << "an old schema was read as if it were new";
    } catch (const std::exception& error) {
        EXPECT_THAT(error.what(), HasSubstr("has schema version 1"));
    }
}

}  // namespace
}  // namespace vitae::test
