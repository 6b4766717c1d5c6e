// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <set>

#include "model/text.hpp"
#include "store/projector.hpp"
#include "store/skill_table.hpp"
#include "store/store.hpp"
#include "store/summaries.hpp"
#include "vitae/error.hpp"
#include "vitae/skills.hpp"

namespace vitae {

namespace {

struct KnownSkill {
    std::int64_t id = 0;
    std::string name;
    bool reviewed = false;
};

/// One change of the skill table and the people it touches, in one transaction.
class SkillKnowledge {
public:
    explicit SkillKnowledge(Store& store)
        : store_(store), connection_(store.connection()), skills_(connection_), projector_(connection_, skills_) {}

    SkillChange add_alias(const std::string& alias, const std::string& skill) {
        const KnownSkill target = known(skill);
        const std::string key = required_key(alias);
        if (const auto other = find(key); other.id != 0 && other.id != target.id && other.reviewed)
            throw Error(ErrorKind::usage,
                        fmt::format("{} is a skill itself.  If both are one, use: vitae skill merge '{}' '{}'",
                                    other.name, other.name, target.name));
        return change(target.name, [&](SkillChange& result) { set_alias(alias, key, target.id, result); });
    }

    SkillChange merge(const std::string& from, const std::string& into) {
        const KnownSkill gone = known(from);
        const KnownSkill target = known(into);
        if (gone.id == target.id)
            throw Error(ErrorKind::usage, fmt::format("{} and {} are one skill already", from, into));
        return change(target.name, [&](SkillChange& result) {
            touch_with_below(gone.id);
            std::vector<std::string> names = {gone.name};
            Query aliases = connection_.query("SELECT alias FROM skill_alias WHERE skill = ?");
            aliases.bind(gone.id);
            while (aliases.step()) names.push_back(aliases.text(0));
            for (const std::string& name : names) set_alias(name, skill_key(name), target.id, result);
            connection_
                .query(
                    "INSERT OR IGNORE INTO skill_edge (child, parent, origin) SELECT child, ?1, 'user' FROM skill_edge "
                    "WHERE parent = ?2 AND child <> ?1")
                .bind(target.id, gone.id)
                .run();
        });
    }

    SkillChange import(const std::vector<SkillEntry>& entries) {
        return change("", [&](SkillChange& result) {
            for (const SkillEntry& entry : entries) import_names(entry, result);
            for (const SkillEntry& entry : entries) import_parents(entry, result);
        });
    }

private:
    template <typename Work>
    SkillChange change(const std::string& skill, Work work) {
        SkillChange result;
        result.skill = skill;
        Store::Batch batch(store_);
        work(result);
        result.people = rebuild();
        batch.commit();
        // The store keeps what it knows of skills; a batch that is given up makes it look again.
        const Store::Batch given_up(store_);
        return result;
    }

    static std::string required_key(const std::string& name) {
        std::string key = skill_key(name);
        if (trim(key).empty()) throw Error(ErrorKind::usage, fmt::format("\"{}\" is no name of a skill", name));
        return key;
    }

    /// By alias, else by name; id 0 = unknown.
    KnownSkill find(const std::string& key) {
        Query query = connection_.query(
            "SELECT id, name, status <> 'unreviewed' FROM skill WHERE id = coalesce("
            "(SELECT skill FROM skill_alias WHERE key = ?1), (SELECT id FROM skill WHERE key = ?1))");
        query.bind(key);
        if (!query.step()) return {};
        return {query.integer(0), query.text(1), query.integer(2) != 0};
    }

    KnownSkill known(const std::string& name) {
        const KnownSkill skill = find(required_key(name));
        if (skill.id == 0)
            throw Error(ErrorKind::usage, fmt::format("no skill called {}.  All skills: vitae skill list", name));
        return skill;
    }

    /// The people whose mentions may mean something else after this change of the skill.
    void touch(std::int64_t skill) {
        Query query = connection_.query(
            "SELECT r.person FROM role_skill m JOIN role r ON r.id = m.role WHERE m.skill = ?1 "
            "UNION SELECT p.person FROM project_skill m JOIN project p ON p.id = m.project WHERE m.skill = ?1 "
            "UNION SELECT person FROM skill_claim WHERE skill = ?1");
        query.bind(skill);
        while (query.step()) people_.insert(query.integer(0));
    }

    /// A change of what is above a skill concerns whoever knows something below it.
    void touch_with_below(std::int64_t skill) {
        std::set<std::int64_t> skills = {skill};
        {
            Query query = connection_.query("SELECT skill FROM skill_ancestor WHERE ancestor = ?");
            query.bind(skill);
            while (query.step()) skills.insert(query.integer(0));
        }
        for (const std::int64_t one : skills) touch(one);
    }

