// SPDX-License-Identifier: Apache-2.0
#include "privacy/residue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <functional>

#include "privacy/needles.hpp"
#include "vitae/error.hpp"

namespace vitae::privacy {
namespace fs = std::filesystem;

namespace {

constexpr std::size_t piece = 4U << 20U;

/// The needles in what `next` gives piece by piece, until it gives nothing.
std::set<std::string> needles_in(const std::function<std::string()>& next, const std::vector<std::string>& needles) {
    std::size_t longest = 0;
    for (const std::string& needle : needles) longest = std::max(longest, needle.size());
    std::vector<std::string> missing = needles;
    std::set<std::string> found;
    std::string window;
    while (!missing.empty()) {
        std::string read = next();
        if (read.empty()) break;
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

std::function<std::string()> pieces_of(const Connection& connection) {
    return [&connection, offset = std::int64_t{0}]() mutable {
        std::string read = connection.raw_bytes(offset, piece);
        offset += static_cast<std::int64_t>(read.size());
        return read;
    };
}

std::function<std::string()> pieces_of(const fs::path& file) {
    return [stream = std::make_shared<std::ifstream>(file, std::ios::binary)]() {
        std::string read(piece, '\0');
        stream->read(read.data(), static_cast<std::streamsize>(piece));
        read.resize(static_cast<std::size_t>(stream->gcount()));
        return read;
    };
}

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

std::set<std::string> needles_on_disk(const Connection& connection, const std::vector<std::string>& needles) {
    std::set<std::string> found = needles_in(pieces_of(connection), needles);
    for (const char* suffix : {"-wal", "-journal"})
        found.merge(needles_in(pieces_of(fs::path(connection.file().string() + suffix)), needles));
    return found;
}

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
