// SPDX-License-Identifier: Apache-2.0
#include "store/migrate.hpp"

#include <fmt/format.h>

#include "store/backup.hpp"
#include "store/schema_text.hpp"
#include "store/store.hpp"
#include "store/summaries.hpp"
#include "store/title_levels.hpp"
#include "store/transaction.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

int schema_version(Connection& connection) { return static_cast<int>(connection.number("PRAGMA user_version")); }

void refuse_newer(Connection& connection, int version) {
    if (version > program_schema_version())
        throw Error(
            ErrorKind::failed,
            fmt::format("{}: has schema version {}, written by a newer vitae; this one knows versions up to {}.  "
                        "Nothing was changed.",
                        connection.file().string(), version, program_schema_version()));
}

// A table can only be rebuilt while foreign keys are off, and they cannot be switched in a transaction.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(Connection& connection) : connection_(connection) {
        connection_.execute("PRAGMA foreign_keys = OFF");
    }
    ~ForeignKeysOff() { connection_.execute("PRAGMA foreign_keys = ON"); }
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;

private:
    Connection& connection_;
};

void apply_next(Connection& connection, int version) {
    const embedded::TextFile& migration = embedded::schema_migrations[version];
    connection.execute(std::string(migration.text));
    if (connection.number("SELECT count(*) FROM pragma_foreign_key_check") != 0)
        throw Error(ErrorKind::failed,
                    fmt::format("{}: migration {} would break references; the database was left as it is.",
                                connection.file().string(), migration.name));
    connection.execute(fmt::format("PRAGMA user_version = {}", version + 1));
    connection.execute(fmt::format("PRAGMA application_id = {}", application_id));
}

std::filesystem::path free_backup_name(const Connection& connection, int version) {
    const std::string stem = fmt::format("{}.schema-{}.backup", connection.file().string(), version);
    for (int i = 1;; ++i) {
        const std::filesystem::path name = i == 1 ? stem : fmt::format("{}-{}", stem, i);
        if (!std::filesystem::exists(std::filesystem::symlink_status(name))) return name;
    }
}

/// Within a transaction. True if anything was written.
bool mirror_views(Connection& connection) {
    std::string all;
    for (std::size_t i = 0; i < embedded::schema_views_count; ++i)
        all.append(embedded::schema_views[i].name).append("\n").append(embedded::schema_views[i].text);
    if (!mirror_text_changed(connection, "views", all)) return false;
    for (std::size_t i = 0; i < embedded::schema_views_count; ++i) {
        const std::string_view file = embedded::schema_views[i].name;
        connection.execute(fmt::format("DROP VIEW IF EXISTS \"{}\"", file.substr(0, file.rfind('.'))));
        connection.execute(std::string(embedded::schema_views[i].text));
    }
    return true;
}

/// All of it or nothing: whoever is stopped on the way leaves a database as it was, or none.
void upgrade(Connection& connection) {
    const ForeignKeysOff off(connection);
    Transaction transaction(connection);
    int version = schema_version(connection);  // another process may have been faster
    refuse_newer(connection, version);
    for (; version < program_schema_version(); ++version) apply_next(connection, version);
    mirror_views(connection);
    transaction.commit();
}

}  // namespace

int program_schema_version() { return static_cast<int>(embedded::schema_migrations_count); }

bool mirror_text_changed(Connection& connection, const std::string& name, const std::string& text) {
    const std::string digest = sha256_hex(text);
    {
        Query known = connection.query("SELECT sha256 FROM mirrored_text WHERE name = ?");
        known.bind(name);
        if (known.step() && known.text(0) == digest) return false;
    }
    connection
        .query(
            "INSERT INTO mirrored_text (name, sha256) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256")
        .bind(name, digest)
        .run();
    return true;
}

void migrate(Connection& connection) {
    const int version = schema_version(connection);
    refuse_newer(connection, version);
    if (connection.access() == Access::read_only) {
        if (version < program_schema_version())
            throw Error(ErrorKind::failed,
                        fmt::format("{}: has schema version {}, this vitae needs {}.  Any command that writes upgrades "
                                    "it, after a backup.",
                                    connection.file().string(), version, program_schema_version()));
        return;
    }
    if (version > 0 && version < program_schema_version()) backup(connection, free_backup_name(connection, version));
    if (version < program_schema_version()) {
        upgrade(connection);
    } else {
        Transaction transaction(connection);
        if (mirror_views(connection)) transaction.commit();
    }
    refresh_role_levels(connection);
    refresh_summaries(connection);
}

}  // namespace vitae
