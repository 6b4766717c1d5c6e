// SPDX-License-Identifier: Apache-2.0
#include <sqlite3.h>
#include <unistd.h>
#include <utf8proc.h>

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <ctime>
#include <set>

#include "report/query.hpp"
#include "report/read_policy.hpp"
#include "report/row_wire.hpp"
#include "report/sql_text.hpp"
#include "report/view_names.hpp"
#include "vitae/error.hpp"
#include "vitae/nearest_name.hpp"
#include "worker/sandbox.hpp"

namespace vitae {
namespace {

constexpr int longest_text = 8 << 20;  // of one value; a document's text is at most this

struct Limit {
    int id;
    int value;
};
constexpr Limit library_limits[] = {
    {SQLITE_LIMIT_LENGTH, longest_text}, {SQLITE_LIMIT_SQL_LENGTH, 100'000}, {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 200},      {SQLITE_LIMIT_COMPOUND_SELECT, 20}, {SQLITE_LIMIT_VDBE_OP, 25'000},
    {SQLITE_LIMIT_FUNCTION_ARG, 16},     {SQLITE_LIMIT_ATTACHED, 0},         {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 100}, {SQLITE_LIMIT_TRIGGER_DEPTH, 1},    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

struct Switch {
    int id;
    int value;
};
constexpr Switch library_switches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
};

[[noreturn]] void fail(const std::string& sentence) { throw Error(ErrorKind::failed, sentence); }

void execute(sqlite3* database, const char* sql) {
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        fail(std::string("the database cannot be read: ") + sqlite3_errmsg(database) + ".  Try: vitae check");
    }
}

/// Sets what the library offers against hostile SQL. json_each and json_tree install themselves at their
/// first use, which would look like a change of the schema later.
void harden(sqlite3* database) {
    execute(database, "SELECT * FROM json_each('[]'), json_tree('[]')");
    for (const Switch& option : library_switches) {
        if (sqlite3_db_config(database, option.id, option.value, nullptr) != SQLITE_OK) {
            fail("this SQLite library lacks a protection that queries need (option " + std::to_string(option.id) + ")");
        }
    }
    for (const Limit& limit : library_limits) sqlite3_limit(database, limit.id, limit.value);
}

SqliteHandle open_for_reading(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) {
        fail("there is no database " + file.string() + ".  Make one with: vitae import FOLDER");
    }
    sqlite3* opened = nullptr;
    const int status = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    SqliteHandle database(opened);
    if (status != SQLITE_OK) fail("the database " + file.string() + " cannot be opened: " + sqlite3_errstr(status));
    sqlite3_busy_timeout(opened, 5000);
    harden(opened);
    execute(opened,
            "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA mmap_size = 0; PRAGMA cell_size_check = 1");
    // A view of the file may not use a virtual table, since anyone could have put it there; one of ours may.
    execute(opened,
            "CREATE TEMP VIEW searches AS"
            " SELECT rowid AS person_id, person_search AS query, rank FROM main.person_search");
    execute(opened, "PRAGMA query_only = 1");
    // From here to the end one state of the file, opened and locked while that is still possible.
    execute(opened, "BEGIN; SELECT count(*) FROM sqlite_schema");
    return database;
}

struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// SQLite's words after `prefix` in an error message ("no such table: "), else empty.
std::string after_prefix(const std::string& message, std::string_view prefix) {
    return message.rfind(prefix, 0) == 0 ? message.substr(prefix.size()) : std::string();
}

