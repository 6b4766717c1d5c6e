// SPDX-License-Identifier: Apache-2.0
#include "store/skill_table.hpp"

#include "model/text.hpp"
#include "store/spelling.hpp"

namespace vitae {
namespace {

// Documents of strangers decide how many different names there are; the caches start over at this size.
constexpr std::size_t largest_cache = 200'000;

}  // namespace

std::string skill_key(std::string_view name) { return fold(collapse_space(name)); }

void SkillTable::load_aliases() {
    if (loaded_) return;
    Query query = connection_.query(
        "SELECT a.key, a.origin = 'user', s.id, s.key, s.name FROM skill_alias a JOIN skill s ON s.id = a.skill");
    while (query.step()) {
        Known known{query.integer(2), {query.text(3), query.text(4)}, query.integer(1) != 0};
        ids_[known.skill.key] = known.id;
        by_alias_[query.text(0)] = std::move(known);
    }
    loaded_ = true;
}

const SkillTable::Known* SkillTable::find(const std::string& name) {
    if (by_spelling_.size() > largest_cache) by_spelling_.clear();
    const auto [seen, is_new] = by_spelling_.try_emplace(name, nullptr);
    if (is_new) {
        const auto known = by_alias_.find(skill_key(name));
        if (known != by_alias_.end()) seen->second = &known->second;
    }
    return seen->second;
}

SkillName SkillTable::resolve(const std::string& raw, const std::string& canonical) {
    if (connection_.others_wrote_since(state_of_others_)) forget();
    load_aliases();
    const Known* by_raw = find(raw);
    if (by_raw != nullptr && by_raw->by_user) return by_raw->skill;
    if (!canonical.empty())
        if (const Known* by_name = find(canonical)) return by_name->skill;
    if (by_raw != nullptr) return by_raw->skill;
    const std::string& words = raw.empty() ? canonical : raw;
    return {skill_key(words), collapse_space(words)};
}

std::int64_t SkillTable::id_of(const SkillName& skill) {
    if (connection_.others_wrote_since(state_of_others_)) forget();
    const auto known = ids_.find(skill.key);
    if (known != ids_.end()) {
        const auto name = names_.find(skill.key);
        if (name == names_.end() || !is_better_spelling(skill.name, name->second)) return known->second;
    }
    connection_.query("INSERT INTO skill (name, key, status) VALUES (?, ?, 'unreviewed') ON CONFLICT (key) DO NOTHING")
        .bind(skill.name, skill.key)
        .run();
    Query row = connection_.query("SELECT id, name, status FROM skill WHERE key = ?");
    row.bind(skill.key);
    row.step();
    const std::int64_t id = row.integer(0);
    if (ids_.size() > largest_cache) forget();
    ids_[skill.key] = id;
    if (row.text(2) != "unreviewed") return id;
    std::string name = row.text(1);
    if (is_better_spelling(skill.name, name)) {
        connection_.query("UPDATE skill SET name = ? WHERE id = ?").bind(skill.name, id).run();
        name = skill.name;
    }
    names_[skill.key] = std::move(name);
    return id;
}

std::set<std::int64_t> SkillTable::unreviewed_of(std::int64_t person) {
    Query query = connection_.query(
        "SELECT s.id FROM skill s WHERE s.status = 'unreviewed' AND s.id IN ("
        " SELECT m.skill FROM role r JOIN role_skill m ON m.role = r.id WHERE r.person = ?1"
        " UNION SELECT m.skill FROM project p JOIN project_skill m ON m.project = p.id WHERE p.person = ?1"
        " UNION SELECT skill FROM skill_claim WHERE person = ?1)");
    query.bind(person);
    std::set<std::int64_t> skills;
    while (query.step()) skills.insert(query.integer(0));
    return skills;
}

void SkillTable::tidy_unreviewed(const std::set<std::int64_t>& skills) {
    bool changed = false;
    for (const std::int64_t skill : skills) {
        std::string best;
        {
            Query spellings = connection_.query(
                "SELECT raw FROM role_skill WHERE skill = ?1 UNION SELECT raw FROM project_skill WHERE skill = ?1 "
                "UNION SELECT raw FROM skill_claim WHERE skill = ?1");
            spellings.bind(skill);
            while (spellings.step()) {
                std::string spelling = collapse_space(spellings.text(0));
                if (best.empty() || is_better_spelling(spelling, best)) best = std::move(spelling);
            }
        }
        if (best.empty())
            connection_.query("DELETE FROM skill WHERE id = ? AND status = 'unreviewed'").bind(skill).run();
        else
            connection_.query("UPDATE skill SET name = ?1 WHERE id = ?2 AND status = 'unreviewed' AND name <> ?1")
                .bind(best, skill)
                .run();
        changed = changed || connection_.changed_rows() > 0;
    }
    if (changed) forget();
}

void SkillTable::forget() {
    loaded_ = false;
    by_alias_.clear();
    by_spelling_.clear();
    ids_.clear();
    names_.clear();
}

}  // namespace vitae
