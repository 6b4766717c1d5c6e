// SPDX-License-Identifier: Apache-2.0
#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "store/backup.hpp"
#include "store/migrate.hpp"
#include "support/database_lock.hpp"
#include "unit/store/invented.hpp"
#include "unit/store/world.hpp"
#include "vitae/error.hpp"
#include "vitae/people.hpp"

namespace vitae::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
namespace fs = std::filesystem;

std::string content(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
    ::chmod(file.c_str(), 0600);
}

unsigned mode(const fs::path& file) {
    struct stat info {};
    return ::stat(file.c_str(), &info) == 0 ? info.st_mode & 0777U : 0U;
}

/// The sentence with which opening is refused; the file must be as before.
std::string refusal(const fs::path& file, Access access = Access::read_write) {
    const std::string before = content(file);
    try {
        Store::open(file, access);
    } catch (const Error& error) {
        EXPECT_EQ(content(file), before);
        return error.what();
    }
    return "opened";
}

class Open : public testing::Test {
protected:
    Folder folder;
    fs::path file = folder / "vitae.db";
};

TEST_F(Open, CreatesAPrivateFileInPrivateFolders) {
    const fs::path deep = folder / "a" / "b" / "vitae.db";
    auto store = Store::open(deep, Access::read_write);
    store->begin_run("{}");
    EXPECT_EQ(mode(deep), 0600U);
    EXPECT_EQ(mode(fs::path(deep) += "-wal"), 0600U);
    EXPECT_EQ(mode(deep.parent_path()), 0700U);
    EXPECT_EQ(mode(deep.parent_path().parent_path()), 0700U);
}

