// SPDX-License-Identifier: Apache-2.0
#include "vitae/career.hpp"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "people/passages.hpp"
#include "people/row.hpp"
#include "report/query.hpp"
#include "vitae/error.hpp"

namespace vitae {

namespace {

using people::id_at;
using people::is_null_at;
using people::number_at;
using people::Passages;
using people::real_at;
using people::Row;
using people::text_at;

constexpr int shortest_gap = 4;  // months; below that a break is a change of job

constexpr auto person_sql = "SELECT name, headline, as_of FROM people WHERE person_id = :person";

constexpr auto contacts_sql = "SELECT kind, value, label FROM contacts WHERE person_id = :person ORDER BY contact_id";

constexpr auto documents_sql = R"(
SELECT document_id, name, as_of, as_of_kind, diagnostics FROM documents
WHERE person_id = :person ORDER BY as_of DESC, document_id DESC)";

constexpr auto doubts_sql = R"(
SELECT coalesce(field || ' of ' || about, about, fact) || ': ' || reason, document_id, first_line, last_line
FROM doubts WHERE person_id = :person ORDER BY document_id DESC, first_line, confidence)";

constexpr auto activities_sql = R"(
WITH facts AS (
  SELECT 'role' AS activity, role_id AS fact_id, title, coalesce(organization_name, '') AS organization, kind,
         start_date, end_date, end_kind, is_current, stated_months, document_id, first_line, last_line, confidence,
         coalesce(client, '') AS client, coalesce(employment, replace(employment_form, '_', '-'), '') AS terms, '' AS grade
    FROM roles WHERE person_id = :person
  UNION ALL
  SELECT 'project', project_id, name, coalesce(organization_name, ''), 'project',
         start_date, end_date, end_kind, end_kind = 'present', stated_months, document_id, first_line, last_line, confidence,
         '', '', ''
    FROM projects WHERE person_id = :person
  UNION ALL
  SELECT 'education', education_id, qualification, coalesce(institution, ''), 'education',
         start_date, end_date, end_kind, end_kind = 'present', stated_months, document_id, first_line, last_line, confidence,
         '', '', coalesce(grade, '')
    FROM educations WHERE person_id = :person),
spans AS (
  SELECT activity, coalesce(role_id, project_id, education_id) AS fact_id, coverage, start_month, end_month
    FROM activity_spans WHERE person_id = :person)
SELECT f.*, possible.start_month, possible.end_month, certain.start_month, certain.end_month,
       point.start_month, point.end_month
FROM facts f
LEFT JOIN spans possible ON possible.activity = f.activity AND possible.fact_id = f.fact_id
      AND possible.coverage = 'possible'
LEFT JOIN spans certain ON certain.activity = f.activity AND certain.fact_id = f.fact_id
      AND certain.coverage = 'certain'
LEFT JOIN spans point ON point.activity = f.activity AND point.fact_id = f.fact_id AND point.coverage = 'point'
ORDER BY possible.end_month IS NULL, possible.end_month DESC, possible.start_month DESC, f.activity DESC, f.fact_id)";

constexpr auto credentials_sql = R"(
SELECT what, name, given_by, date, until, document_id, first_line, last_line
FROM (SELECT 1 AS place, 'language' AS what, name, level AS given_by, NULL AS date, NULL AS until, document_id, first_line, last_line
        FROM languages WHERE person_id = :person
      UNION ALL
      SELECT 2, 'certificate', name, issuer, issued, expires, document_id, first_line, last_line
        FROM certificates WHERE person_id = :person
      UNION ALL
      SELECT 3, 'publication', title, publisher, published, NULL, document_id, first_line, last_line
        FROM publications WHERE person_id = :person
      UNION ALL
      SELECT 4, 'award', title, awarder, awarded, NULL, document_id, first_line, last_line
        FROM awards WHERE person_id = :person
      UNION ALL
      SELECT 5, 'recommendation', author, relation, written, NULL, document_id, first_line, last_line
        FROM recommendations WHERE person_id = :person)
