// SPDX-License-Identifier: Apache-2.0
#include "store/projection_rows.hpp"

#include <fmt/format.h>

#include <map>

#include "store/fact_columns.hpp"
#include "store/summaries.hpp"
#include "store/title_levels.hpp"
#include "vitae/sdk/records.hpp"

namespace vitae {
namespace {

std::string insert_sql(std::string_view table, const std::string& columns) {
    std::string values = "?, ?";
    for (const char c : columns)
        if (c == ',') values += ", ?";
    return fmt::format("INSERT INTO {} (person, {}) VALUES ({})", table, columns, values);
}

/// Columns beside those every fact has.
template <class F>
constexpr std::string_view extra_columns = "";
template <>
constexpr std::string_view extra_columns<Contact> = ", key";
template <>
constexpr std::string_view extra_columns<Role> = ", organization, level";
template <>
constexpr std::string_view extra_columns<SkillClaim> = ", skill, seq";

template <class F>
const std::string& insert_sql() {
    static const std::string sql = insert_sql(table_of<F>, fact_columns<F>().append(extra_columns<F>));
    return sql;
}

template <class F>
void bind_fact(Query& query, std::int64_t person, const Projected<F>& projected) {
    query.bind(person);
    visit_columns(projected.fact, ColumnBinder(query));
    if constexpr (Dated<F>) query.bind(projected.source.as_of.iso());
    query.bind(NumberOrNull{projected.source.document}, NumberOrNull{projected.fact.lines.first},
               NumberOrNull{projected.fact.lines.last});
}

/// Reads from column `next` on, which is moved behind the fact.
template <class F>
void read_fact(const Query& query, int& next, Projected<F>& projected) {
    visit_columns(projected.fact, ColumnReader(query, next));
    if constexpr (Dated<F>) projected.source.as_of = PartialDate::parse(query.text(next++)).value_or(PartialDate{});
    projected.source.document = query.integer(next++);
    projected.fact.lines = {static_cast<int>(query.integer(next)), static_cast<int>(query.integer(next + 1))};
    next += 2;
}

/// The doubts of a person by table and row of the fact they are about.
class StoredDoubts {
public:
    StoredDoubts(Connection& connection, std::int64_t person) {
        Query query = connection.query(
            "SELECT fact, fact_row, field, confidence, reason, document, first_line, last_line FROM doubt "
            "WHERE person = ? ORDER BY seq");
        query.bind(person);
        while (query.step())
            by_row_[{query.text(0), query.integer(1)}].push_back(
                {query.text(2),
                 query.real(3),
                 query.text(4),
                 query.integer(5),
                 {static_cast<int>(query.integer(6)), static_cast<int>(query.integer(7))}});
    }

