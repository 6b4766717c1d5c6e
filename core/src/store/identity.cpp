// SPDX-License-Identifier: Apache-2.0
#include "store/identity.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "model/keys.hpp"

namespace vitae {
namespace {

void sort_unique(auto& list) {
    std::ranges::sort(list);
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// Union-find over indices; the representative of a group is its smallest member.
class Groups {
public:
    explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
    std::size_t find(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        a = find(a);
        b = find(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> parent_;
};

}  // namespace

std::vector<std::string> identity_keys(const Cv& cv) {
    std::vector<std::string> keys;
    const auto add = [&](std::string_view kind, const std::string& key) {
        if (!key.empty()) keys.push_back(std::string(kind) + key);
    };
    for (const Contact& contact : cv.contacts) {
        if (contact.kind == ContactKind::email) add("email:", email_key(contact.value));
        if (contact.kind == ContactKind::url) add("profile:", profile_key(contact.value));
    }
    sort_unique(keys);
    return keys;
}

std::vector<std::int64_t> people_with_keys(Connection& connection, const std::vector<std::string>& keys) {
    std::vector<std::int64_t> people;
    for (const std::string& key : keys) {
        Query query = connection.query(
            "SELECT d.person FROM identity_key k JOIN document d ON d.id = k.document WHERE k.key = ? LIMIT 1");
        query.bind(key);
        if (query.step()) people.push_back(query.integer(0));
    }
    sort_unique(people);
    return people;
}

std::vector<std::vector<std::int64_t>> linked_documents(Connection& connection, std::int64_t person,
                                                        std::int64_t ignored_merge) {
    std::vector<std::int64_t> documents;
    Query query = connection.query("SELECT id FROM document WHERE person = ? ORDER BY id");
    query.bind(person);
    while (query.step()) documents.push_back(query.integer(0));

    Groups groups(documents.size());
    std::map<std::string, std::size_t> first_with_key;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        Query keys = connection.query(
            "SELECT key FROM identity_key WHERE document = ?1 UNION ALL "
            "SELECT 'merge:' || merge FROM person_merge_item WHERE document = ?1 AND merge <> ?2");
        keys.bind(documents[i], ignored_merge);
        while (keys.step()) groups.join(first_with_key.try_emplace(keys.text(0), i).first->second, i);
    }
    std::map<std::size_t, std::vector<std::int64_t>> by_group;
    for (std::size_t i = 0; i < documents.size(); ++i) by_group[groups.find(i)].push_back(documents[i]);
    std::vector<std::vector<std::int64_t>> result;
    for (auto& [group, members] : by_group) result.push_back(std::move(members));
    return result;
}

}  // namespace vitae
