// SPDX-License-Identifier: Apache-2.0
#include "report/view_names.hpp"

#include <sqlite3.h>

#include "vitae/error.hpp"

namespace vitae {
namespace {

struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

[[noreturn]] void fail(sqlite3* database) {
    throw Error(ErrorKind::failed, std::string("the views of the database cannot be read: ") +
                                       sqlite3_errmsg(database) + ".  Try: vitae check");
}

Statement prepare(sqlite3* database, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) fail(database);
    return Statement(statement);
}

std::string quoted(const std::string& name) {
    std::string result = "\"";
    for (const char letter : name) result += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return result + '"';
}

std::string in_small_letters(std::string text) {
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

/// Asked without compiling the view, which would take most of a small query's time.
std::vector<std::string> columns_of(sqlite3* database, const std::string& view) {
    std::vector<std::string> names;
    const Statement columns = prepare(database, "PRAGMA table_info(" + quoted(view) + ")");
    while (sqlite3_step(columns.get()) == SQLITE_ROW)
        names.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(columns.get(), 1)));
    return names;
}

}  // namespace

void CloseDatabase::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

std::vector<PublicView> public_views(sqlite3* database, const std::string& sql) {
    const std::string named = in_small_letters(sql);
    // search_content feeds the full-text table with whole documents; searches is its public face.
    const Statement names = prepare(database,
                                    "SELECT name FROM sqlite_schema WHERE type = 'view' AND name <> 'search_content'"
                                    " UNION SELECT name FROM sqlite_temp_schema WHERE type = 'view' ORDER BY name");
    std::vector<PublicView> views;
    int status = sqlite3_step(names.get());
    for (; status == SQLITE_ROW; status = sqlite3_step(names.get())) {
        PublicView view{reinterpret_cast<const char*>(sqlite3_column_text(names.get(), 0)), {}};
        if (named.find(in_small_letters(view.name)) != std::string::npos)
            view.columns = columns_of(database, view.name);
        views.push_back(std::move(view));
    }
    if (status != SQLITE_DONE) fail(database);
    return views;
}

SqliteHandle stand_in(const std::vector<PublicView>& views) {
    sqlite3* opened = nullptr;
    const int status = sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, nullptr);
    SqliteHandle database(opened);
    if (status != SQLITE_OK) fail(opened);
    for (const PublicView& view : views) {
        if (view.columns.empty()) continue;
        std::string columns;
        for (const std::string& column : view.columns) {
            columns += (columns.empty() ? "NULL AS " : ", NULL AS ") + quoted(column);
        }
        const std::string empty = "CREATE VIEW " + quoted(view.name) + " AS SELECT " + columns;
        if (sqlite3_exec(opened, empty.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(opened);
    }
    return database;
}

}  // namespace vitae
