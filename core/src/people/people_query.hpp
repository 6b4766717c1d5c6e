// SPDX-License-Identifier: Apache-2.0
//
// From a filter to one SELECT over the public views.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "vitae/people.hpp"

namespace vitae::people {

struct KnownSkill {
    std::int64_t id = 0;
    std::string name;  ///< canonical
};

/// The filter's skills as the database knows them, in the same order.
struct ResolvedSkills {
    std::vector<KnownSkill> wanted;
    std::vector<KnownSkill> unwanted;
};

struct PeopleQuery {
    std::string sql;
    std::map<std::string, Value> values;  ///< by name, without the colon
};

PeopleQuery compose(const PeopleFilter& filter, const ResolvedSkills& skills);

/// The SQL with its values written out as literals.
std::string with_literals(const PeopleQuery& query);

}  // namespace vitae::people
