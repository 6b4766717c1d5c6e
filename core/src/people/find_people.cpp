// SPDX-License-Identifier: Apache-2.0
#include "people/people_query.hpp"
#include "people/row.hpp"
#include "report/arguments.hpp"
#include "report/query.hpp"
#include "vitae/error.hpp"

namespace vitae {

namespace {

using people::KnownSkill;
using people::PeopleQuery;

/// What reports make of a skill's name: one way to name skills everywhere.
KnownSkill known_skill(const std::filesystem::path& database, const std::string& word) {
    Report lookup;
    lookup.parameters.resize(1);
    lookup.parameters[0].name = lookup.parameters[0].type = "skills";
    const Value named = bind_arguments(lookup, {{"skills", word}}, {database, "", {}, {}}).at("skills");
    const std::string list = std::get<std::string>(named);  // ",C++,"
    KnownSkill skill{0, list.substr(1, list.size() - 2)};
    const auto rows =
        query_rows({database, "SELECT skill_id FROM skills WHERE name = :name", {{"name", skill.name}}, {}});
    skill.id = people::id_at(rows.at(0), 0);
    return skill;
}

std::vector<KnownSkill> skills_below(const std::filesystem::path& database, std::int64_t skill) {
    std::vector<KnownSkill> below;
    for (const auto& row : query_rows({database,
                                       "SELECT skill_id, skill FROM skill_ancestors WHERE ancestor_id = :skill "
                                       "AND skill_id <> :skill ORDER BY skill, skill_id",
                                       {{"skill", skill}},
                                       {}}))
        below.push_back({people::id_at(row, 0), people::text_at(row, 1)});
    return below;
}

PeopleQuery composed(const std::filesystem::path& database, const PeopleFilter& filter) {
    if (filter.used_within && filter.skills.empty())
        throw Error(ErrorKind::usage, "used-within needs a skill: --skill 'C++' --used-within 24");
    people::ResolvedSkills skills;
    for (const AnyOf<SkillCondition>& conditions : filter.skills) {
        skills.wanted.emplace_back();
        for (const SkillCondition& condition : conditions)
            skills.wanted.back().push_back(known_skill(database, condition.skill));
    }
    for (const std::string& skill : filter.without_skills) {
        const KnownSkill unwanted = known_skill(database, skill);
        skills.unwanted.push_back({unwanted, skills_below(database, unwanted.id)});
    }
    return people::compose(filter, skills);
}

}  // namespace

std::vector<PersonName> all_people(const std::filesystem::path& database) {
    std::vector<PersonName> everybody;
    for (const auto& row : query_rows({database, "SELECT person_id, name FROM people ORDER BY person_id", {}, {}}))
        everybody.push_back({people::id_at(row, 0), people::text_at(row, 1)});
    return everybody;
}

void find_people(const std::filesystem::path& database, const PeopleFilter& filter, RowSink& sink) {
    const PeopleQuery query = composed(database, filter);
    stream_query({database, query.sql, query.values, {}}, {}, sink);
}

std::string explain_people(const std::filesystem::path& database, const PeopleFilter& filter) {
    return people::with_literals(composed(database, filter));
}

}  // namespace vitae