TEST_F(Open, SetsEverySafetySetting) {
    auto store = Store::open(file, Access::read_write);
    Connection& connection = store->connection();
    EXPECT_EQ(connection.text("PRAGMA journal_mode"), "wal");
    const std::pair<const char*, int> expected[] = {
        {"application_id", 0x56495441},
        {"user_version", program_schema_version()},
        {"foreign_keys", 1},
        {"synchronous", 2},
        {"secure_delete", 1},
        {"temp_store", 2},
        {"trusted_schema", 0},
        {"cell_size_check", 1},
        {"mmap_size", 0},
        {"busy_timeout", 10'000},
    };
    for (const auto& [pragma, value] : expected)
        EXPECT_EQ(connection.number(std::string("PRAGMA ") + pragma), value) << pragma;
    EXPECT_THROW(connection.execute("PRAGMA writable_schema = ON; DELETE FROM sqlite_master"), Error);
    EXPECT_THROW(connection.execute("SELECT \"no such column\""), Error);
    EXPECT_THROW(connection.execute("SELECT load_extension('x')"), Error);
}

TEST_F(Open, ReopeningWritesNothing) {
    Store::open(file, Access::read_write).reset();
    const std::string before = content(file);
    Store::open(file, Access::read_write).reset();
    Store::open(file, Access::read_only).reset();
    EXPECT_EQ(content(file), before);
}

TEST_F(Open, TakesAnEmptyFileForAnInterruptedCreation) {
    write(file, "");
    EXPECT_EQ(Store::open(file, Access::read_write)->count_people(), 0);
}

TEST_F(Open, RefusesAnEmptyOrMissingFileForReading) {
    EXPECT_THAT(refusal(file, Access::read_only), HasSubstr("there is no such database"));
    EXPECT_FALSE(fs::exists(file));
    write(file, "");
    EXPECT_THAT(refusal(file, Access::read_only), HasSubstr("is empty"));
}

TEST_F(Open, RefusesAFileThatIsNoDatabase) {
    write(file, "Dear reader, this is a letter.\n");
    EXPECT_THAT(refusal(file), HasSubstr("is not a vitae database"));
}

TEST_F(Open, RefusesADatabaseOfAnotherProgram) {
    {
        SQLite::Database other(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        other.exec("CREATE TABLE recipe (name TEXT); PRAGMA application_id = 4711");
    }
    ::chmod(file.c_str(), 0600);
    EXPECT_THAT(refusal(file), AllOf(HasSubstr("another program"), HasSubstr("0x1267")));
}

TEST_F(Open, RefusesADatabaseWithoutAnyApplicationId) {
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE recipe (name TEXT)");
    ::chmod(file.c_str(), 0600);
    EXPECT_THAT(refusal(file), HasSubstr("another program"));
}

TEST_F(Open, RefusesANewerSchemaWithBothNumbers) {
    Store::open(file, Access::read_write)->connection().execute("PRAGMA user_version = 4000");
    for (const Access access : {Access::read_write, Access::read_only})
        EXPECT_THAT(refusal(file, access),
                    AllOf(HasSubstr("schema version 4000"), HasSubstr(std::to_string(program_schema_version()))));
}

TEST_F(Open, RefusesATruncatedFile) {
    Store::open(file, Access::read_write).reset();
    fs::resize_file(file, fs::file_size(file) / 2 + 100);
    EXPECT_NE(refusal(file), "opened");
}

TEST_F(Open, RefusesASymbolicLink) {
    Store::open(file, Access::read_write).reset();
    fs::create_symlink(file, folder / "link.db");
    EXPECT_THAT(refusal(folder / "link.db"), HasSubstr("symbolic link"));
}

TEST_F(Open, FollowsLinksToFolders) {
    fs::create_directory(folder / "real");
    fs::create_directory_symlink(folder / "real", folder / "link");
    Store::open(folder / "link" / "vitae.db", Access::read_write).reset();
    EXPECT_TRUE(fs::exists(folder / "real" / "vitae.db"));
}

TEST_F(Open, RefusesAFileOthersMayWrite) {
    Store::open(file, Access::read_write).reset();
    for (const mode_t bits : {0620, 0602}) {
        ::chmod(file.c_str(), bits);
        EXPECT_THAT(refusal(file), HasSubstr("other users may write"));
    }
}

TEST_F(Open, TakesReadingAwayFromOthers) {
    Store::open(file, Access::read_write).reset();
    ::chmod(file.c_str(), 0644);
    Store::open(file, Access::read_write).reset();
    EXPECT_EQ(mode(file), 0600U);
}

TEST_F(Open, RefusesAFolderEverybodyMayWrite) {
    ::chmod(folder.path().c_str(), 0777);
    EXPECT_THAT(refusal(file), HasSubstr("every user may write in this folder"));
}

TEST_F(Open, RefusesWhatIsNoFile) {
    fs::create_directory(file);
    EXPECT_THROW(Store::open(file, Access::read_write), Error);
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_THROW(Store::open(folder / "pipe", Access::read_write), Error);
}

TEST_F(Open, RefusesAFolderItMayNotWrite) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
    ::chmod(folder.path().c_str(), 0500);
    EXPECT_THAT(refusal(file), HasSubstr("cannot be created"));
}

TEST_F(Open, WaitsForAnotherWriter) {
    auto first = Store::open(file, Access::read_write);
    auto second = Store::open(file, Access::read_write);
    first->begin_run("{}");
    EXPECT_EQ(second->begin_run("{}"), 2);
}

TEST_F(Open, KeepsItsLockWhenTheProcessOpensTheFileAgain) {
    auto store = Store::open(file, Access::read_write);
    ASSERT_TRUE(holds_database_lock(file));
    Store::open(file, Access::read_only).reset();
    EXPECT_TRUE(holds_database_lock(file));
    EXPECT_THROW(find_person(file, "nobody"), Error);
    EXPECT_TRUE(holds_database_lock(file));
    store.reset();
    EXPECT_FALSE(holds_database_lock(file));
}

class BackupTest : public World {};

TEST_F(BackupTest, IsACompletePrivateDatabase) {
    import({document(mara_2022(), "2022-05-01")});
    store->backup(folder / "copy.db");
    EXPECT_TRUE(holds_database_lock(store->file()));
    EXPECT_EQ(mode(folder / "copy.db"), 0600U);
    auto copy = Store::open(folder / "copy.db", Access::read_write);
    EXPECT_EQ(raw_dump(*copy), raw_dump(*store));
    EXPECT_THAT(copy->check(), testing::IsEmpty());
}

TEST_F(BackupTest, NeverOverwrites) {
    write(folder / "copy.db", "precious");
    EXPECT_THROW(store->backup(folder / "copy.db"), Error);
    EXPECT_EQ(content(folder / "copy.db"), "precious");
    fs::create_symlink(folder / "elsewhere", folder / "dangling.db");
    EXPECT_THROW(store->backup(folder / "dangling.db"), Error);
    EXPECT_FALSE(fs::exists(folder / "elsewhere"));
}

TEST_F(BackupTest, LeavesNothingBehindWhenItFails) {
    EXPECT_THROW(store->backup(folder / "no such folder" / "copy.db"), Error);
    for (const auto& entry : fs::directory_iterator(folder.path()))
        EXPECT_THAT(entry.path().string(), testing::Not(HasSubstr("partial")));
}

}  // namespace
}  // namespace vitae::test
