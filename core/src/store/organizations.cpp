// SPDX-License-Identifier: Apache-2.0
#include "store/organizations.hpp"

#include "store/spelling.hpp"

namespace vitae {
namespace {

constexpr std::size_t largest_cache = 200'000;

}  // namespace

std::string Organizations::resolved_key(const std::string& key) {
    Query alias = connection_.query(
        "SELECT o.key FROM organization_alias a JOIN organization o ON o.id = a.organization WHERE a.key = ?");
    alias.bind(key);
    return alias.step() ? alias.text(0) : key;
}

std::int64_t Organizations::id_of(const std::string& key, const std::string& spelling) {
    if (key.empty()) return 0;
    if (connection_.others_wrote_since(state_of_others_)) forget();
    const auto known = known_.find(key);
    if (known != known_.end() && !is_better_spelling(spelling, known->second.name)) return known->second.id;
    const std::string resolved = resolved_key(key);
    connection_.query("INSERT INTO organization (name, key) VALUES (?, ?) ON CONFLICT (key) DO NOTHING")
        .bind(spelling, resolved)
        .run();
    Known found{};
    {
        Query row = connection_.query("SELECT id, name FROM organization WHERE key = ?");
        row.bind(resolved);
        row.step();
        found = {row.integer(0), row.text(1)};
    }
    // An alias is another name, not another spelling: it does not rename the organization.
    if (resolved == key && is_better_spelling(spelling, found.name)) {
        connection_.query("UPDATE organization SET name = ? WHERE id = ?").bind(spelling, found.id).run();
        found.name = spelling;
    }
    if (known_.size() > largest_cache) known_.clear();
    known_[key] = found;
    return found.id;
}

std::set<std::int64_t> Organizations::of_person(std::int64_t person) {
    Query query = connection_.query("SELECT organization FROM role WHERE person = ? AND organization IS NOT NULL");
    query.bind(person);
    std::set<std::int64_t> organizations;
    while (query.step()) organizations.insert(query.integer(0));
    return organizations;
}

void Organizations::tidy(const std::set<std::int64_t>& organizations) {
    bool changed = false;
    for (const std::int64_t organization : organizations) {
        std::string best;
        {
            Query spellings = connection_.query("SELECT DISTINCT organization_name FROM role WHERE organization = ?");
            spellings.bind(organization);
            while (spellings.step()) {
                std::string spelling = spellings.text(0);
                if (best.empty() || is_better_spelling(spelling, best)) best = std::move(spelling);
            }
        }
        if (best.empty())
            connection_
                .query(
                    "DELETE FROM organization WHERE id = ?1 "
                    "AND NOT EXISTS (SELECT 1 FROM organization_alias WHERE organization = ?1)")
                .bind(organization)
                .run();
        else
            connection_
                .query(
                    "UPDATE organization SET name = ?1 WHERE id = ?2 AND name <> ?1 "
                    "AND NOT EXISTS (SELECT 1 FROM organization_alias WHERE organization = ?2)")
                .bind(best, organization)
                .run();
        changed = changed || connection_.changed_rows() > 0;
    }
    if (changed) forget();
}

}  // namespace vitae