/// SQLite's message with the place and, for an unknown name, the nearest known one.
std::string prepare_error(sqlite3* database, const std::string& sql, const std::vector<PublicView>& views) {
    std::string message = sqlite3_errmsg(database);
    std::vector<std::string> view_names;
    std::vector<std::string> column_names;
    for (const PublicView& view : views) {
        view_names.push_back(view.name);
        column_names.insert(column_names.end(), view.columns.begin(), view.columns.end());
    }
    std::string hint;
    if (const std::string table = after_prefix(message, "no such table: "); !table.empty()) {
        message = "there is no public view " + table;
        const std::string nearest = nearest_name(table, view_names);
        hint = nearest.empty() ? "All views: vitae sql --schema, or in the shell .schema"
                               : "Did you mean " + nearest + "?";
    } else if (std::string column = after_prefix(message, "no such column: "); !column.empty()) {
        const std::string nearest = nearest_name(column.substr(column.rfind('.') + 1), column_names);
        hint = nearest.empty() ? "What a view has: vitae sql --schema VIEW" : "Did you mean " + nearest + "?";
    }
    const int offset = sqlite3_error_offset(database);
    if (offset >= 0 && sql.find('\n') != std::string::npos) {
        message = "line " + std::to_string(line_of(sql, static_cast<std::size_t>(offset))) + ": " + message;
    }
    return message + "." + (hint.empty() ? "" : "  " + hint);
}

Statement prepare(sqlite3* database, const std::string& sql, const ReadPolicy& policy,
                  const std::vector<PublicView>& views) {
    sqlite3_stmt* prepared = nullptr;
    const char* tail = nullptr;
    const int status = sqlite3_prepare_v2(database, sql.c_str(), static_cast<int>(sql.size()), &prepared, &tail);
    Statement statement(prepared);
    if (status == SQLITE_NOMEM) fail("the query is too large for the memory it may take.  Make it shorter");
    if (status != SQLITE_OK) fail(policy.refusal().empty() ? prepare_error(database, sql, views) : policy.refusal());
    if (!is_blank_sql(std::string_view(sql).substr(static_cast<std::size_t>(tail - sql.c_str())))) {
        fail("one statement at a time: there is more after the first semicolon.  Run the statements one by one");
    }
    if (sqlite3_stmt_readonly(prepared) == 0) fail("this connection only reads: the statement would write.");
    return statement;
}

void bind(sqlite3_stmt* statement, const std::map<std::string, Value>& bindings) {
    for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i) {
        const char* name = sqlite3_bind_parameter_name(statement, i);
        const auto value = name == nullptr ? bindings.end() : bindings.find(name + 1);
        if (value == bindings.end()) {
            throw Error(ErrorKind::usage,
                        "the query has a parameter " + std::string(name == nullptr ? "?" : name) +
                            " without a value.  Give it: --param NAME=VALUE, or in the shell .param NAME VALUE");
        }
        if (const auto* whole = std::get_if<std::int64_t>(&value->second)) {
            sqlite3_bind_int64(statement, i, *whole);
        } else if (const auto* number = std::get_if<double>(&value->second)) {
            sqlite3_bind_double(statement, i, *number);
        } else if (const auto* text = std::get_if<std::string>(&value->second)) {
            sqlite3_bind_text64(statement, i, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
        }
    }
}

/// SQL can make texts of any bytes; what is not UTF-8 becomes U+FFFD.
std::string valid_utf8(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        utf8proc_int32_t point = 0;
        const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                           static_cast<utf8proc_ssize_t>(text.size()), &point);
        result += size > 0 ? text.substr(0, static_cast<std::size_t>(size)) : std::string_view("\xEF\xBF\xBD");
        text.remove_prefix(size > 0 ? static_cast<std::size_t>(size) : 1);
    }
    return result;
}

std::string hexadecimal(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        text += digits[static_cast<unsigned char>(byte) >> 4U];
        text += digits[static_cast<unsigned char>(byte) & 15U];
    }
    return text;
}

Value value_at(sqlite3_stmt* statement, int column) {
    const auto bytes = [&](const void* start) {
        return std::string_view(static_cast<const char*>(start),
                                static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
    };
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER:
            return std::int64_t{sqlite3_column_int64(statement, column)};
        case SQLITE_FLOAT:
            return sqlite3_column_double(statement, column);
        case SQLITE_TEXT:
            return valid_utf8(bytes(sqlite3_column_text(statement, column)));
        case SQLITE_BLOB:
            return hexadecimal(bytes(sqlite3_column_blob(statement, column)));
        default:
            return std::monostate{};
    }
}

