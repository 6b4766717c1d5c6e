// SPDX-License-Identifier: Apache-2.0
#include "store/projector.hpp"

#include <unordered_set>

#include "store/documents.hpp"

namespace vitae {

Projector::Projector(Connection& connection, SkillTable& skills)
    : connection_(connection),
      skills_(skills),
      organizations_(connection),
      rows_(connection, skills, organizations_),
      resolve_(
          [this](const std::string& raw, const std::string& canonical) { return skills_.resolve(raw, canonical); }) {}

Projection Projector::compute(std::vector<SourceDocument> documents, const std::vector<RecordedEdit>& edits) {
    Projection projection = merge(std::move(documents), resolve_);
    if (edits.empty()) return projection;
    assign_fact_keys(projection);
    apply_edits(projection, edits, resolve_);
    return projection;
}

Projection Projector::compute(std::vector<SourceDocument> documents) { return compute(std::move(documents), {}); }

Projection Projector::compute(std::int64_t person) {
    return compute(load_documents(connection_, person), load_edits(connection_, person));
}

Projector::Rebuild::Rebuild(Projector& projector, const std::vector<std::int64_t>& people) : projector_(projector) {
    for (const std::int64_t person : people) {
        projector_.rows_.remove_search_row(person);
        take_out(person);
    }
}

void Projector::Rebuild::take_out(std::int64_t person) {
    organizations_.merge(projector_.organizations_.of_person(person));
    unreviewed_skills_.merge(projector_.skills_.unreviewed_of(person));
    projector_.rows_.clear(person);
}

Projection Projector::Rebuild::write(std::int64_t person) {
    Projection projection = projector_.compute(person);
    projector_.rows_.write(person, projection);
    projector_.rows_.add_search_row(person);
    return projection;
}

void Projector::Rebuild::tidy() {
    projector_.organizations_.tidy(organizations_);
    projector_.skills_.tidy_unreviewed(unreviewed_skills_);
}

int count_skills(const Projection& projection) {
    std::unordered_set<std::string> keys;
    for (const ProjectedRole& role : projection.roles)
        for (const ProjectedMention& mention : role.skills) keys.insert(mention.skill.key);
    for (const ProjectedProject& project : projection.projects)
        for (const ProjectedMention& mention : project.skills) keys.insert(mention.skill.key);
    for (const ProjectedClaim& claim : projection.claims) keys.insert(claim.skill.key);
    return static_cast<int>(keys.size());
}

}  // namespace vitae