ORDER BY place, date IS NULL, date DESC, document_id DESC, first_line, name)";

constexpr auto skills_sql = R"(
SELECT skill_id, skill, months_certain, months_point, months_possible,
       CASE WHEN last_month IS NOT NULL THEN printf('%04d-%02d', last_month / 12, last_month % 12 + 1) END,
       is_current, claimed
FROM skill_months WHERE person_id = :person
ORDER BY months_point DESC, months_possible DESC, last_month IS NULL, last_month DESC, skill)";

constexpr auto uses_sql = R"(
SELECT u.skill_id, u.place, u.evidence, u.document_id, u.first_line, u.last_line
FROM (SELECT m.skill_id, m.evidence, m.document_id, m.first_line, m.last_line,
             coalesce(r.title, '') || CASE WHEN r.title <> '' AND r.organization_name <> '' THEN ', ' ELSE '' END
             || coalesce(r.organization_name, '') AS place, coalesce(r.end_max, r.start_max, 0) AS recent
        FROM role_skills m JOIN roles r ON r.role_id = m.role_id WHERE r.person_id = :person
      UNION ALL
      SELECT m.skill_id, m.evidence, m.document_id, m.first_line, m.last_line, coalesce(j.name, ''),
             coalesce(j.end_max, j.start_max, 0)
        FROM project_skills m JOIN projects j ON j.project_id = m.project_id WHERE j.person_id = :person
      UNION ALL
      SELECT skill_id, 'claimed', document_id, first_line, last_line, '', 0
        FROM skill_claims WHERE person_id = :person) u
ORDER BY u.skill_id, u.evidence = 'claimed', u.recent DESC, u.document_id DESC, u.first_line)";

constexpr auto stints_sql = R"(
SELECT organization, first_title, last_title, months_certain, months_point, months_possible, is_current
FROM stints WHERE person_id = :person ORDER BY last_month DESC, first_month DESC)";

constexpr auto experience_sql = R"(
SELECT months_certain, months_point, months_possible, sum_of_roles, undated_n FROM experience
WHERE person_id = :person)";

constexpr auto gaps_sql = R"(
SELECT printf('%04d-%02d', start_month / 12, start_month % 12 + 1),
       printf('%04d-%02d', (end_month - 1) / 12, (end_month - 1) % 12 + 1), months
FROM gaps WHERE person_id = :person AND coverage = 'possible' AND months >= :shortest ORDER BY start_month)";

Months months_at(const Row& row, std::size_t place) {
    return {number_at(row, place), number_at(row, place + 1), number_at(row, place + 2)};
}

/// Reads one person's facts; every view is asked once.
class CareerReader {
public:
    CareerReader(const std::filesystem::path& database, std::int64_t person)
        : database_(database), person_(person), passages_(database, person) {}

    Career read() {
        read_person();
        read_documents();
        for (const Row& row : ask(doubts_sql))
            career_.doubts.push_back(
                {text_at(row, 0), passages_.find(id_at(row, 1), number_at(row, 2), number_at(row, 3))});
        for (const Row& row : ask(contacts_sql))
            career_.contacts.push_back({text_at(row, 0), text_at(row, 1), text_at(row, 2)});
        for (const Row& row : ask(activities_sql)) career_.activities.push_back(activity(row));
        for (const Row& row : ask(credentials_sql))
            career_.credentials.push_back({text_at(row, 0), text_at(row, 1), text_at(row, 2), text_at(row, 3),
                                           text_at(row, 4),
                                           passages_.find(id_at(row, 5), number_at(row, 6), number_at(row, 7))});
        read_skills();
        for (const Row& row : ask(stints_sql))
            career_.stints.push_back(
                {text_at(row, 0), text_at(row, 1), text_at(row, 2), months_at(row, 3), number_at(row, 6) != 0});
        for (const Row& row : ask(experience_sql)) {
            career_.experience = months_at(row, 0);
            career_.sum_of_roles = number_at(row, 3);
            career_.undated_roles = number_at(row, 4);
        }
        for (const Row& row :
             query_rows({database_, gaps_sql, {{"person", person_}, {"shortest", std::int64_t{shortest_gap}}}, {}}))
            career_.gaps.push_back({text_at(row, 0), text_at(row, 1), number_at(row, 2)});
        return std::move(career_);
    }

private:
    [[nodiscard]] std::vector<Row> ask(const char* sql) const {
        return query_rows({database_, sql, {{"person", person_}}, {}});
    }