    /// Each can be taken once.
    std::vector<FieldDoubt> take(std::string_view table, std::int64_t row) {
        const auto doubts = by_row_.extract({std::string(table), row});
        return doubts.empty() ? std::vector<FieldDoubt>() : std::move(doubts.mapped());
    }

private:
    std::map<std::pair<std::string, std::int64_t>, std::vector<FieldDoubt>> by_row_;
};

template <class F>
void read_all(Connection& connection, std::int64_t person, StoredDoubts& doubts, std::vector<Projected<F>>& facts) {
    static const std::string sql =
        fmt::format("SELECT {}, id FROM {} WHERE person = ? ORDER BY id", fact_columns<F>(), table_of<F>);
    Query query = connection.query(sql);
    query.bind(person);
    while (query.step()) {
        int next = 0;
        read_fact(query, next, facts.emplace_back());
        facts.back().doubts = doubts.take(table_of<F>, query.integer(next));
    }
}

/// Rows of `select`: evidence, raw, version, document, lines, key and name of the skill.
std::vector<ProjectedMention> read_mentions(Connection& connection, std::string_view select, std::int64_t holder) {
    Query query = connection.query(select);
    query.bind(holder);
    std::vector<ProjectedMention> mentions;
    while (query.step()) {
        ProjectedMention& mention = mentions.emplace_back();
        mention.mention.evidence = enum_from_name<Evidence>(query.text(0)).value_or(Evidence::listed);
        mention.mention.raw = query.text(1);
        mention.mention.version = query.text(2);
        mention.document = query.integer(3);
        mention.mention.lines = {static_cast<int>(query.integer(4)), static_cast<int>(query.integer(5))};
        mention.skill = {query.text(6), query.text(7)};
        if (query.integer(8) != 0) mention.mention.skill = mention.skill.name;
    }
    return mentions;
}

std::vector<RoleStatement> read_statements(Connection& connection, std::int64_t role) {
    Query query = connection.query(
        "SELECT document, first_line, last_line, organization_name, title, start_date, end_date, end_kind "
        "FROM role_source WHERE role = ? ORDER BY document, first_line");
    query.bind(role);
    std::vector<RoleStatement> statements;
    while (query.step()) {
        RoleStatement& statement = statements.emplace_back();
        statement.document = query.integer(0);
        statement.lines = {static_cast<int>(query.integer(1)), static_cast<int>(query.integer(2))};
        statement.organization = query.text(3);
        statement.title = query.text(4);
        statement.period.start = PartialDate::parse(query.text(5));
        statement.period.end = PartialDate::parse(query.text(6));
        statement.period.end_kind = enum_from_name<EndKind>(query.text(7)).value_or(EndKind::unknown);
    }
    return statements;
}

void read_roles(Connection& connection, std::int64_t person, StoredDoubts& doubts, std::vector<ProjectedRole>& roles) {
    static const std::string sql = fmt::format(
        "SELECT {}, id, (SELECT key FROM organization o WHERE o.id = role.organization) FROM role WHERE person = ? "
        "ORDER BY id",
        fact_columns<Role>());
    Query query = connection.query(sql);
    query.bind(person);
    while (query.step()) {
        ProjectedRole& role = roles.emplace_back();
        int next = 0;
        read_fact(query, next, role);
        const std::int64_t id = query.integer(next);
        role.organization_key = query.text(next + 1);
        role.doubts = doubts.take(table_of<Role>, id);
        role.statements = read_statements(connection, id);
        role.skills = read_mentions(connection,
                                    "SELECT m.evidence, m.raw, m.version, m.document, m.first_line, m.last_line, "
                                    "s.key, s.name, s.status <> 'unreviewed' FROM role_skill m "
                                    "JOIN skill s ON s.id = m.skill WHERE m.role = ? ORDER BY m.seq",
                                    id);
    }
}

void read_projects(Connection& connection, std::int64_t person, StoredDoubts& doubts,
                   std::vector<ProjectedProject>& projects) {
    static const std::string sql =
        fmt::format("SELECT {}, id FROM project WHERE person = ? ORDER BY id", fact_columns<Project>());
    Query query = connection.query(sql);
    query.bind(person);
    while (query.step()) {
        ProjectedProject& project = projects.emplace_back();
        int next = 0;
        read_fact(query, next, project);
        project.doubts = doubts.take(table_of<Project>, query.integer(next));
        project.skills = read_mentions(connection,
                                       "SELECT m.evidence, m.raw, m.version, m.document, m.first_line, m.last_line, "
                                       "s.key, s.name, s.status <> 'unreviewed' FROM project_skill m "
                                       "JOIN skill s ON s.id = m.skill WHERE m.project = ? ORDER BY m.seq",
                                       query.integer(next));
    }
}

void read_claims(Connection& connection, std::int64_t person, StoredDoubts& doubts,
                 std::vector<ProjectedClaim>& claims) {
    static const std::string sql = fmt::format(
        "SELECT {}, s.key, s.name, s.status <> 'unreviewed', c.skill FROM skill_claim c JOIN skill s ON s.id = c.skill "
        "WHERE c.person = ? ORDER BY c.seq",
        fact_columns<SkillClaim>());
    Query query = connection.query(sql);
    query.bind(person);
    while (query.step()) {
        ProjectedClaim& claim = claims.emplace_back();
        int next = 0;
        read_fact(query, next, claim);
        claim.skill = {query.text(next), query.text(next + 1)};
        claim.doubts = doubts.take(table_of<SkillClaim>, query.integer(next + 3));
        if (query.integer(next + 2) != 0) claim.fact.skill = claim.skill.name;
    }
}

}  // namespace

void ProjectionRows::insert_doubts(std::int64_t person, std::string_view fact, std::int64_t row,
                                   const std::vector<FieldDoubt>& doubts) {
    for (const FieldDoubt& doubt : doubts)
        connection_
            .query(
                "INSERT INTO doubt (person, seq, fact, fact_row, field, confidence, reason, document, first_line, "
                "last_line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(person, next_doubt_++, fact, NumberOrNull{row}, TextOrNull{doubt.field}, doubt.confidence,
                  doubt.reason, doubt.document, NumberOrNull{doubt.lines.first}, NumberOrNull{doubt.lines.last})
            .run();
}

template <class F>
std::int64_t ProjectionRows::insert(std::int64_t person, const Projected<F>& fact) {
    {
        Query query = connection_.query(insert_sql<F>());
        bind_fact(query, person, fact);
        query.run();
    }
    const std::int64_t row = connection_.last_id();
    insert_doubts(person, table_of<F>, row, fact.doubts);
    return row;
}

template <class F>
void ProjectionRows::insert_all(std::int64_t person, const std::vector<Projected<F>>& facts) {
    for (const Projected<F>& fact : facts) insert(person, fact);
}

void ProjectionRows::insert_person(std::int64_t person, const Projection& projection) {
    const Projected<Name>& name = projection.name;
    connection_
        .query(
            "INSERT INTO person (id, name, headline, summary, as_of, document, name_document, first_line, last_line) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, headline = "
            "excluded.headline, "
            "summary = excluded.summary, as_of = excluded.as_of, document = excluded.document, "
            "name_document = excluded.name_document, first_line = excluded.first_line, last_line = excluded.last_line")
        .bind(person, name.fact.text, TextOrNull{projection.headline}, TextOrNull{projection.summary},
              projection.newest.as_of.iso(), projection.newest.document, NumberOrNull{name.source.document},
              NumberOrNull{name.fact.lines.first}, NumberOrNull{name.fact.lines.last})
        .run();
}

void ProjectionRows::insert_contacts(std::int64_t person, const Projection& projection) {
    for (const Projected<Contact>& contact : projection.contacts) {
        {
            Query query = connection_.query(insert_sql<Contact>());
            bind_fact(query, person, contact);
            query.bind(contact_key(contact.fact)).run();
        }
        insert_doubts(person, table_of<Contact>, connection_.last_id(), contact.doubts);
    }
}

void ProjectionRows::insert_mentions(std::string_view sql, std::int64_t holder,
                                     const std::vector<ProjectedMention>& mentions) {
    int seq = 0;
    for (const ProjectedMention& mention : mentions) {
        const std::int64_t skill = skills_.id_of(mention.skill);
        const SkillMention& said = mention.mention;
        connection_.query(sql)
            .bind(holder, skill, mention.document == 0 ? std::string_view("asserted") : name_of(said.evidence), seq++,
                  said.raw, TextOrNull{said.version}, NumberOrNull{mention.document}, NumberOrNull{said.lines.first},
                  NumberOrNull{said.lines.last})
            .run();
    }
}

void ProjectionRows::insert_roles(std::int64_t person, const Projection& projection) {
    for (const ProjectedRole& role : projection.roles) {
        const std::int64_t organization = organizations_.id_of(role.organization_key, role.fact.organization);
        {
            Query query = connection_.query(insert_sql<Role>());
            bind_fact(query, person, role);
            query.bind(NumberOrNull{organization}, TextOrNull{built_in_title_levels().level_of(role.fact.title)}).run();
        }
        const std::int64_t id = connection_.last_id();
        for (const RoleStatement& statement : role.statements) {
            Query query = connection_.query(
                "INSERT INTO role_source (role, document, first_line, last_line, organization_name, title, start_date, "
                "end_date, end_kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
            query.bind(id, statement.document, statement.lines.first, statement.lines.last,
                       TextOrNull{statement.organization}, TextOrNull{statement.title});
            ColumnBinder binder(query);
            binder("start_date", statement.period.start);
            binder("end_date", statement.period.end);
            binder("end_kind", statement.period.end_kind);
            query.run();
        }
        insert_mentions(
            "INSERT INTO role_skill (role, skill, evidence, seq, raw, version, document, first_line, last_line) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            id, role.skills);
        insert_doubts(person, table_of<Role>, id, role.doubts);
    }
}

void ProjectionRows::insert_projects(std::int64_t person, const Projection& projection) {
    for (const ProjectedProject& project : projection.projects) {
        const std::int64_t row = insert(person, project);
        insert_mentions(
            "INSERT INTO project_skill (project, skill, evidence, seq, raw, version, document, first_line, last_line) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row, project.skills);
    }
}

void ProjectionRows::insert_claims(std::int64_t person, const Projection& projection) {
    int seq = 0;
    for (const ProjectedClaim& claim : projection.claims) {
        const std::int64_t skill = skills_.id_of(claim.skill);
        {
            Query query = connection_.query(insert_sql<SkillClaim>());
            bind_fact(query, person, claim);
            query.bind(skill, seq++).run();
        }
        insert_doubts(person, table_of<SkillClaim>, skill, claim.doubts);
    }
}

void ProjectionRows::write(std::int64_t person, const Projection& projection) {
    next_doubt_ = 0;
    insert_person(person, projection);
    insert_doubts(person, record_kind<Cv, void>, 0, projection.doubts);
    insert_contacts(person, projection);
    insert_roles(person, projection);
    insert_all(person, projection.education);
    insert_projects(person, projection);
    insert_claims(person, projection);
    insert_all(person, projection.languages);
    insert_all(person, projection.certificates);
    insert_all(person, projection.publications);
    insert_all(person, projection.awards);
    insert_all(person, projection.recommendations);
    insert_all(person, projection.other_sections);
    write_summaries(connection_, person);
}

std::optional<Projection> ProjectionRows::read(std::int64_t person) {
    Projection projection;
    {
        Query query = connection_.query(
            "SELECT name, headline, summary, as_of, document, name_document, first_line, last_line FROM person "
            "WHERE id = ?");
        query.bind(person);
        if (!query.step()) return std::nullopt;
        projection.headline = query.text(1);
        projection.summary = query.text(2);
        projection.newest = {query.integer(4), PartialDate::parse(query.text(3)).value_or(PartialDate{})};
        projection.name.fact.text = query.text(0);
        projection.name.fact.lines = {static_cast<int>(query.integer(6)), static_cast<int>(query.integer(7))};
        projection.name.source.document = query.integer(5);
    }
    StoredDoubts doubts(connection_, person);
    projection.doubts = doubts.take(record_kind<Cv, void>, 0);
    read_all(connection_, person, doubts, projection.contacts);
    read_roles(connection_, person, doubts, projection.roles);
    read_all(connection_, person, doubts, projection.education);
    read_projects(connection_, person, doubts, projection.projects);
    read_claims(connection_, person, doubts, projection.claims);
    read_all(connection_, person, doubts, projection.languages);
    read_all(connection_, person, doubts, projection.certificates);
    read_all(connection_, person, doubts, projection.publications);
    read_all(connection_, person, doubts, projection.awards);
    read_all(connection_, person, doubts, projection.recommendations);
    read_all(connection_, person, doubts, projection.other_sections);
    return projection;
}

void ProjectionRows::clear(std::int64_t person) {
    for (const std::string_view sql :
         {"DELETE FROM contact WHERE person = ?", "DELETE FROM role WHERE person = ?",
          "DELETE FROM education WHERE person = ?", "DELETE FROM project WHERE person = ?",
          "DELETE FROM skill_claim WHERE person = ?", "DELETE FROM language WHERE person = ?",
          "DELETE FROM certificate WHERE person = ?", "DELETE FROM publication WHERE person = ?",
          "DELETE FROM award WHERE person = ?", "DELETE FROM recommendation WHERE person = ?",
          "DELETE FROM other_section WHERE person = ?", "DELETE FROM doubt WHERE person = ?",
          "DELETE FROM skill_month WHERE person = ?", "DELETE FROM experience_month WHERE person = ?"})
        connection_.query(sql).bind(person).run();
}

void ProjectionRows::add_search_row(std::int64_t person) {
    Query content =
        connection_.query("SELECT name, titles, organizations, skills, text FROM search_content WHERE id = ?");
    content.bind(person);
    if (!content.step()) return;
    // Not INSERT ... SELECT: that opens a savepoint of its own, at which FTS5 writes out all it has gathered.
    connection_
        .query("INSERT INTO person_search (rowid, name, titles, organizations, skills, text) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(person, content.text(0), content.text(1), content.text(2), content.text(3), content.text(4))
        .run();
}

void ProjectionRows::remove_search_row(std::int64_t person) {
    connection_
        .query(
            "INSERT INTO person_search (person_search, rowid, name, titles, organizations, skills, text) "
            "SELECT 'delete', id, name, titles, organizations, skills, text FROM search_content WHERE id = ?")
        .bind(person)
        .run();
}

}  // namespace vitae