    void set_alias(const std::string& alias, const std::string& key, std::int64_t skill, SkillChange& result) {
        if (const KnownSkill before = find(key); before.id != 0 && before.id != skill) touch(before.id);
        connection_
            .query(
                "INSERT INTO skill_alias (key, alias, skill, origin) VALUES (?, ?, ?, 'user') ON CONFLICT (key) DO "
                "UPDATE "
                "SET skill = excluded.skill, origin = 'user' WHERE skill <> excluded.skill")
            .bind(key, alias, skill)
            .run();
        result.aliases += connection_.changed_rows() > 0 ? 1 : 0;
        // A skill that people give names to is no longer one nobody has looked at; its own name means it too.
        Query own = connection_.query(
            "INSERT INTO skill_alias (key, alias, skill, origin) SELECT key, name, id, 'user' FROM skill WHERE id = ? "
            "ON CONFLICT (key) DO NOTHING");
        own.bind(skill).run();
        connection_.query("UPDATE skill SET status = 'user' WHERE id = ? AND status = 'unreviewed'").bind(skill).run();
    }

    void import_names(const SkillEntry& entry, SkillChange& result) {
        const std::string key = skill_key(entry.name);
        if (trim(key).empty()) return;
        KnownSkill skill = find(key);
        if (skill.id == 0) {
            connection_.query("INSERT INTO skill (name, key, status) VALUES (?, ?, 'user')")
                .bind(entry.name, key)
                .run();
            skill = {connection_.last_id(), entry.name, true};
            ++result.skills;
        } else if (!skill.reviewed) {
            touch(skill.id);
            connection_.query("UPDATE skill SET status = 'user', name = ? WHERE id = ?")
                .bind(entry.name, skill.id)
                .run();
            ++result.skills;
        }
        if (!entry.category.empty())
            connection_.query("UPDATE skill SET category = ? WHERE id = ? AND category IS NULL")
                .bind(entry.category, skill.id)
                .run();
        add_name(entry.name, key, skill.id);
        for (const std::string& alias : entry.aliases)
            if (const std::string alias_key = skill_key(alias); !trim(alias_key).empty())
                result.aliases += add_name(alias, alias_key, skill.id) ? 1 : 0;
    }

    /// What the name means already stays; only what nobody has looked at gives way.
    bool add_name(const std::string& name, const std::string& key, std::int64_t skill) {
        const KnownSkill before = find(key);
        if (before.id != 0 && before.id != skill && before.reviewed) return false;
        if (before.id != 0 && before.id != skill) touch(before.id);
        connection_
            .query(
                "INSERT INTO skill_alias (key, alias, skill, origin) VALUES (?, ?, ?, 'user') ON CONFLICT (key) DO "
                "NOTHING")
            .bind(key, name, skill)
            .run();
        return connection_.changed_rows() > 0;
    }

    void import_parents(const SkillEntry& entry, SkillChange& result) {
        const KnownSkill child = find(skill_key(entry.name));
        for (const std::string& name : entry.parents) {
            const KnownSkill parent = find(skill_key(name));
            if (child.id == 0 || parent.id == 0 || child.id == parent.id || is_above(child.id, parent.id)) continue;
            connection_.query("INSERT OR IGNORE INTO skill_edge (child, parent, origin) VALUES (?, ?, 'user')")
                .bind(child.id, parent.id)
                .run();
            if (connection_.changed_rows() == 0) continue;
            ++result.edges;
            touch_with_below(child.id);
        }
    }

    /// Months roll up along the edges, so they must not lead in a circle.
    bool is_above(std::int64_t skill, std::int64_t below) {
        Query query = connection_.query(
            "WITH RECURSIVE up (skill) AS (SELECT ?1 UNION SELECT e.parent FROM skill_edge e JOIN up ON up.skill = "
            "e.child) "
            "SELECT 1 FROM up WHERE skill = ?2");
        query.bind(below, skill);
        return query.step();
    }

    int rebuild() {
        skills_.forget();
        refresh_skill_ancestors(connection_);
        const std::vector<std::int64_t> people(people_.begin(), people_.end());
        Projector::Rebuild rebuild(projector_, people);
        for (const std::int64_t person : people) rebuild.write(person);
        rebuild.tidy();
        return static_cast<int>(people.size());
    }

    Store& store_;
    Connection& connection_;
    SkillTable skills_;
    Projector projector_;
    std::set<std::int64_t> people_;
};

}  // namespace

SkillChange add_skill_alias(Database& database, const std::string& alias, const std::string& skill) {
    return SkillKnowledge(database.store()).add_alias(alias, skill);
}

SkillChange merge_skills(Database& database, const std::string& from, const std::string& into) {
    return SkillKnowledge(database.store()).merge(from, into);
}

SkillChange import_skills(Database& database, const std::vector<SkillEntry>& entries) {
    return SkillKnowledge(database.store()).import(entries);
}

}  // namespace vitae
