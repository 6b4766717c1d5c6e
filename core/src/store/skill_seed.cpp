// SPDX-License-Identifier: Apache-2.0
#include "store/skill_seed.hpp"

#include "model/text.hpp"
#include "store/migrate.hpp"
#include "store/schema_text.hpp"
#include "store/summaries.hpp"
#include "store/transaction.hpp"

namespace vitae {
namespace {

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(separator, from), text.size());
        parts.emplace_back(trim(text.substr(from, end - from)));
        from = end + 1;
    }
    return parts;
}

std::vector<std::string> split_names(std::string_view text) {
    std::vector<std::string> names = split(text, '|');
    std::erase(names, std::string());
    return names;
}

/// The name goes to a skill of this table, whatever it was before, unless a user vouches for it.
std::int64_t upsert_skill(Connection& connection, const BuiltInSkill& skill) {
    const std::string key = skill_key(skill.name);
    connection
        .query(
            "INSERT INTO skill (name, key, category, status) VALUES (?, ?, ?, 'built_in') ON CONFLICT (key) DO UPDATE "
            "SET name = excluded.name, category = excluded.category, status = 'built_in' WHERE status <> 'user'")
        .bind(skill.name, key, TextOrNull{skill.category})
        .run();
    Query row = connection.query("SELECT id FROM skill WHERE key = ?");
    row.bind(key);
    row.step();
    return row.integer(0);
}

void insert_alias(Connection& connection, const std::string& alias, std::int64_t skill) {
    connection
        .query(
            "INSERT INTO skill_alias (key, alias, skill, origin) VALUES (?, ?, ?, 'built_in') "
            "ON CONFLICT (key) DO NOTHING")
        .bind(skill_key(alias), alias, skill)
        .run();
}

void take_over(Connection& connection, const std::vector<BuiltInSkill>& table) {
    connection.execute(
        "DELETE FROM skill_alias WHERE origin = 'built_in';"
        "DELETE FROM skill_edge WHERE origin = 'built_in';"
        // Those that are not in the table any more stay as names in use; the others go at the end.
        "UPDATE skill SET status = 'unreviewed', category = NULL WHERE status = 'built_in';");
    std::vector<std::int64_t> ids;
    for (const BuiltInSkill& skill : table) ids.push_back(upsert_skill(connection, skill));
    // Names before aliases: an alias that is also the name of a skill means that skill.
    for (std::size_t i = 0; i < table.size(); ++i) insert_alias(connection, table[i].name, ids[i]);
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (const std::string& alias : table[i].aliases) insert_alias(connection, alias, ids[i]);
        for (const std::string& parent : table[i].parents)
            connection
                .query(
                    "INSERT INTO skill_edge (child, parent, origin) SELECT ?1, id, 'built_in' FROM skill "
                    "WHERE key = ?2 AND id <> ?1 ON CONFLICT DO NOTHING")
                .bind(ids[i], skill_key(parent))
                .run();
    }
}

// A changed table can change what any mention means, so everybody is rebuilt; it comes with a new program only.
void rebuild_everybody(Connection& connection, Projector& projector) {
    std::vector<std::int64_t> people;
    {
        Query query = connection.query("SELECT id FROM person");
        while (query.step()) people.push_back(query.integer(0));
    }
    for (const std::int64_t person : people) {
        projector.rows().clear(person);
        projector.rows().write(person, projector.compute(person));
    }
    connection.execute(
        "DELETE FROM skill WHERE status = 'unreviewed' AND id NOT IN (SELECT skill FROM role_skill "
        "UNION SELECT skill FROM project_skill UNION SELECT skill FROM skill_claim UNION SELECT skill FROM "
        "skill_alias)");
    if (!people.empty()) connection.execute("INSERT INTO person_search (person_search) VALUES ('rebuild')");
}

}  // namespace

std::vector<BuiltInSkill> parse_skills(std::string_view tsv) {
    std::vector<BuiltInSkill> table;
    for (const std::string& line : split(tsv, '\n')) {
        if (line.empty() || line.starts_with('#')) continue;
        std::vector<std::string> cells = split(line, '\t');
        cells.resize(5);
        if (skill_key(cells[0]).empty()) continue;
        std::vector<std::string> aliases = split_names(cells[4]);
        for (std::string& alias : aliases)
            if (alias.starts_with('~')) alias.erase(0, 1);
        table.push_back({cells[0], cells[1], split_names(cells[2]), std::move(aliases)});
    }
    return table;
}

void refresh_built_in_skills(Connection& connection, SkillTable& skills, Projector& projector, const std::string& tsv) {
    Transaction transaction(connection);
    if (!mirror_text_changed(connection, "skills", tsv)) return;
    take_over(connection, parse_skills(tsv));
    refresh_skill_ancestors(connection);
    skills.forget();
    rebuild_everybody(connection, projector);
    skills.forget();
    transaction.commit();
}

void refresh_built_in_skills(Connection& connection, SkillTable& skills, Projector& projector) {
    std::string all;
    for (std::size_t i = 0; i < embedded::schema_skills_count; ++i) all.append(embedded::schema_skills[i].text);
    refresh_built_in_skills(connection, skills, projector, all);
}

}  // namespace vitae