std::string too_large_sentence(const QueryLimits& limits) {
    return "the query was stopped: it needs more than " + std::to_string(limits.memory_bytes >> 20U) +
           " MiB of memory.  Ask for fewer rows or columns; report and sql may be given more with --memory";
}

[[noreturn]] void fail_step(sqlite3* database, int status, const QueryLimits& limits) {
    const std::string message = sqlite3_errmsg(database);
    switch (status & 0xFF) {
        case SQLITE_NOMEM:
            fail(too_large_sentence(limits));
        case SQLITE_TOOBIG:
            fail("the query was stopped: one of its values is larger than 8 MiB");
        case SQLITE_CORRUPT:
            fail("the database is damaged: " + message + ".  Try: vitae check");
        default:
            fail(message + ".");
    }
}

void stream_rows(sqlite3* database, sqlite3_stmt* statement, const QueryLimits& limits, RowWriter& writer) {
    const int width = sqlite3_column_count(statement);
    std::vector<std::string> names;
    for (int i = 0; i < width; ++i) names.push_back(valid_utf8(sqlite3_column_name(statement, i)));
    writer.columns(names);
    std::vector<Value> values(static_cast<std::size_t>(width));
    for (std::size_t rows = 0;; ++rows) {
        const int status = sqlite3_step(statement);
        if (status == SQLITE_DONE) break;
        if (status != SQLITE_ROW) fail_step(database, status, limits);
        if (rows == limits.rows) {
            fail("the query was stopped after " + std::to_string(limits.rows) +
                 " rows, the most it may return; there are more.  Add a LIMIT, or ask for less");
        }
        for (int i = 0; i < width; ++i) values[static_cast<std::size_t>(i)] = value_at(statement, i);
        writer.row(values);
    }
    writer.done();
}

/// Takes from this process what a query does not need. Nothing of the query's text was looked at before.
void confine(const QueryLimits& limits) {
    ::tzset();
    char ignored = 0;
    sqlite3_randomness(1, &ignored);  // opens its source of randomness
    const std::size_t heap = limits.memory_bytes / 4 * 3;
    sqlite3_hard_heap_limit64(sqlite3_memory_used() + static_cast<sqlite3_int64>(heap));
    SandboxLimits sandbox;
    sandbox.memory_bytes = limits.memory_bytes;
    sandbox.cpu_seconds = static_cast<unsigned>(limits.seconds) + 1;
    sandbox.open_database = true;
    apply_sandbox(sandbox);
}

void answer(const QueryRequest& request, RowWriter& writer) {
    const SqliteHandle database = open_for_reading(request.database);
    const std::vector<PublicView> views = public_views(database.get(), request.sql);
    const SqliteHandle names_only = stand_in(views);
    harden(names_only.get());
    std::set<std::string> names;
    for (const PublicView& view : views) names.insert(view.name);
    ReadPolicy name_policy(names, ReadPolicy::Scope::public_names);
    ReadPolicy storage_policy(names, ReadPolicy::Scope::storage);
    name_policy.arm(names_only.get());
    storage_policy.arm(database.get());
    confine(request.limits);

    if (const std::string refusal = refusal_of_statement(first_word(request.sql)); !refusal.empty()) fail(refusal);
    prepare(names_only.get(), request.sql, name_policy, views);
    const Statement statement = prepare(database.get(), request.sql, storage_policy, views);
    bind(statement.get(), request.bindings);
    stream_rows(database.get(), statement.get(), request.limits, writer);
}

}  // namespace

void answer_query(const QueryRequest& request, int pipe) {
    ::signal(SIGPIPE, SIG_DFL);
    RowWriter writer(pipe);
    try {
        answer(request, writer);
    } catch (const Error& error) {
        writer.failure(error.kind(), error.what());
    } catch (const std::bad_alloc&) {
        writer.failure(ErrorKind::failed, too_large_sentence(request.limits));
    } catch (const std::exception& error) {
        writer.failure(ErrorKind::failed, std::string("the query failed: ") + error.what());
    }
    ::_exit(0);
}

}  // namespace vitae
