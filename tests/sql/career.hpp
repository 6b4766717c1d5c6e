// SPDX-License-Identifier: Apache-2.0
//
// Random careers, and what they add up to by counting months one by one: the slow and obvious
// answer beside the views and reports. Nothing here is computed as the SQL computes it.
//
//   Person person = random_person(random, 1);
//   database.run(insert_statements(person));
//   Months worked = months_of(readings_of(fact, person), Reading::point);
#pragma once

#include <bitset>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace vitae::test {

/// A set of months from January 1990; every career of the tests lies within.
constexpr int first_month = 1990 * 12;
using Months = std::bitset<45 * 12>;

struct Date {
    int year = 0;   ///< 0 = not stated
    int month = 0;  ///< 0 = only the year
    [[nodiscard]] std::string iso() const;
};

enum class FactKind { role, project, education };

struct SkillUse {
    int skill = 0;
    std::string evidence;
};

struct Fact {
    int id = 0;
    FactKind what = FactKind::role;
    int organization = 0;  ///< 0 = not stated
    std::string kind;      ///< of a role
    std::string title;     ///< of a role
    int rank = 0;          ///< of the level its title names, 1 = intern to 9 = executive; 0 = none
    std::string level;     ///< its name
    Date start, end, as_of;
    std::string end_kind;   ///< date, present or unknown
    int stated_months = 0;  ///< 0 = not stated
    std::vector<SkillUse> skills;
};

struct Person {
    int id = 0;
    Date as_of;
    std::vector<Fact> facts;
    std::vector<int> claims;
    std::map<int, int> stated_months;  ///< of some of the claims
};

enum class Reading { certain, point, possible };
constexpr Reading all_readings[] = {Reading::certain, Reading::point, Reading::possible};

/// Months [begin, end) of one reading; open = the end is the date of the person's newest document.
struct Span {
    int begin = 0;
    int end = 0;
    bool open = false;
};
struct Readings {
    std::optional<Span> certain, point, possible;
    [[nodiscard]] const std::optional<Span>& of(Reading reading) const;
};

/// What the dates of `fact` can mean: every start and end they allow is tried.
Readings readings_of(const Fact& fact, const Person& person);

/// As far as they lie before `cut` (open ones reach it); without `cut` as the documents say.
Months months_of(const Readings& readings, Reading reading, std::optional<int> cut = std::nullopt);

bool is_undated(const Fact& fact);

Person random_person(std::mt19937& random, int id);

/// INSERTs of the person, of the facts and of their skills; insert_pools() comes first.
std::string insert_statements(const Person& person);

/// INSERTs of the organizations and skills random people refer to.
std::string insert_pools();

constexpr int random_skills = 6;

/// The skill and those below it, in the hierarchy that insert_pools() makes.
std::vector<int> with_descendants(int skill);

}  // namespace vitae::test
