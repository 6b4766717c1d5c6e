// SPDX-License-Identifier: Apache-2.0
//
// One SQLite connection with every safety setting made and read back, and its prepared statements.
//
//   auto connection = vitae::Connection::open(file, vitae::Access::read_write);
//   connection->query("DELETE FROM note WHERE id = ?").bind(id).run();
//
// While a connection is open nothing else in the process may open and close its database or the index of its log
// (see database_files): with any descriptor of a file the system takes back all locks the process holds on it, and then
// another process may drop what this one commits. Use raw_bytes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "store/query.hpp"
#include "vitae/database.hpp"

struct sqlite3;

namespace SQLite {
class Database;
}

namespace vitae {

/// "VITA": marks the file as ours.
inline constexpr std::int64_t application_id = 0x56495441;

class Connection {
public:
    /// Opens the file, which read_write creates (mode 0600, missing folders 0700). The schema is not
    /// touched. Throws Error naming the check that failed.
    static std::unique_ptr<Connection> open(const std::filesystem::path& file, Access access);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// The prepared statement of `sql`; statements are kept by their text.
    Query query(std::string_view sql);
    /// One or several statements without parameters, not kept.
    void execute(const std::string& sql);
    /// The single number a statement without parameters gives; 0 if it gives no row.
    std::int64_t number(const std::string& sql);
    /// The single text a statement without parameters gives.
    std::string text(const std::string& sql);

    /// Begins a transaction in which nobody else writes. Ends with COMMIT or ROLLBACK. Throws Error (failed) if
    /// somebody else has been writing for ten seconds.
    void begin_write();
    /// Whether begin_write has found, since the last call with this `seen` (0 at first), that somebody else has
    /// written: what was remembered of the tables, numbers of rows above all, may be wrong then.
    [[nodiscard]] bool others_wrote_since(std::int64_t& seen) const {
        const std::int64_t before = seen;
        seen = state_of_others_;
        return seen != before;
    }

    /// At most `size` bytes of the file as it is on disk, from `offset`; fewer at its end. Throws Error (failed).
    [[nodiscard]] std::string raw_bytes(std::int64_t offset, std::size_t size) const;

    [[nodiscard]] std::int64_t last_id() const;
    [[nodiscard]] std::int64_t changed_rows() const;  ///< by the last statement
    [[nodiscard]] bool in_transaction() const;
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    [[nodiscard]] Access access() const { return access_; }
    [[nodiscard]] sqlite3* handle() const;

private:
    struct Prepared;
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    Connection(std::filesystem::path file, Access access);
    void apply_settings();
    void refuse_other_files() const;
    void refuse_foreign();

    std::filesystem::path file_;
    Access access_;
    std::int64_t state_of_others_ = 0;
    std::unique_ptr<SQLite::Database> database_;
    std::unordered_map<std::string, std::unique_ptr<Prepared>, TextHash, std::equal_to<>> prepared_;
};

}  // namespace vitae
