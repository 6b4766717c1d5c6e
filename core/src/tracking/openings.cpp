// SPDX-License-Identifier: Apache-2.0
#include "vitae/openings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "model/text.hpp"
#include "store/audit.hpp"
#include "store/skill_table.hpp"
#include "store/store.hpp"
#include "store/transaction.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

constexpr std::array statuses = {"draft", "open", "on_hold", "closed"};

/// "Backend Engineer (Göteborg)" gives "backend-engineer-goteborg".
std::string key_of_title(const std::string& title) {
    std::string key;
    for (const char c : fold(title)) {
        if (is_ascii_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80)
            key += c;
        else if (!key.empty() && key.back() != '-')
            key += '-';
    }
    while (key.ends_with('-')) key.pop_back();
    return key;
}

void check(Opening& opening, const Signature& signature) {
    if (opening.key.empty()) opening.key = key_of_title(opening.title);
    const bool is_name = !opening.key.empty() && opening.key.find_first_of(" \t\n/@") == std::string::npos &&
                         !std::ranges::all_of(opening.key, [](char c) { return c >= '0' && c <= '9'; });
    if (!is_name)
        throw Error(ErrorKind::usage, fmt::format("{} cannot be the key of an opening: write one word with a letter, "
                                                  "like backend-2025",
                                                  opening.key.empty() ? "nothing" : opening.key));
    if (std::ranges::find(statuses, opening.status) == statuses.end())
        throw Error(ErrorKind::usage,
                    fmt::format("{} is no status of an opening: draft, open, on_hold or closed", opening.status));
    if (opening.seats < 1) throw Error(ErrorKind::usage, "an opening has at least one seat.");
    if (!opening.opened_on.empty()) checked_date(opening.opened_on, "opened");
    if (opening.opened_on.empty() && opening.status != "draft") opening.opened_on = signature.at.substr(0, 10);
    if (opening.status == "closed" && opening.closed_on.empty()) opening.closed_on = signature.at.substr(0, 10);
    if (opening.status != "closed") {
        opening.closed_on.clear();
        opening.closed_reason.clear();
    }
}

std::int64_t pipeline_id(Connection& connection, const std::string& name) {
    Query query = connection.query("SELECT id FROM pipeline WHERE name = ?");
    query.bind(name);
    if (!query.step())
        throw Error(ErrorKind::usage, fmt::format("there is no pipeline called {}.  All: vitae pipeline list", name));
    return query.integer(0);
}

void refuse_taken_key(Connection& connection, const Opening& opening) {
    Query query = connection.query("SELECT title FROM opening WHERE key = ? AND id <> ?");
    query.bind(opening.key, opening.id);
    if (query.step())
        throw Error(ErrorKind::usage, fmt::format("there is an opening {} already: {}.  Name this one: --key NAME",
                                                  opening.key, query.text(0)));
}

void write_skills(Connection& connection, const Opening& opening) {
    connection.query("DELETE FROM opening_skill WHERE opening = ?").bind(opening.id).run();
    int seq = 0;
    for (const OpeningSkill& skill : opening.skills) {
        const std::string key = skill_key(skill.name);
        if (key.empty()) throw Error(ErrorKind::usage, fmt::format("{} is no name of a skill.", skill.name));
        connection
            .query(
                "INSERT INTO opening_skill (opening, key, name, seq, need, min_months, max_age) "
                "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (opening, key) DO UPDATE SET need = excluded.need, "
                "min_months = excluded.min_months, max_age = excluded.max_age")
            .bind(opening.id, key, skill.name, ++seq, skill.required ? "required" : "nice", skill.min_months,
                  skill.max_age)
            .run();
    }
}

void write_opening(Connection& connection, const Opening& opening) {
    connection
        .query(
            "UPDATE opening SET key = ?2, title = ?3, department = ?4, location = ?5, hiring_manager = ?6, seats = ?7, "
            "status = ?8, opened_on = ?9, closed_on = ?10, closed_reason = ?11, description = ?12, pipeline = ?13 "
            "WHERE id = ?1")
        .bind(opening.id, opening.key, opening.title, TextOrNull{opening.department}, TextOrNull{opening.location},
              TextOrNull{opening.hiring_manager}, opening.seats, opening.status, TextOrNull{opening.opened_on},
              TextOrNull{opening.closed_on}, TextOrNull{opening.closed_reason}, TextOrNull{opening.description},
              pipeline_id(connection, opening.pipeline))
        .run();
    write_skills(connection, opening);
}

