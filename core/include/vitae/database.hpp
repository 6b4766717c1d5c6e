// SPDX-License-Identifier: Apache-2.0
//
// The vitae database: one SQLite file, mode 0600, created and migrated on first use.
//
//   auto database = vitae::Database::open(vitae::Database::default_path(), vitae::Access::read_write);
//   for (const std::string& problem : database.check()) std::cerr << problem << '\n';
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace vitae {

class Store;  // core/src/store

enum class Access { read_only, read_write };

class Database {
public:
    /// $VITAE_DB, else $XDG_DATA_HOME/vitae/vitae.db, else ~/.local/share/vitae/vitae.db.
    static std::filesystem::path default_path();

    /// Opens the file; read_write creates and migrates it (after a backup beside it).
    /// Throws Error for a file of another program, of a newer vitae, or one that others may write.
    static Database open(const std::filesystem::path& file, Access access);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// Integrity, foreign keys, full text, and every projection recomputed and compared.
    /// One sentence per problem; empty = clean.
    std::vector<std::string> check();

    /// Writes a consistent copy, mode 0600. Throws Error if `target` exists.
    void backup(const std::filesystem::path& target);

    [[nodiscard]] const std::filesystem::path& file() const;
    Store& store();

private:
    explicit Database(std::unique_ptr<Store> store);
    std::unique_ptr<Store> store_;
};

}  // namespace vitae
