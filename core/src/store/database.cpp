// SPDX-License-Identifier: Apache-2.0
#include "vitae/database.hpp"

#include <cstdlib>

#include "store/store.hpp"
#include "vitae/error.hpp"

namespace vitae {

std::filesystem::path Database::default_path() {
    const auto variable = [](const char* name) {
        const char* value = std::getenv(name);
        return std::filesystem::path(value == nullptr ? "" : value);
    };
    if (const auto file = variable("VITAE_DB"); !file.empty()) return file;
    // The specification of XDG_DATA_HOME says to ignore a relative path.
    if (const auto data = variable("XDG_DATA_HOME"); data.is_absolute()) return data / "vitae" / "vitae.db";
    const auto home = variable("HOME");
    if (home.empty())
        throw Error(ErrorKind::usage, "there is no home directory to keep the database in.  Name one with --db FILE.");
    return home / ".local" / "share" / "vitae" / "vitae.db";
}

Database Database::open(const std::filesystem::path& file, Access access) {
    return Database(Store::open(file, access));
}

Database::Database(std::unique_ptr<Store> store) : store_(std::move(store)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

std::vector<std::string> Database::check() { return store_->check(); }
void Database::backup(const std::filesystem::path& target) { store_->backup(target); }
const std::filesystem::path& Database::file() const { return store_->file(); }
Store& Database::store() { return *store_; }

}  // namespace vitae
