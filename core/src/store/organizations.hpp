// SPDX-License-Identifier: Apache-2.0
//
// Employers: one row per key, shown under the best spelling that a role uses. They exist as long as a
// role or an alias names them.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>

#include "store/connection.hpp"

namespace vitae {

class Organizations {
public:
    explicit Organizations(Connection& connection) : connection_(connection) {}

    /// The organization with that key or alias; created if there is none. 0 for an empty key.
    std::int64_t id_of(const std::string& key, const std::string& spelling);
    /// The key of the organization a key means: the alias's, else itself.
    std::string resolved_key(const std::string& key);

    std::set<std::int64_t> of_person(std::int64_t person);
    /// Deletes those no role uses any more and gives the others their best spelling.
    void tidy(const std::set<std::int64_t>& organizations);

    /// As SkillTable::forget.
    void forget() { known_.clear(); }

private:
    struct Known {
        std::int64_t id;
        std::string name;
    };
    Connection& connection_;
    std::int64_t state_of_others_ = 0;
    std::unordered_map<std::string, Known> known_;
};

}  // namespace vitae
