// SPDX-License-Identifier: Apache-2.0
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <variant>

#include "stages.hpp"
#include "stopwatch.hpp"

namespace vitae::bench {

namespace {

constexpr std::size_t documents_per_transaction = 500;
constexpr std::string_view search_columns = "name, titles, organizations, skills, text";

struct Bytes {
    std::string value;
};
using Cell = std::variant<std::monostate, std::int64_t, double, std::string, Bytes>;

/// The rows of one table, and the statement that inserts one of them.
struct Table {
    std::string insert;
    std::vector<std::vector<Cell>> rows;
};

Cell cell_of(const SQLite::Column& column) {
    if (column.isNull()) return {};
    if (column.isInteger()) return column.getInt64();
    if (column.isFloat()) return column.getDouble();
    if (column.isBlob()) return Bytes{column.getString()};
    return column.getString();
}

Table table_of(SQLite::Database& from, const std::string& select, const std::string& into) {
    SQLite::Statement query(from, select);
    Table table;
    table.insert = "INSERT INTO " + into + " VALUES (?";
    for (int i = 1; i < query.getColumnCount(); ++i) table.insert += ",?";
    table.insert += ")";
    while (query.executeStep()) {
        auto& row = table.rows.emplace_back();
        for (int i = 0; i < query.getColumnCount(); ++i) row.push_back(cell_of(query.getColumn(i)));
    }
    return table;
}

/// Columns that can be inserted: all but the generated ones.
std::string columns_of(SQLite::Database& database, const std::string& table) {
    std::string columns;
    SQLite::Statement query(database, "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0");
    query.bind(1, table);
    while (query.executeStep()) columns += (columns.empty() ? "" : ", ") + query.getColumn(0).getString();
    return columns;
}

/// What has to be created, in order, and the tables to fill.
struct Schema {
    std::vector<std::string> statements;
    std::vector<std::string> tables;
};

Schema schema_of(SQLite::Database& database, bool full_text) {
    Schema schema;
    SQLite::Statement query(database,
                            "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE "
                            "'sqlite_%' AND name NOT LIKE 'person_search_%' ORDER BY rowid");
    while (query.executeStep()) {
        const std::string name = query.getColumn(1).getString();
        const bool is_search = name == "person_search";
        if (is_search && !full_text) continue;
        schema.statements.push_back(query.getColumn(2).getString());
        if (query.getColumn(0).getString() == "table" && !is_search) schema.tables.push_back(name);
    }
    return schema;
}

void bind(SQLite::Statement& statement, int parameter, const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell))
        statement.bindNoCopy(parameter, *text);
    else if (const auto* bytes = std::get_if<Bytes>(&cell))
        statement.bindNoCopy(parameter, bytes->value.data(), static_cast<int>(bytes->value.size()));
    else if (const auto* integer = std::get_if<std::int64_t>(&cell))
        statement.bind(parameter, *integer);
    else if (const auto* number = std::get_if<double>(&cell))
        statement.bind(parameter, *number);
    else
        statement.bind(parameter);
}

/// One transaction holds the same share of every table, as an import has it.
void insert_all(SQLite::Database& database, const std::vector<Table>& tables, std::size_t transactions) {
    std::vector<SQLite::Statement> statements;
    statements.reserve(tables.size());
    for (const Table& table : tables) statements.emplace_back(database, table.insert);
    for (std::size_t part = 0; part < transactions; ++part) {
        SQLite::Transaction transaction(database);
        for (std::size_t t = 0; t < tables.size(); ++t) {
            const auto& rows = tables[t].rows;
            for (std::size_t i = rows.size() * part / transactions; i < rows.size() * (part + 1) / transactions; ++i) {
                for (std::size_t column = 0; column < rows[i].size(); ++column)
                    bind(statements[t], static_cast<int>(column) + 1, rows[i][column]);
                statements[t].exec();
                statements[t].reset();
            }
        }
        transaction.commit();
    }
}

}  // namespace

Cost insert_stage(Corpus& corpus, bool full_text) {
    SQLite::Database source(corpus.imported.string(), SQLite::OPEN_READONLY);
    const Schema schema = schema_of(source, full_text);
    std::vector<Table> tables;
    for (const std::string& name : schema.tables) {
        const std::string columns = columns_of(source, name);
        tables.push_back(table_of(source, "SELECT " + columns + " FROM " + name, name + " (" + columns + ")"));
    }
    if (full_text) {
        const std::string columns(search_columns);
        tables.push_back(table_of(source, "SELECT id, " + columns + " FROM search_content",
                                  "person_search (rowid, " + columns + ")"));
    }

    SQLite::Database target(corpus.new_database().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    target.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536");
    for (const std::string& statement : schema.statements) target.exec(statement);
    const Stopwatch watch;
    insert_all(target, tables, std::max<std::size_t>(1, corpus.texts().size() / documents_per_transaction));
    return watch.cost();
}

}  // namespace vitae::bench
