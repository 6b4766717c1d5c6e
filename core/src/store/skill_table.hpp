// SPDX-License-Identifier: Apache-2.0
//
// The canonical skills of the database: finds the skill a name means, creates unknown ones.
//
//   SkillName skill = skills.resolve("k8s", "");      // {"kubernetes", "Kubernetes"}
//   std::int64_t id = skills.id_of(skill);
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>

#include "store/connection.hpp"
#include "store/projection.hpp"

namespace vitae {

/// Folded for look-ups; the characters that tell C, C++ and C# apart stay.
std::string skill_key(std::string_view name);

class SkillTable {
public:
    explicit SkillTable(Connection& connection) : connection_(connection) {}

    /// What a mention means: a user's alias for the words, else the recogniser's choice if the database
    /// knows it, else a known alias, else a skill of its own that nobody has reviewed. Empty key = no words.
    SkillName resolve(const std::string& raw, const std::string& canonical);
    /// Creates unreviewed skills that do not exist yet.
    std::int64_t id_of(const SkillName& skill);

    /// Unreviewed skills exist as long as something mentions them, under the best spelling in use.
    std::set<std::int64_t> unreviewed_of(std::int64_t person);
    void tidy_unreviewed(const std::set<std::int64_t>& skills);

    /// To be called when the tables may have changed behind its back: after a rollback, or a refresh. What other
    /// processes have changed it notices itself.
    void forget();

private:
    struct Known {
        std::int64_t id = 0;
        SkillName skill;
        bool by_user = false;
    };
    void load_aliases();
    const Known* find(const std::string& name);

    Connection& connection_;
    std::int64_t state_of_others_ = 0;
    bool loaded_ = false;
    std::unordered_map<std::string, Known> by_alias_;            ///< key of the alias
    std::unordered_map<std::string, const Known*> by_spelling_;  ///< exact words seen; null = unknown
    std::unordered_map<std::string, std::int64_t> ids_;          ///< by skill key
    std::unordered_map<std::string, std::string> names_;         ///< of unreviewed skills, by key
};

}  // namespace vitae