    void read_person() {
        const auto rows = ask(person_sql);
        if (rows.empty())
            throw Error(ErrorKind::usage,
                        fmt::format("no person has the number {}.  All people: vitae people", person_));
        career_.id = person_;
        career_.name = text_at(rows[0], 0);
        career_.headline = text_at(rows[0], 1);
        career_.as_of = text_at(rows[0], 2);
    }

    void read_documents() {
        for (const Row& row : ask(documents_sql)) {
            career_.documents.push_back({text_at(row, 1), text_at(row, 2), text_at(row, 3)});
            const auto diagnostics = nlohmann::json::parse(text_at(row, 4), nullptr, false);
            if (!diagnostics.is_array()) continue;
            for (const auto& diagnostic : diagnostics) {
                if (diagnostic.value("severity", "") == "info") continue;
                const int line = diagnostic.value("line", 0);
                career_.doubts.push_back({diagnostic.value("message", ""), passages_.find(id_at(row, 0), line, line)});
            }
        }
    }

    /// The columns of activities_sql in order.
    [[nodiscard]] Activity activity(const Row& row) const {
        Activity activity;
        activity.what = text_at(row, 0);
        activity.title = text_at(row, 2);
        activity.organization = text_at(row, 3);
        activity.kind = text_at(row, 4);
        activity.start = text_at(row, 5);
        activity.end = text_at(row, 6);
        activity.end_kind = text_at(row, 7);
        activity.is_current = number_at(row, 8) != 0;
        if (!is_null_at(row, 9)) activity.stated_months = number_at(row, 9);
        activity.passage = passages_.find(id_at(row, 10), number_at(row, 11), number_at(row, 12));
        activity.confidence = real_at(row, 13);
        activity.client = text_at(row, 14);
        activity.terms = text_at(row, 15);
        activity.grade = text_at(row, 16);
        if (is_null_at(row, 17)) return activity;
        activity.first_month = number_at(row, 17);
        activity.last_month = number_at(row, 18) - 1;
        activity.first_certain = number_at(row, 19);
        activity.last_certain = is_null_at(row, 20) ? 0 : number_at(row, 20) - 1;
        activity.months = {number_at(row, 20) - number_at(row, 19), number_at(row, 22) - number_at(row, 21),
                           number_at(row, 18) - number_at(row, 17)};
        return activity;
    }

    void read_skills() {
        std::map<std::int64_t, std::vector<SkillUse>> uses;
        for (const Row& row : ask(uses_sql))
            uses[id_at(row, 0)].push_back({text_at(row, 1), text_at(row, 2),
                                           passages_.find(id_at(row, 3), number_at(row, 4), number_at(row, 5))});
        for (const Row& row : ask(skills_sql))
            career_.skills.push_back({text_at(row, 1), months_at(row, 2), text_at(row, 5), number_at(row, 6) != 0,
                                      number_at(row, 7) != 0, std::move(uses[id_at(row, 0)])});
    }

    const std::filesystem::path& database_;
    std::int64_t person_;
    Passages passages_;
    Career career_;
};

}  // namespace

Career load_career(const std::filesystem::path& database, std::int64_t person) {
    return CareerReader(database, person).read();
}

}  // namespace vitae
