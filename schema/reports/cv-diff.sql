-- SPDX-License-Identifier: Apache-2.0
-- title: What changed between two CVs of a person
-- description: Roles are matched by organization and nearest start: two roles are the same if each is the other's
--   nearest there, and not too far away.  One row for each field that differs, each role that came or went, each skill gained or lost.
-- parameter: person person | Whose: number, e-mail address or part of the name
-- parameter: from integer = | Number of the older document; without it the second newest
-- parameter: to integer = | Number of the newer document; without it the newest
-- parameter: max-move integer = 12 | Roles whose starts are further apart, in months, are different ones
-- range: max-move 0 1200
-- column: person_id | Number of the person
-- column: name | As written
-- column: change | added, removed, changed, gained or lost
-- column: what | The role, by title and organization; or skill
-- column: field | title, start, end, level or skill; empty = the whole role
-- column: before | As the older document states it
-- column: after | As the newer document states it
-- column: moved months | How far start or end moved, if both are stated to the same precision
-- column: n_roles | Roles the newer document states
-- column: undated_n | Of these, how many lack their start or their end
-- column: as_of date | The date of the newer document
-- column: stale_months months | Age of the person's newest CV
-- column: evidence | Where it says so: document and line
WITH by_age AS (
    SELECT document_id, name, as_of, row_number() OVER (ORDER BY as_of DESC, document_id DESC) AS place
    FROM documents
    WHERE person_id = :person
),
compared AS (  -- no row unless there are two
    SELECT o.document_id AS old_id, n.document_id AS new_id
    FROM by_age o
    JOIN by_age n ON n.document_id <> o.document_id
    WHERE (o.document_id = :from OR (:from IS NULL AND o.place = 2)) AND (n.document_id = :to OR (:to IS NULL AND n.place = 1))
),
stated AS (  -- the roles of both documents; place tells roles at one organization apart
    SELECT CASE WHEN s.document_id = c.old_id THEN 'old' ELSE 'new' END AS side, s.document_id, s.role_id, s.first_line,
           s.title, s.organization_name, s.start_date, s.end_date, s.end_kind, l.level, l.rank,
           coalesce(CAST(r.organization_id AS TEXT), 'title ' || lower(s.title), '') AS workplace,
           CAST(substr(s.start_date, 1, 4) AS INTEGER) * 12
               + CASE WHEN length(s.start_date) >= 7 THEN CAST(substr(s.start_date, 6, 2) AS INTEGER) - 1 ELSE 6 END AS start_month,
           CAST(substr(s.end_date, 1, 4) AS INTEGER) * 12
               + CASE WHEN length(s.end_date) >= 7 THEN CAST(substr(s.end_date, 6, 2) AS INTEGER) - 1 ELSE 6 END AS end_month,
           row_number() OVER (ORDER BY s.document_id, s.first_line, s.role_id) AS place
    FROM compared c
    JOIN roles r ON r.person_id = :person
    JOIN role_sources s ON s.role_id = r.role_id AND s.document_id IN (c.old_id, c.new_id)
    LEFT JOIN role_levels l ON l.role_id = s.role_id
),
distances AS (
    SELECT a.place AS old_place, b.place AS new_place,
           row_number() OVER (PARTITION BY a.place ORDER BY abs(coalesce(b.start_month - a.start_month, 100000)),
                                                            a.role_id <> b.role_id, b.place) AS nearest_new,
           row_number() OVER (PARTITION BY b.place ORDER BY abs(coalesce(b.start_month - a.start_month, 100000)),
                                                            a.role_id <> b.role_id, a.place) AS nearest_old
    FROM stated a
    JOIN stated b ON b.workplace = a.workplace AND a.side = 'old' AND b.side = 'new'
    WHERE a.role_id = b.role_id OR abs(coalesce(b.start_month - a.start_month, 0)) <= :max_move
),
same AS (
    SELECT old_place, new_place FROM distances WHERE nearest_new = 1 AND nearest_old = 1
),
pairs AS (
    SELECT a.title AS old_title, b.title AS new_title, a.level AS old_level, b.level AS new_level,
           b.organization_name, b.document_id, b.first_line, b.place,
           a.start_date AS old_start, b.start_date AS new_start, b.start_month - a.start_month AS start_moved,
           CASE WHEN a.end_kind = 'date' THEN a.end_date ELSE a.end_kind END AS old_end,
           CASE WHEN b.end_kind = 'date' THEN b.end_date ELSE b.end_kind END AS new_end, b.end_month - a.end_month AS end_moved
    FROM same s
    JOIN stated a ON a.place = s.old_place
    JOIN stated b ON b.place = s.new_place
),
named_skills AS (  -- in roles, in projects and in lists
    SELECT e.document_id, m.value AS mention
    FROM extractions e
    CROSS JOIN (SELECT '$.roles' AS place UNION ALL SELECT '$.projects') f
    JOIN json_each(e.cv, f.place) h
    JOIN json_each(h.value, '$.skills') m
    WHERE e.person_id = :person
    UNION ALL
    SELECT e.document_id, m.value
    FROM extractions e
    JOIN json_each(e.cv, '$.skills') m
    WHERE e.person_id = :person
),
document_skills AS (
    SELECT document_id, coalesce(json_extract(mention, '$.skill'), json_extract(mention, '$.raw')) AS skill,
           json_extract(mention, '$.lines[0]') AS first_line
    FROM named_skills
),
skill_sets AS (
    SELECT s.skill, min(s.document_id) AS document_id, min(s.first_line) AS first_line,
           max(CASE WHEN s.document_id = c.old_id THEN 1 ELSE 0 END) AS in_old,
           max(CASE WHEN s.document_id = c.new_id THEN 1 ELSE 0 END) AS in_new
    FROM compared c
    JOIN document_skills s ON s.document_id IN (c.old_id, c.new_id)
    GROUP BY s.skill
),
changes AS (
    SELECT 1 AS part, place, 'changed' AS change, new_title AS title, organization_name, 'title' AS field, old_title AS before,
           new_title AS after, NULL AS moved, document_id, first_line
    FROM pairs WHERE coalesce(old_title, '') <> coalesce(new_title, '')
    UNION ALL
    SELECT 1, place, 'changed', new_title, organization_name, 'level', old_level, new_level, NULL, document_id, first_line
    FROM pairs WHERE coalesce(old_level, '') <> coalesce(new_level, '')
    UNION ALL
    SELECT 1, place, 'changed', new_title, organization_name, 'start', old_start, new_start,
           CASE WHEN length(old_start) = length(new_start) THEN start_moved END, document_id, first_line
    FROM pairs WHERE coalesce(old_start, '') <> coalesce(new_start, '')
    UNION ALL
    SELECT 1, place, 'changed', new_title, organization_name, 'end', old_end, new_end,
           CASE WHEN length(old_end) = length(new_end) THEN end_moved END, document_id, first_line
    FROM pairs WHERE old_end <> new_end
    UNION ALL
    SELECT 2, place, CASE side WHEN 'new' THEN 'added' ELSE 'removed' END, title, organization_name, NULL,
           CASE side WHEN 'old' THEN coalesce(start_date, '?') END, CASE side WHEN 'new' THEN coalesce(start_date, '?') END, NULL,
           document_id, first_line
    FROM stated
    WHERE place NOT IN (SELECT old_place FROM same) AND place NOT IN (SELECT new_place FROM same)
    UNION ALL
    SELECT 3, 0, CASE in_new WHEN 1 THEN 'gained' ELSE 'lost' END, skill, NULL, 'skill', CASE in_old WHEN 1 THEN skill END,
           CASE in_new WHEN 1 THEN skill END, NULL, document_id, first_line
    FROM skill_sets
    WHERE in_old <> in_new
)
SELECT p.person_id, p.name, c.change,
       coalesce(c.title, '') || CASE WHEN c.title IS NOT NULL AND c.organization_name IS NOT NULL THEN ', ' ELSE '' END
           || coalesce(c.organization_name, '') AS what,
       c.field, c.before, c.after, c.moved,
       (SELECT count(*) FROM stated WHERE side = 'new') AS n_roles,
       (SELECT count(*) FROM stated WHERE side = 'new' AND (start_date IS NULL OR end_kind = 'unknown')) AS undated_n,
       n.as_of, p.stale_months, d.name || coalesce(':' || c.first_line, '') AS evidence
FROM changes c
JOIN people p ON p.person_id = :person
JOIN by_age n ON n.document_id = (SELECT new_id FROM compared)
LEFT JOIN by_age d ON d.document_id = c.document_id
ORDER BY c.part, c.place, c.field, c.change, what;
