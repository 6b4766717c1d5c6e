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
    std::vector<std::string> columns;  ///< empty if the statement does not name the view
};

/// Every view of the file that people may query, with the columns of those that `sql` may name. Throws Error (failed).
std::vector<PublicView> public_views(sqlite3* database, const std::string& sql);

/// A database in memory whose only objects are empty views of these names and columns; those without are left out.
SqliteHandle stand_in(const std::vector<PublicView>& views);

}  // namespace vitae
