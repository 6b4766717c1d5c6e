// SPDX-License-Identifier: Apache-2.0
//
// From a filter to one SELECT over the public views.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "people/sql_pieces.hpp"
#include "vitae/people.hpp"

namespace vitae::people {

struct KnownSkill {
    std::int64_t id = 0;
    std::string name;  ///< canonical
};

struct UnwantedSkill {
    KnownSkill skill;
    std::vector<KnownSkill> below;  ///< who used one of these knows it too; by name
};

/// The filter's skills as the database knows them, in the same order.
struct ResolvedSkills {
    std::vector<AnyOf<KnownSkill>> wanted;
    std::vector<UnwantedSkill> unwanted;
};

PeopleQuery compose(const PeopleFilter& filter, const ResolvedSkills& skills);

}  // namespace vitae::people
