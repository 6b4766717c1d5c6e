-- SPDX-License-Identifier: Apache-2.0
-- title: What needs a look
-- description: Facts that are missing, doubtful or old, each with the reason and the place in the document.
-- parameter: person person = | Only this person: number, e-mail address or part of the name
-- parameter: run integer = | Only people an import run touched
-- parameter: problem choice = | Only this problem
-- choices: problem | VALUES ('undated'), ('reversed'), ('future'), ('year-only'), ('no organization'), ('no title'),
--   ('unreviewed skill'), ('stale'), ('duplicate'), ('no name'), ('doubtful')
-- parameter: stale-months integer = 12 | Age in months from which "present" is no longer believed
-- range: stale-months 0 1200
-- parameter: future-months integer = 3 | Months a date may lie after the date of its CV
-- range: future-months 0 1200
-- column: person_id | Number of the person
-- column: name | As written
-- column: problem | What is wrong: undated, reversed, future, year-only, no organization, no title, unreviewed skill, stale, duplicate, no name, doubtful
-- column: fact | What it is about
-- column: reason | Why it is listed, in words
-- column: confidence | Of a doubtful field: how sure the recogniser is, 0 to 1
-- column: n_roles | Roles of the person
-- column: undated_n | Of these, how many lack their start or their end
-- column: as_of date | The date of the person's newest CV
-- column: stale_months months | Its age
-- column: evidence | Where it says so: document and line
WITH labelled AS (
    SELECT role_id, person_id, organization_name, title, start_date, end_date, end_kind, as_of, start_min, end_max,
           stated_months, document_id, first_line,
           CASE WHEN title IS NULL AND organization_name IS NULL THEN 'a role'
                ELSE coalesce(title, '') || CASE WHEN title IS NOT NULL AND organization_name IS NOT NULL THEN ', ' ELSE '' END
                     || coalesce(organization_name, '') END AS fact,
           CAST(substr(as_of, 1, 4) AS INTEGER) * 12
               + CASE WHEN length(as_of) >= 7 THEN CAST(substr(as_of, 6, 2) AS INTEGER) - 1 ELSE 11 END AS as_of_month
    FROM roles
    WHERE person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
),
counts AS (
    SELECT person_id, count(*) AS n_roles,
           count(CASE WHEN start_date IS NULL OR end_kind = 'unknown' THEN 1 END) AS undated_n,
           count(CASE WHEN length(start_date) = 4 OR length(end_date) = 4 THEN 1 END) AS year_only_n
    FROM labelled
    GROUP BY person_id
),
problems AS (
    SELECT person_id, 1 AS place, 'reversed' AS problem, fact,
           'it ends (' || coalesce(end_date, 'as of ' || as_of) || ') before it starts (' || start_date || ')' AS reason,
           NULL AS confidence, document_id, first_line
    FROM labelled
    WHERE end_max <= start_min
    UNION ALL
    SELECT person_id, 2, 'undated', fact,
           CASE WHEN stated_months IS NOT NULL AND start_date IS NULL AND end_date IS NULL
                THEN 'it states ' || stated_months || ' months but no dates, so it counts in no union'
                WHEN start_date IS NULL THEN 'its start is not stated'
                ELSE 'its end is not stated, and not called present either' END,
           NULL, document_id, first_line
    FROM labelled
    WHERE start_date IS NULL OR end_kind = 'unknown'
    UNION ALL
    SELECT person_id, 3, 'future', fact,
           'it lies after the date of its CV (' || as_of || '): ' || start_date || ' to ' || coalesce(end_date, end_kind),
           NULL, document_id, first_line
    FROM labelled
    WHERE (end_kind = 'date' AND end_max - 1 > as_of_month + :future_months AND length(end_date) > 4)
       OR (end_kind = 'date' AND length(end_date) = 4 AND end_max - 12 > as_of_month + :future_months)
       OR start_min > as_of_month + :future_months
    UNION ALL
    SELECT person_id, 4, 'no organization', fact, 'no organization is stated', NULL, document_id, first_line
    FROM labelled
    WHERE organization_name IS NULL
    UNION ALL
    SELECT person_id, 5, 'no title', fact, 'no title is stated', NULL, document_id, first_line
    FROM labelled
    WHERE title IS NULL
    UNION ALL
    SELECT r.person_id, 6, 'stale', r.fact,
           'called present in a CV that is ' || p.stale_months || ' months old', NULL, r.document_id, r.first_line
    FROM labelled r
    JOIN people p ON p.person_id = r.person_id
    WHERE r.end_kind = 'present' AND r.as_of >= p.as_of AND p.stale_months > :stale_months
    UNION ALL
    SELECT person_id, 7, 'year-only', year_only_n || ' of ' || n_roles || ' roles',
           'only years are stated, so their months are bounds', NULL, NULL, NULL
    FROM counts
    WHERE year_only_n * 2 > n_roles
    UNION ALL
    SELECT u.person_id, 8, 'unreviewed skill', k.name, 'not in the table of skills', NULL, u.document_id, u.first_line
    FROM skill_uses u
    JOIN skills k ON k.skill_id = u.skill_id
    WHERE k.status = 'unreviewed' AND u.coverage IS NULL AND u.person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
    UNION ALL
    SELECT person_id, 9, 'no name', 'the person', 'no document states a name', NULL, document_id, NULL
    FROM people
    WHERE name = '' AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
    UNION ALL
    SELECT a.person_id, 10, 'duplicate', a.name, 'person ' || b.person_id || ' has the same name', NULL, a.document_id, a.first_line
    FROM people a
    JOIN people b ON b.name = a.name AND b.person_id <> a.person_id
    WHERE a.name <> '' AND a.person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
    UNION ALL
    SELECT person_id, 11, 'doubtful', coalesce(about, 'a ' || fact), coalesce(field || ': ', '') || reason,
           confidence, document_id, first_line
    FROM doubts
    WHERE person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
)
SELECT f.person_id, p.name, f.problem, f.fact, f.reason, f.confidence,
       coalesce(c.n_roles, 0) AS n_roles, coalesce(c.undated_n, 0) AS undated_n, p.as_of, p.stale_months,
       d.name || coalesce(':' || f.first_line, '') AS evidence
FROM problems f
JOIN people p ON p.person_id = f.person_id
LEFT JOIN counts c ON c.person_id = f.person_id
LEFT JOIN documents d ON d.document_id = f.document_id
WHERE (:run IS NULL OR f.person_id IN (SELECT person_id FROM import_items WHERE run_id = :run))
  AND (:problem IS NULL OR f.problem = :problem)
ORDER BY p.name, f.person_id, f.place, f.fact, f.first_line;
