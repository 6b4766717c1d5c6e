// SPDX-License-Identifier: Apache-2.0
#include "store/people.hpp"

#include <fmt/format.h>

#include "store/identity.hpp"
#include "vitae/error.hpp"

namespace vitae {

std::int64_t next_person_id(Connection& connection) {
    // The number of an erased person, or of one that was merged into another, is never given to anybody else.
    Query query = connection.query(
        "SELECT 1 + max(coalesce((SELECT max(id) FROM person), 0), coalesce((SELECT max(person) FROM erasure), 0), "
        "coalesce((SELECT max(person) FROM person_merge), 0))");
    query.step();
    return query.integer(0);
}

std::string person_name(Connection& connection, std::int64_t person) {
    Query query = connection.query("SELECT name FROM person WHERE id = ?");
    query.bind(person);
    return query.step() ? query.text(0) : std::string();
}

void require_person(Connection& connection, std::int64_t person) {
    Query query = connection.query("SELECT 1 FROM person WHERE id = ?");
    query.bind(person);
    if (!query.step()) throw Error(ErrorKind::usage, fmt::format("there is no person {}.", person));
}

void join_person(Connection& connection, std::int64_t from, std::int64_t to) {
    constexpr std::string_view lists_joined =
        "INSERT OR IGNORE INTO list_entry (list, person, added_at, author) "
        "SELECT list, ?2, added_at, author FROM list_entry WHERE person = ?1";
    for (const std::string_view sql : std::initializer_list<std::string_view>{
             "UPDATE document SET person = ?2 WHERE person = ?1", "UPDATE edit SET person = ?2 WHERE person = ?1",
             "UPDATE note SET person = ?2 WHERE person = ?1",
             "INSERT OR IGNORE INTO person_tag (person, tag) SELECT ?2, tag FROM person_tag WHERE person = ?1",
             lists_joined, "UPDATE application SET person = ?2 WHERE person = ?1",
             "UPDATE reminder SET person = ?2 WHERE person = ?1", "UPDATE consent SET person = ?2 WHERE person = ?1",
             "UPDATE hold SET person = ?2 WHERE person = ?1", "UPDATE import_item SET person = ?2 WHERE person = ?1"})
        connection.query(sql).bind(from, to).run();
    connection.query("DELETE FROM person WHERE id = ?").bind(from).run();
}

std::vector<std::int64_t> split_person(Connection& connection, std::int64_t person) {
    std::vector<std::int64_t> others;
    const auto groups = linked_documents(connection, person);
    for (std::size_t i = 1; i < groups.size(); ++i) {
        // The row is completed by the projection; the number is taken at once.
        const std::int64_t other = next_person_id(connection);
        connection.query("INSERT INTO person (id, name, as_of) VALUES (?, '', '')").bind(other).run();
        for (const std::int64_t document : groups[i]) {
            connection.query("UPDATE document SET person = ? WHERE id = ?").bind(other, document).run();
            connection.query("UPDATE import_item SET person = ? WHERE document = ?").bind(other, document).run();
        }
        others.push_back(other);
    }
    return others;
}

bool is_touched_by_people(Connection& connection, std::int64_t person) {
    Query query = connection.query(
        "SELECT EXISTS (SELECT 1 FROM edit WHERE person = ?1) OR EXISTS (SELECT 1 FROM note WHERE person = ?1) "
        "OR EXISTS (SELECT 1 FROM person_tag WHERE person = ?1) OR EXISTS (SELECT 1 FROM application WHERE person = "
        "?1) "
        "OR EXISTS (SELECT 1 FROM list_entry WHERE person = ?1) OR EXISTS (SELECT 1 FROM reminder WHERE person = ?1) "
        "OR EXISTS (SELECT 1 FROM consent WHERE person = ?1) OR EXISTS (SELECT 1 FROM hold WHERE person = ?1)");
    query.bind(person);
    query.step();
    return query.integer(0) != 0;
}

std::int64_t insert_edit(Connection& connection, std::int64_t person, const NewEdit& edit) {
    Query query =
        connection.query("INSERT INTO edit (person, made_at, action, fact, field, value) VALUES (?, ?, ?, ?, ?, ?)");
    query.bind(person, utc_now());
    const bool sets = edit.action == NewEdit::Action::set;
    const bool hides = edit.action == NewEdit::Action::hide;
    query.bind(sets ? "set" : hides ? "hide" : "add", edit.fact);
    sets ? query.bind(edit.field) : query.bind(nullptr);
    hides ? query.bind(nullptr) : query.bind(edit.value);
    query.run();
    return connection.last_id();
}

int count_person_skills(Connection& connection, std::int64_t person) {
    Query query = connection.query(
        "SELECT count(*) FROM ("
        " SELECT m.skill FROM role r JOIN role_skill m ON m.role = r.id WHERE r.person = ?1"
        " UNION SELECT m.skill FROM project p JOIN project_skill m ON m.project = p.id WHERE p.person = ?1"
        " UNION SELECT skill FROM skill_claim WHERE person = ?1)");
    query.bind(person);
    query.step();
    return static_cast<int>(query.integer(0));
}

std::string document_language(Connection& connection, std::int64_t person) {
    Query query =
        connection.query("SELECT d.language FROM person p JOIN document d ON d.id = p.document WHERE p.id = ?");
    query.bind(person);
    return query.step() ? query.text(0) : std::string();
}

namespace {

std::vector<SkillMention> mentions_of(const std::vector<ProjectedMention>& projected) {
    std::vector<SkillMention> mentions;
    for (const ProjectedMention& mention : projected) mentions.push_back(mention.mention);
    return mentions;
}

template <class F>
void append(std::vector<F>& facts, const std::vector<Projected<F>>& projected) {
    for (const Projected<F>& fact : projected) facts.push_back(fact.fact);
}

}  // namespace

Cv cv_of(const Projection& projection, const std::string& language) {
    Cv cv;
    cv.name = projection.name.fact;
    cv.headline = projection.headline;
    cv.summary = projection.summary;
    cv.language = language;
    cv.as_of = projection.newest.as_of;
    append(cv.contacts, projection.contacts);
    for (const ProjectedRole& role : projection.roles) {
        cv.roles.push_back(role.fact);
        cv.roles.back().skills = mentions_of(role.skills);
    }
    append(cv.education, projection.education);
    for (const ProjectedProject& project : projection.projects) {
        cv.projects.push_back(project.fact);
        cv.projects.back().skills = mentions_of(project.skills);
    }
    for (const ProjectedClaim& claim : projection.claims) cv.skills.push_back(claim.fact);
    append(cv.languages, projection.languages);
    append(cv.certificates, projection.certificates);
    append(cv.publications, projection.publications);
    append(cv.awards, projection.awards);
    append(cv.recommendations, projection.recommendations);
    append(cv.other_sections, projection.other_sections);
    return cv;
}

}  // namespace vitae
