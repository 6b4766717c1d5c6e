// SPDX-License-Identifier: Apache-2.0
//
// The public names of a database: its views, and a stand-in for it that has nothing else.
//
// SQLite tells an authorizer through which view a table is read, but says the same for a WITH query
// of that name, so names cannot be judged by the authorizer alone. A statement is therefore prepared
// against the stand-in first: what compiles there names public views only.
#pragma once

#include <memory>
#include <string>
#include <vector>

struct sqlite3;

namespace vitae {

struct CloseDatabase {
    void operator()(sqlite3* database) const;
};
using SqliteHandle = std::unique_ptr<sqlite3, CloseDatabase>;

struct PublicView {
    std::string name;
    std::vector<std::string> columns;
};

/// Every view of the file that people may query, with its columns. Throws Error (failed).
std::vector<PublicView> public_views(sqlite3* database);

/// A database in memory whose only objects are empty views of these names and columns, of those that `sql` may name.
SqliteHandle stand_in(const std::vector<PublicView>& views, const std::string& sql);

}  // namespace vitae
