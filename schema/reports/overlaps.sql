-- SPDX-License-Identifier: Apache-2.0
-- title: Roles at the same time
-- description: Pairs of roles at different organizations that overlap however the dates are read.  A role that begins
--   in the month another one ends does not overlap it.
-- parameter: person person = | Only this person: number, e-mail address or part of the name
-- parameter: min integer = 2 | Shortest overlap in months
-- range: min 1 1200
-- parameter: types choices = employment,freelance,internship,teaching,opensource | Kinds of role that count
--   (also: volunteer)
-- choices: types | VALUES ('employment'), ('freelance'), ('internship'), ('teaching'), ('opensource'), ('volunteer')
-- parameter: as-of date = | Count up to this month, and let "present" mean it; without it each CV speaks for its own date
-- parameter: assume-current flag = 0 | Assume that whoever was in a role when the CV was written is there today
-- column: person_id | Number of the person
-- column: name | As written
-- column: first_role | Title and organization of the role that began first
-- column: second_role | Title and organization of the other
-- column: first_month month | First month of the overlap, best guess
-- column: last_month month | Last month of the overlap, best guess
-- column: months_certain months | In every reading of the dates
-- column: months_point months | In the best single guess
-- column: months_possible months | In at least one reading of the dates
-- column: first_certain month | First month of it that is certain
-- column: last_certain month | Last month of it that is certain
-- column: both_employed | 1 = both are employment
-- column: n_roles | Roles in the pair
-- column: undated_n | Roles of the person that lack their start or their end
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
-- column: evidence | Where it says so: document and lines of both roles
-- chart: timeline first_role first_month last_month first_certain last_certain
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
spans AS (
    SELECT person_id, role_id, organization_id, kind, coverage, start_month,
           CASE WHEN cut IS NULL THEN end_month
                WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END AS end_month
    FROM role_spans CROSS JOIN settings
    WHERE instr(',' || :types || ',', ',' || kind || ',') > 0
      AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
      AND (cut IS NULL OR start_month < cut)
),
pairs AS (  -- a is the role that began first
    SELECT a.person_id, a.role_id AS first_id, b.role_id AS second_id, a.coverage, b.start_month,
           CASE WHEN a.role_id < b.role_id THEN a.role_id ELSE b.role_id END AS one_id,
           CASE WHEN a.role_id < b.role_id THEN b.role_id ELSE a.role_id END AS other_id,
           CASE WHEN a.end_month < b.end_month THEN a.end_month ELSE b.end_month END AS end_month,
           CASE WHEN a.kind = 'employment' AND b.kind = 'employment' THEN 1 ELSE 0 END AS both_employed,
           CASE WHEN a.end_month = b.start_month + 1 THEN 1 ELSE 0 END AS at_boundary
    FROM spans a
    JOIN spans b ON b.person_id = a.person_id AND b.coverage = a.coverage AND b.start_month < a.end_month
                AND (b.start_month > a.start_month OR (b.start_month = a.start_month AND b.role_id > a.role_id))
    WHERE a.organization_id IS NULL OR b.organization_id IS NULL OR a.organization_id <> b.organization_id
),
overlaps AS (  -- which role is the first may differ between the readings, which pair it is does not
    SELECT person_id, one_id, other_id,
           max(CASE WHEN coverage = 'certain' THEN first_id END) AS first_id,
           max(CASE WHEN coverage = 'certain' THEN second_id END) AS second_id,
           max(both_employed) AS both_employed,
           sum(CASE WHEN coverage = 'certain' AND at_boundary = 0 THEN end_month - start_month ELSE 0 END) AS months_certain,
           sum(CASE WHEN coverage = 'point' THEN end_month - start_month ELSE 0 END) AS months_point,
           sum(CASE WHEN coverage = 'possible' THEN end_month - start_month ELSE 0 END) AS months_possible,
           coalesce(min(CASE WHEN coverage = 'point' THEN start_month END),
                    min(CASE WHEN coverage = 'certain' THEN start_month END)) AS first_month,
           coalesce(max(CASE WHEN coverage = 'point' THEN end_month END),
                    max(CASE WHEN coverage = 'certain' THEN end_month END)) - 1 AS last_month,
           min(CASE WHEN coverage = 'certain' AND at_boundary = 0 THEN start_month END) AS first_certain,
           max(CASE WHEN coverage = 'certain' AND at_boundary = 0 THEN end_month END) - 1 AS last_certain
    FROM pairs
    GROUP BY person_id, one_id, other_id
)
SELECT o.person_id, p.name,
       coalesce(a.title || ', ', '') || coalesce(a.organization, '') AS first_role,
       coalesce(b.title || ', ', '') || coalesce(b.organization, '') AS second_role,
       (o.first_month / 12) || CASE WHEN o.first_month % 12 < 9 THEN '-0' ELSE '-' END || (o.first_month % 12 + 1) AS first_month,
       (o.last_month / 12) || CASE WHEN o.last_month % 12 < 9 THEN '-0' ELSE '-' END || (o.last_month % 12 + 1) AS last_month,
       o.months_certain, o.months_point, o.months_possible,
       (o.first_certain / 12) || CASE WHEN o.first_certain % 12 < 9 THEN '-0' ELSE '-' END || (o.first_certain % 12 + 1) AS first_certain,
       (o.last_certain / 12) || CASE WHEN o.last_certain % 12 < 9 THEN '-0' ELSE '-' END || (o.last_certain % 12 + 1) AS last_certain,
       o.both_employed, 2 AS n_roles,
       (SELECT count(*) FROM roles r
         WHERE r.person_id = o.person_id AND (r.start_date IS NULL OR r.end_kind = 'unknown')) AS undated_n,
       coalesce(s.as_of, p.as_of) AS as_of, p.stale_months,
       coalesce(d.name || ':' || a.first_line || ', ', '') || coalesce(e.name || ':' || b.first_line, '') AS evidence
FROM overlaps o
JOIN people p ON p.person_id = o.person_id
JOIN roles a ON a.role_id = o.first_id
JOIN roles b ON b.role_id = o.second_id
LEFT JOIN documents d ON d.document_id = a.document_id
LEFT JOIN documents e ON e.document_id = b.document_id
CROSS JOIN settings s
WHERE o.months_certain > 0 AND o.months_certain >= :min
ORDER BY p.name, o.person_id, o.first_month, o.first_id, o.second_id;
