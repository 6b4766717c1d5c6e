// SPDX-License-Identifier: Apache-2.0
//
// How long and how lately a person used each skill: what the table skill_month holds, computed from the person's
// roles, projects and claims and their spans.
//
//   for (const SkillMonths& months : compute_skill_months(connection, person)) ...
#pragma once

#include <cstdint>
#include <vector>

#include "store/connection.hpp"

namespace vitae {

/// The union of some spans. Months are year * 12 + month - 1; 0 = none is dated.
struct MonthsUsed {
    std::int64_t certain = 0, point = 0, possible = 0;
    std::int64_t first = 0, last = 0;
    bool is_current = false;
    bool claimed = false;
    friend bool operator==(const MonthsUsed&, const MonthsUsed&) = default;
};

struct SkillMonths {
    std::int64_t skill = 0;
    bool is_own = false;  ///< false = only skills below it are named
    std::int64_t roles = 0, projects = 0, undated = 0;
    std::int64_t listed = 0, in_text = 0, asserted = 0;
    MonthsUsed own;
    MonthsUsed whole;  ///< with the skills below it
    friend bool operator==(const SkillMonths&, const SkillMonths&) = default;
};

/// In the order of the skills. Volunteer work is left out. Reads role_span, project_span and skill_ancestor.
std::vector<SkillMonths> compute_skill_months(Connection& connection, std::int64_t person);

/// The person has none yet.
void insert_skill_months(Connection& connection, std::int64_t person, const std::vector<SkillMonths>& months);

/// As they are stored, in the order of the skills.
std::vector<SkillMonths> read_skill_months(Connection& connection, std::int64_t person);

}  // namespace vitae
