// SPDX-License-Identifier: Apache-2.0
//
// A database made from schema/ by plain SQL: what reports and queries are tested on. Of the store it uses the summaries
// only, which are written anew before anything is asked.
//
//   SchemaDatabase database;
//   database.run("INSERT INTO person (id, name, as_of) VALUES (1, 'Mara', '2024-03')");
//   auto rows = database.query("SELECT name FROM people");
#pragma once

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "store/connection.hpp"
#include "store/summaries.hpp"
#include "support/temporary_directory.hpp"
#include "vitae/report.hpp"

namespace vitae::test {

inline std::string read_text(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// Keeps what a query returns.
class Rows : public RowSink {
public:
    void columns(const std::vector<Column>& columns) override { header = columns; }
    void row(const std::vector<Value>& values) override { rows.push_back(values); }
    void end() override { ended = true; }

    /// The cell of a row by column name.
    [[nodiscard]] const Value& at(std::size_t row, const std::string& column) const {
        for (std::size_t i = 0; i < header.size(); ++i) {
            if (header[i].name == column) return rows.at(row).at(i);
        }
        throw std::runtime_error("no column " + column);
    }
    [[nodiscard]] std::int64_t number(std::size_t row, const std::string& column) const {
        return std::get<std::int64_t>(at(row, column));
    }
    [[nodiscard]] std::string text(std::size_t row, const std::string& column) const {
        return std::get<std::string>(at(row, column));
    }

    std::vector<Column> header;
    std::vector<std::vector<Value>> rows;
    bool ended = false;
};

class SchemaDatabase {
public:
    SchemaDatabase() {
        if (sqlite3_open(path().c_str(), &handle_) != SQLITE_OK) throw std::runtime_error("open");
        run("PRAGMA application_id = " + std::to_string(application_id) +
            "; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON");
        const std::filesystem::path schema = std::filesystem::path(VITAE_SOURCE_DIR) / "schema";
        for (const char* folder : {"migrations", "views"}) {
            std::vector<std::filesystem::path> files;
            for (const auto& entry : std::filesystem::directory_iterator(schema / folder))
                files.push_back(entry.path());
            std::sort(files.begin(), files.end());
            for (const auto& sql : files) run(read_text(sql));
        }
    }
    SchemaDatabase(const SchemaDatabase&) = delete;
    SchemaDatabase& operator=(const SchemaDatabase&) = delete;
    ~SchemaDatabase() { sqlite3_close(handle_); }

    void run(const std::string& sql) {
        summarized_ = false;
        char* message = nullptr;
        if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
            const std::string text = message;
            sqlite3_free(message);
            throw std::runtime_error(text + " in: " + sql.substr(0, 2000));
        }
    }

    /// Integers of a query on the writing connection: fast, for tests of views.
    std::vector<std::vector<std::int64_t>> integers(const std::string& sql) {
        summarize();
        std::vector<std::vector<std::int64_t>> rows;
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(handle_));
        }
        while (sqlite3_step(statement) == SQLITE_ROW) {
            std::vector<std::int64_t> row;
            for (int i = 0; i < sqlite3_column_count(statement); ++i) row.push_back(sqlite3_column_int64(statement, i));
            rows.push_back(std::move(row));
        }
        sqlite3_finalize(statement);
        return rows;
    }

    /// Through the gate, as the user does.
    Rows query(const std::string& sql, const QueryLimits& limits = {}) const {
        Rows rows;
        run_sql(file(), sql, rows, limits);
        return rows;
    }
    Rows report(const std::string& name, const std::map<std::string, std::string>& arguments = {}) const {
        Rows rows;
        run_report(file(), ReportCatalog::load({}).find(name), arguments, rows);
        return rows;
    }

    [[nodiscard]] std::filesystem::path file() const {
        summarize();
        return path();
    }
    [[nodiscard]] std::filesystem::path directory() const { return directory_.path(); }

private:
    [[nodiscard]] std::filesystem::path path() const { return directory_.path() / "test.db"; }

    void summarize() const {
        if (summarized_ || sqlite3_get_autocommit(handle_) == 0) return;
        const auto connection = Connection::open(path(), Access::read_write);
        connection->execute("PRAGMA synchronous = OFF; BEGIN");
        rebuild_summaries(*connection);
        connection->execute("COMMIT");
        summarized_ = true;
    }

    TemporaryDirectory directory_;
    mutable bool summarized_ = false;
    sqlite3* handle_ = nullptr;
};

}  // namespace vitae::test
