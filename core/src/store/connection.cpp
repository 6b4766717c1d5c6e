// SPDX-License-Identifier: Apache-2.0
#include "store/connection.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>

#include "store/file_trust.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace fs = std::filesystem;

struct Connection::Prepared {
    SQLite::Statement statement;
    bool in_use = false;
};

namespace {

constexpr int busy_timeout_milliseconds = 10'000;

struct Pragma {
    const char* name;
    const char* value;      ///< as set
    const char* read_back;  ///< as the pragma then answers
};

// Every one is set and read back: a library built with other defaults must not weaken the database.
constexpr Pragma pragmas[] = {
    {"foreign_keys", "ON", "1"},        {"trusted_schema", "OFF", "0"}, {"secure_delete", "ON", "1"},
    {"temp_store", "MEMORY", "2"},      {"cell_size_check", "ON", "1"}, {"mmap_size", "0", "0"},
    {"cache_size", "-65536", "-65536"},
};
constexpr Pragma writer_pragmas[] = {
    {"journal_mode", "WAL", "wal"},
    {"synchronous", "FULL", "2"},
};

struct Option {
    const char* name;
    int code;
    int value;
};
constexpr Option options[] = {
    {"defensive", SQLITE_DBCONFIG_DEFENSIVE, 1},
    {"trusted schema", SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {"extension loading", SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {"FTS3 tokenizer", SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
    {"double-quoted strings in statements", SQLITE_DBCONFIG_DQS_DML, 0},
    {"double-quoted strings in the schema", SQLITE_DBCONFIG_DQS_DDL, 0},
};

}  // namespace

Connection::Connection(fs::path file, Access access) : file_(std::move(file)), access_(access) {
    // The path is absolute, so it cannot be taken for a URI.
    const int flags = (access == Access::read_write ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY) |
                      SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX;
    database_ = std::make_unique<SQLite::Database>(file_.string(), flags, busy_timeout_milliseconds);
}

Connection::~Connection() = default;

std::unique_ptr<Connection> Connection::open(const fs::path& file, Access access) {
    const fs::path trusted = trusted_database_file(file, access);
    try {
        std::unique_ptr<Connection> connection(new Connection(trusted, access));
        connection->refuse_other_files();
        connection->refuse_foreign();
        connection->apply_settings();
        return connection;
    } catch (const SQLite::Exception& error) {
        throw Error(ErrorKind::failed, fmt::format("{}: cannot be opened: {}.", trusted.string(), error.what()));
    }
}

// Before SQLite itself reads the file, and with it a journal that may lie beside it.
void Connection::refuse_other_files() const {
    constexpr std::string_view magic("SQLite format 3\0", 16);
    const std::string head = raw_bytes(0, magic.size());
    // An empty file is what is left when the very first run was interrupted.
    if (!head.empty() && head != magic)
        throw Error(ErrorKind::failed,
                    fmt::format("{}: is not a vitae database, but some other file.", file_.string()));
}

void Connection::refuse_foreign() {
    const std::int64_t id = number("PRAGMA application_id");
    if (id == application_id) return;
    const bool empty =
        id == 0 && number("PRAGMA user_version") == 0 && number("SELECT count(*) FROM sqlite_master") == 0;
    if (!empty)
        throw Error(ErrorKind::failed,
                    fmt::format("{}: is a database of another program (application_id {:#x} instead of {:#x}).",
                                file_.string(), id, application_id));
    if (access_ == Access::read_only)
        throw Error(ErrorKind::failed,
                    fmt::format("{}: the database is empty.  Importing something fills it.", file_.string()));
}

void Connection::apply_settings() {
    const auto set = [&](const Pragma& pragma) {
        execute(fmt::format("PRAGMA {} = {}", pragma.name, pragma.value));
        const std::string now = text(fmt::format("PRAGMA {}", pragma.name));
        if (now != pragma.read_back)
            throw Error(ErrorKind::failed,
                        fmt::format("{}: the SQLite library refuses {} = {} (it stays {}), so the database would not "
                                    "be safe.  Is the folder writable?",
                                    file_.string(), pragma.name, pragma.value, now.empty() ? "unset" : now));
    };
    for (const Option& option : options) {
        int now = -1;
        sqlite3_db_config(handle(), option.code, option.value, &now);
        if (now != option.value)
            throw Error(ErrorKind::failed, fmt::format("{}: the SQLite library refuses to switch {} {}.",
                                                       file_.string(), option.name, option.value == 1 ? "on" : "off"));
    }
    for (const Pragma& pragma : pragmas) set(pragma);
    if (access_ == Access::read_write)
        for (const Pragma& pragma : writer_pragmas) set(pragma);
}

Query Connection::query(std::string_view sql) {
    auto known = prepared_.find(sql);
    if (known == prepared_.end()) {
        std::string text(sql);
        std::unique_ptr<Prepared> prepared(new Prepared{SQLite::Statement(*database_, text)});
        known = prepared_.emplace(std::move(text), std::move(prepared)).first;
    }
    return {known->second->statement, known->second->in_use};
}

void Connection::execute(const std::string& sql) try { database_->exec(sql); } catch (const SQLite::Exception& error) {
    throw Error(ErrorKind::failed, fmt::format("{}: the database reports: {}.", file_.string(), error.what()));
}

std::int64_t Connection::number(const std::string& sql) {
    SQLite::Statement statement(*database_, sql);
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

std::string Connection::text(const std::string& sql) {
    SQLite::Statement statement(*database_, sql);
    return statement.executeStep() ? statement.getColumn(0).getString() : std::string();
}

void Connection::begin_write() {
    try {
        query("BEGIN IMMEDIATE").run();
    } catch (const Error&) {
        if (sqlite3_errcode(handle()) != SQLITE_BUSY) throw;
        throw Error(ErrorKind::failed,
                    fmt::format("{}: another program is writing to the database and does not come to "
                                "an end.  When it has: run the command again",
                                file_.string()));
    }
    // SQLite's counter of what other connections have committed.
    Query state = query("PRAGMA data_version");
    if (state.step()) state_of_others_ = state.integer(0);
}

std::string Connection::raw_bytes(std::int64_t offset, std::size_t size) const {
    sqlite3_file* file = nullptr;
    sqlite3_int64 end = 0;
    if (sqlite3_file_control(handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK &&
        file->pMethods->xFileSize(file, &end) == SQLITE_OK) {
        std::string bytes(std::min(size, static_cast<std::size_t>(std::max<sqlite3_int64>(end - offset, 0))), '\0');
        if (bytes.empty() ||
            file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), offset) == SQLITE_OK)
            return bytes;
    }
    throw Error(ErrorKind::failed, fmt::format("{}: cannot be read.", file_.string()));
}

std::int64_t Connection::last_id() const { return database_->getLastInsertRowid(); }
std::int64_t Connection::changed_rows() const { return database_->getChanges(); }
bool Connection::in_transaction() const { return sqlite3_get_autocommit(handle()) == 0; }
sqlite3* Connection::handle() const { return database_->getHandle(); }

}  // namespace vitae
