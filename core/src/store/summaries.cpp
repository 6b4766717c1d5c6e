// SPDX-License-Identifier: Apache-2.0
#include "store/summaries.hpp"

#include <fmt/format.h>

#include <array>
#include <limits>
#include <set>

#include "store/migrate.hpp"
#include "store/schema_text.hpp"
#include "store/skill_months.hpp"
#include "store/transaction.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

/// To be raised whenever compute_skill_months() says something else about the same rows.
constexpr std::string_view skill_months_version = "skill months 1";

/// Filled by the statements of schema/summaries, in this order.
constexpr std::array<std::string_view, 3> person_tables = {"role_span", "project_span", "experience_month"};
constexpr std::int64_t everybody_to = std::numeric_limits<std::int64_t>::max();

/// What the table has to hold; of person_tables for the people ?1 to ?2.
std::string content_of(std::string_view table) {
    for (std::size_t i = 0; i < embedded::schema_summaries_count; ++i) {
        const embedded::TextFile& file = embedded::schema_summaries[i];
        if (file.name == fmt::format("{}.sql", table)) return std::string(file.text.substr(0, file.text.rfind(';')));
    }
    throw Error(ErrorKind::failed, fmt::format("schema/summaries has no {}.sql", table));
}

std::vector<std::int64_t> everybody(Connection& connection) {
    std::vector<std::int64_t> people;
    Query query = connection.query("SELECT id FROM person ORDER BY id");
    while (query.step()) people.push_back(query.integer(0));
    return people;
}

/// The people with rows that are in one of the two only.
std::set<std::int64_t> different(Connection& connection, std::string_view table) {
    const std::string content = content_of(table);
    const std::string stored = fmt::format("SELECT * FROM {} WHERE person BETWEEN ?1 AND ?2", table);
    std::set<std::int64_t> people;
    for (const std::string& sql : {fmt::format("SELECT person FROM ({} EXCEPT {})", content, stored),
                                   fmt::format("SELECT person FROM ({} EXCEPT {})", stored, content)}) {
        Query query = connection.query(sql);
        query.bind(std::int64_t{0}, everybody_to);
        while (query.step()) people.insert(query.integer(0));
    }
    return people;
}

bool ancestors_differ(Connection& connection) {
    const std::string content = content_of("skill_ancestor");
    for (const std::string& sql : {fmt::format("SELECT * FROM ({}) EXCEPT SELECT * FROM skill_ancestor", content),
                                   fmt::format("SELECT * FROM skill_ancestor EXCEPT SELECT * FROM ({})", content)})
        if (Query query = connection.query(sql); query.step()) return true;
    return false;
}

/// The spans and months of the people from one to the other, none of which are there yet.
void fill_person_tables(Connection& connection, std::int64_t first, std::int64_t last) {
    static const auto fillings = [] {
        std::array<std::string, person_tables.size()> statements;
        for (std::size_t i = 0; i < statements.size(); ++i)
            statements[i] = fmt::format("INSERT INTO {}\n{}", person_tables[i], content_of(person_tables[i]));
        return statements;
    }();
    for (const std::string& filling : fillings) connection.query(filling).bind(first, last).run();
}

}  // namespace

void write_summaries(Connection& connection, std::int64_t person) {
    fill_person_tables(connection, person, person);
    insert_skill_months(connection, person, compute_skill_months(connection, person));
}

void refresh_skill_ancestors(Connection& connection) {
    connection.execute("DELETE FROM skill_ancestor; INSERT INTO skill_ancestor\n" + content_of("skill_ancestor"));
}

void rebuild_summaries(Connection& connection) {
    connection.execute(
        "DELETE FROM skill_month; DELETE FROM experience_month; DELETE FROM role_span; DELETE FROM project_span");
    refresh_skill_ancestors(connection);
    fill_person_tables(connection, 0, everybody_to);
    for (const std::int64_t person : everybody(connection))
        insert_skill_months(connection, person, compute_skill_months(connection, person));
}

void refresh_summaries(Connection& connection) {
    std::string all(skill_months_version);
    for (std::size_t i = 0; i < embedded::schema_summaries_count; ++i) all.append(embedded::schema_summaries[i].text);
    Transaction transaction(connection);
    if (!mirror_text_changed(connection, "months", all)) return;
    rebuild_summaries(connection);
    transaction.commit();
}

std::vector<std::string> check_summaries(Connection& connection) {
    std::vector<std::string> problems;
    if (ancestors_differ(connection)) problems.emplace_back("skill_ancestor is not what the hierarchy of skills says.");
    for (const std::string_view table : person_tables)
        for (const std::int64_t person : different(connection, table))
            problems.push_back(fmt::format("person {}: {} is not what the dates say.", person, table));
    for (const std::int64_t person : everybody(connection)) {
        const auto should = compute_skill_months(connection, person);
        if (read_skill_months(connection, person) != should)
            problems.push_back(fmt::format("person {}: skill_month is not what the roles and projects say.", person));
    }
    return problems;
}

}  // namespace vitae
