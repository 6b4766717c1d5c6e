// SPDX-License-Identifier: Apache-2.0
//
// A database in a folder of its own, and its content as text without the numbers of rows.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "store/connection.hpp"
#include "store/store.hpp"

namespace vitae::test {

/// A fresh folder, removed at the end.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// An empty database in that file; made once and copied from then on, since the skills take their time.
std::unique_ptr<Store> fresh_store(const std::filesystem::path& file);

class World : public testing::Test {
protected:
    World() { store = fresh_store(file); }

    void reopen();
    /// Imports the documents as one run; returns the number of the run.
    std::int64_t import(const std::vector<NewDocument>& documents);
    std::vector<std::string> column(const std::string& sql);
    std::string one(const std::string& sql);

    Folder folder;
    std::filesystem::path file = folder / "vitae.db";
    std::unique_ptr<Store> store;
};

/// The rows of a query, columns joined by " | ".
std::vector<std::string> rows_of(Store& store, const std::string& sql);

/// Everything but the tables of runs, every row number replaced by what the row stands for.
std::string dump(Store& store);
/// Every row of every table but those of runs, as it is.
std::string raw_dump(Store& store);

}  // namespace vitae::test