std::vector<OpeningSkill> read_skills(Connection& connection, std::int64_t opening) {
    Query query =
        connection.query("SELECT name, need, min_months, max_age FROM opening_skill WHERE opening = ? ORDER BY seq");
    query.bind(opening);
    std::vector<OpeningSkill> skills;
    while (query.step()) {
        OpeningSkill skill{query.text(0), query.text(1) == "required", static_cast<int>(query.integer(2)), {}};
        if (!query.is_null(3)) skill.max_age = static_cast<int>(query.integer(3));
        skills.push_back(std::move(skill));
    }
    return skills;
}

Opening read_opening(Connection& connection, std::int64_t id) {
    Opening opening;
    {
        Query query = connection.query(
            "SELECT o.key, o.title, o.department, o.location, o.hiring_manager, o.seats, o.status, o.opened_on, "
            "o.closed_on, o.closed_reason, o.description, p.name FROM opening o JOIN pipeline p ON p.id = o.pipeline "
            "WHERE o.id = ?");
        query.bind(id);
        query.step();
        opening = {id,
                   query.text(0),
                   query.text(1),
                   query.text(2),
                   query.text(3),
                   query.text(4),
                   static_cast<int>(query.integer(5)),
                   query.text(6),
                   query.text(7),
                   query.text(8),
                   query.text(9),
                   query.text(11),
                   query.text(10),
                   {}};
    }
    opening.skills = read_skills(connection, id);
    return opening;
}

std::vector<std::pair<std::int64_t, std::string>> matches(Connection& connection, const std::string& who) {
    const std::string wanted = fold(collapse_space(who));
    std::vector<std::pair<std::int64_t, std::string>> found;
    Query query = connection.query("SELECT id, key, title FROM opening ORDER BY id");
    while (query.step()) {
        if (query.text(1) == who || std::to_string(query.integer(0)) == who) return {{query.integer(0), query.text(1)}};
        if (!wanted.empty() && fold(query.text(2)).find(wanted) != std::string::npos)
            found.emplace_back(query.integer(0), query.text(1));
    }
    return found;
}

}  // namespace

Opening find_opening(Database& database, const std::string& who) {
    Connection& connection = database.store().connection();
    const auto found = matches(connection, who);
    if (found.empty())
        throw Error(ErrorKind::usage, fmt::format("there is no opening {}.  All: vitae opening list", who));
    if (found.size() > 1) {
        std::string keys;
        for (const auto& [id, key] : found) keys += (keys.empty() ? "" : ", ") + key;
        throw Error(ErrorKind::usage, fmt::format("{} fits several openings: {}.  Say which by its key", who, keys));
    }
    return read_opening(connection, found.front().first);
}

std::int64_t add_opening(Database& database, Opening opening, const Signature& signature) {
    Connection& connection = database.store().connection();
    check(opening, signature);
    Transaction transaction(connection);
    opening.id = 0;
    refuse_taken_key(connection, opening);
    connection.query("INSERT INTO opening (key, title, status, closed_on, pipeline) VALUES (?, ?, ?, ?, ?)")
        .bind(opening.key, opening.title, opening.status, TextOrNull{opening.closed_on},
              pipeline_id(connection, opening.pipeline))
        .run();
    opening.id = connection.last_id();
    write_opening(connection, opening);
    record_audit(connection, signature, "opening.add", opening.id);
    transaction.commit();
    return opening.id;
}

void replace_opening(Database& database, const Opening& given, const Signature& signature) {
    Connection& connection = database.store().connection();
    Opening opening = given;
    check(opening, signature);
    Transaction transaction(connection);
    refuse_taken_key(connection, opening);
    const Opening before = read_opening(connection, opening.id);
    Query in_use = connection.query("SELECT count(*) FROM application WHERE opening = ?");
    in_use.bind(opening.id);
    in_use.step();
    if (before.pipeline != opening.pipeline && in_use.integer(0) > 0)
        throw Error(ErrorKind::usage, "the pipeline of an opening cannot change once somebody has applied.");
    write_opening(connection, opening);
    record_audit(connection, signature, "opening.edit", opening.id);
    transaction.commit();
}

int close_opening(Database& database, std::int64_t id, const std::string& reason, const Signature& signature) {
    Connection& connection = database.store().connection();
    Transaction transaction(connection);
    Opening opening = read_opening(connection, id);
    if (opening.status == "closed")
        throw Error(ErrorKind::usage, fmt::format("{} was closed on {} already.", opening.key, opening.closed_on));
    opening.status = "closed";
    opening.closed_on = signature.at.substr(0, 10);
    opening.closed_reason = collapse_space(reason);
    write_opening(connection, opening);
    record_audit(connection, signature, "opening.close", id);
    int active = 0;
    {
        Query query = connection.query("SELECT count(*) FROM applications WHERE opening_id = ? AND status = 'active'");
        query.bind(id);
        query.step();
        active = static_cast<int>(query.integer(0));
    }
    transaction.commit();
    return active;
}

}  // namespace vitae
