// SPDX-License-Identifier: Apache-2.0
#include "report/read_policy.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace vitae {
namespace {

// Everything that computes from its arguments alone, and the clock. Not here: functions that load code,
// show the library's insides, or make random values (a report says the same thing twice).
constexpr std::array allowed_functions = std::to_array<std::string_view>({
    "->",
    "->>",
    "abs",
    "acos",
    "acosh",
    "asin",
    "asinh",
    "atan",
    "atan2",
    "atanh",
    "avg",
    "bm25",
    "ceil",
    "ceiling",
    "char",
    "coalesce",
    "cos",
    "cosh",
    "count",
    "cume_dist",
    "current_date",
    "current_time",
    "current_timestamp",
    "date",
    "datetime",
    "degrees",
    "dense_rank",
    "exp",
    "first_value",
    "floor",
    "format",
    "glob",
    "group_concat",
    "hex",
    "ifnull",
    "iif",
    "instr",
    "json",
    "json_array",
    "json_array_length",
    "json_extract",
    "json_group_array",
    "json_group_object",
    "json_object",
    "json_quote",
    "json_type",
    "json_valid",
    "julianday",
    "lag",
    "last_value",
    "lead",
    "length",
    "like",
    "likelihood",
    "likely",
    "ln",
    "log",
    "log10",
    "log2",
    "lower",
    "ltrim",
    "match",
    "max",
    "min",
    "mod",
    "nth_value",
    "ntile",
    "nullif",
    "percent_rank",
    "pi",
    "pow",
    "power",
    "printf",
    "quote",
    "radians",
    "rank",
    "replace",
    "round",
    "row_number",
    "rtrim",
    "sign",
    "sin",
    "sinh",
    "snippet",
    "sqrt",
    "strftime",
    "substr",
    "substring",
    "sum",
    "tan",
    "tanh",
    "time",
    "total",
    "trim",
    "trunc",
    "typeof",
    "unicode",
    "unixepoch",
    "unlikely",
    "upper",
});

constexpr std::array row_functions = std::to_array<std::string_view>({"json_each", "json_tree"});

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& letter : result) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return result;
}

template <typename List>
bool contains(const List& list, std::string_view name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

std::string only_reads(std::string_view what) {
    return "this connection only reads: " + std::string(what) + " is not allowed.";
}

constexpr std::string_view all_views = ".  All of them: SELECT name FROM sqlite_schema WHERE type = 'view'";
constexpr std::string_view how_to_change = "  To change people use: vitae import, vitae undo";

std::string_view action_name(int action) {
    switch (action) {
        case SQLITE_INSERT:
            return "INSERT";
        case SQLITE_UPDATE:
            return "UPDATE";
        case SQLITE_DELETE:
            return "DELETE";
        case SQLITE_ATTACH:
            return "ATTACH";
        case SQLITE_DETACH:
            return "DETACH";
        case SQLITE_PRAGMA:
            return "PRAGMA";
        case SQLITE_TRANSACTION:
            return "a transaction";
        case SQLITE_SAVEPOINT:
            return "SAVEPOINT";
        case SQLITE_ANALYZE:
            return "ANALYZE";
        case SQLITE_REINDEX:
            return "REINDEX";
        case SQLITE_ALTER_TABLE:
            return "ALTER";
        case SQLITE_CREATE_VTABLE:
            return "CREATE VIRTUAL TABLE";
        case SQLITE_DROP_VTABLE:
            return "DROP TABLE";
        default:
            return "changing the schema";
    }
}

}  // namespace

std::string refusal_of_statement(std::string_view word) {
    constexpr auto reading = std::to_array<std::string_view>({"SELECT", "WITH", "VALUES", "EXPLAIN"});
    constexpr auto changing = std::to_array<std::string_view>({"INSERT", "REPLACE", "UPDATE", "DELETE"});
    constexpr auto forbidden =
        std::to_array<std::string_view>({"ALTER", "ANALYZE", "ATTACH", "BEGIN", "COMMIT", "CREATE", "DETACH", "DROP",
                                         "END", "PRAGMA", "REINDEX", "RELEASE", "ROLLBACK", "SAVEPOINT", "VACUUM"});
    if (contains(reading, word)) return {};
    if (contains(changing, word)) return only_reads(word) + std::string(how_to_change);
    if (word == "ATTACH" || word == "DETACH") {
        return only_reads(word) + "  It sees one database; choose it with: vitae --db FILE";
    }
    if (word == "VACUUM") return only_reads(word) + "  To copy the database use: vitae backup FILE";
    if (contains(forbidden, word)) return only_reads(word) + "  Ask with SELECT";
    if (word.empty()) return "this is not SQL.  A query starts with SELECT or WITH, like: SELECT name FROM people";
    return std::string(word) +
           " does not start a query.  A query starts with SELECT or WITH, like: SELECT name FROM people";
}

void ReadPolicy::arm(sqlite3* database) { sqlite3_set_authorizer(database, &ReadPolicy::ask, this); }

int ReadPolicy::ask(void* policy, int action, const char* first, const char* second, const char* schema,
                    const char* view) {
    auto& self = *static_cast<ReadPolicy*>(policy);
    std::string refusal = self.judge(action, first, second, schema, view);
    if (refusal.empty()) return SQLITE_OK;
    if (self.refusal_.empty()) self.refusal_ = std::move(refusal);
    return SQLITE_DENY;
}

bool ReadPolicy::may_read(std::string_view table, bool of_a_schema, std::string_view view) const {
    const std::string name = lower(table);
    if (contains(row_functions, name) || name == "sqlite_schema" || name == "sqlite_master") return true;
    const bool internal = name.rfind("sqlite_", 0) == 0 || name.rfind("pragma_", 0) == 0 || name.rfind("fts", 0) == 0 ||
                          name == "dbstat" || name == "bytecode" || name == "tables_used";
    if (internal) return false;
    // count(*) over a WITH query names the query and no schema.
    if (views_.count(name) > 0 || !of_a_schema) return true;
    // In the file a view reads tables, and the full-text index reads its own and the texts it indexes.
    return scope_ == Scope::storage &&
           (!view.empty() || name.rfind("person_search", 0) == 0 || name == "search_content");
}

std::string ReadPolicy::judge(int action, const char* first, const char* second, const char* schema,
                              const char* view) const {
    const auto text = [](const char* value) { return std::string_view(value == nullptr ? "" : value); };
    switch (action) {
        case SQLITE_SELECT:
        case SQLITE_RECURSIVE:
            return {};
        case SQLITE_READ:
            if (may_read(text(first), schema != nullptr, text(view))) return {};
            return std::string(text(first)) + " is no public view" + std::string(all_views);
        case SQLITE_FUNCTION:
            if (contains(allowed_functions, lower(text(second)))) return {};
            return "the function " + std::string(text(second)) + " is not allowed here: it does more than compute.";
        case SQLITE_PRAGMA:
            // The full-text index asks this when it is first used.
            if (scope_ == Scope::storage && lower(text(first)) == "data_version") return {};
            return only_reads(action_name(action));
        case SQLITE_UPDATE:
            // A table function of the library registers itself when it is first named.
            if (text(first) == "sqlite_master") return "only the public views can be read" + std::string(all_views);
            return only_reads(action_name(action)) + std::string(how_to_change);
        case SQLITE_INSERT:
        case SQLITE_DELETE:
            return only_reads(action_name(action)) + std::string(how_to_change);
        default:
            return only_reads(action_name(action));
    }
}

}  // namespace vitae
