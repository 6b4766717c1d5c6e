// SPDX-License-Identifier: Apache-2.0
#include "privacy/residue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <fstream>

#include "privacy/needles.hpp"
#include "vitae/error.hpp"

namespace vitae::privacy {
namespace fs = std::filesystem;

std::vector<fs::path> files_of(const fs::path& database) {
    std::vector<fs::path> files;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        if (fs::path file = database.string() + suffix; fs::exists(file)) files.push_back(std::move(file));
    return files;
}

std::set<std::string> needles_in_file(const fs::path& file, const std::vector<std::string>& needles) {
    constexpr std::size_t piece = 4U << 20U;
    std::size_t longest = 0;
    for (const std::string& needle : needles) longest = std::max(longest, needle.size());
    std::vector<std::string> missing = needles;
    std::set<std::string> found;
    std::ifstream stream(file, std::ios::binary);
    std::string window;
    std::string next(piece, '\0');
    while (stream && !missing.empty()) {
        stream.read(next.data(), static_cast<std::streamsize>(piece));
        std::string read = next.substr(0, static_cast<std::size_t>(stream.gcount()));
        lower_ascii(read);
        // What stands across two pieces is found with the end of the one before.
        if (window.size() > longest) window.erase(0, window.size() - longest);
        window += read;
        std::erase_if(missing, [&](const std::string& needle) {
            const bool is_there = ::memmem(window.data(), window.size(), needle.data(), needle.size()) != nullptr;
            if (is_there) found.insert(needle);
            return is_there;
        });
    }
    return found;
}

namespace {

std::string literal(const std::string& text) {
    std::string quoted = "'";
    for (const char c : text) quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return quoted + "'";
}

/// One SELECT per table with texts or bytes; storage of the full text is left out.
std::vector<std::string> searches(Connection& connection) {
    std::vector<std::string> result;
    Query query = connection.query(
        "SELECT t.name, group_concat('instr(lower(CAST(\"' || c.name || '\" AS TEXT)), n.needle) > 0', ' OR ') "
        "FROM pragma_table_list t JOIN pragma_table_info(t.name) c "
        "WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
        "AND upper(c.type) IN ('TEXT', 'BLOB') GROUP BY t.name");
    while (query.step()) result.push_back(fmt::format("\"{}\" WHERE {}", query.text(0), query.text(1)));
    return result;
}

}  // namespace

bool stands_in_a_row(Connection& connection, const std::string& needle) {
    for (const std::string& search : searches(connection)) {
        const std::string sql = fmt::format(
            "WITH n AS (SELECT {} AS needle) SELECT EXISTS (SELECT 1 FROM n CROSS JOIN {})", literal(needle), search);
        if (connection.number(sql) != 0) return true;
    }
    return false;
}

void scrub(Connection& connection, bool rewrite) {
    connection.execute("INSERT INTO person_search (person_search) VALUES ('optimize')");
    if (rewrite) connection.execute("VACUUM");
    // The first column tells of a reader that keeps old pages; no error does.
    if (connection.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
        throw Error(ErrorKind::failed,
                    fmt::format("{}: another program is reading an older state of the database, whose pages still hold "
                                "what was erased.  When it has ended: vitae erase --finish",
                                connection.file().string()));
}

}  // namespace vitae::privacy
