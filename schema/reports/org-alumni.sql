-- SPDX-License-Identifier: Apache-2.0
-- title: Who worked at an organization
-- description: Every role anybody held there, under any of its names, and how long that was at the same time as another
--   person: possible referees.
-- parameter: organization text | Name of the organization, or a part of it
-- parameter: with person = | Show the time together with this person
-- parameter: person person = | Only this person: number, e-mail address or part of the name
-- parameter: types choices = employment,freelance,internship,teaching,opensource | Kinds of role that count
--   (also: volunteer)
-- choices: types | VALUES ('employment'), ('freelance'), ('internship'), ('teaching'), ('opensource'), ('volunteer')
-- parameter: as-of date = | Count up to this month, and let "present" mean it; without it each CV speaks for its own date
-- parameter: assume-current flag = 0 | Assume that whoever was in a role when the CV was written is there today
-- column: person_id | Number of the person
-- column: name | As written
-- column: organization | The organization's name
-- column: title | As written
-- column: first_month month | First month of the best guess
-- column: last_month month | Last month of the best guess
-- column: still_there | 1 = goes on
-- column: months_certain months | In every reading of the dates
-- column: months_point months | In the best single guess
-- column: months_possible months | In at least one reading of the dates
-- column: together_certain months | Months there at the same time as the other person, in every reading of the dates
-- column: together_point months | The same in the best single guess
-- column: together_possible months | The same in at least one reading of the dates
-- column: n_roles | 1: the row is a role
-- column: undated_n | 1 = it lacks its start or its end
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
-- column: evidence | Where it says so: document and line
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
named AS (
    SELECT organization_id FROM organizations WHERE instr(lower(name), lower(:organization)) > 0
    UNION
    SELECT organization_id FROM organization_aliases WHERE instr(lower(alias), lower(:organization)) > 0
),
spans AS (
    SELECT person_id, role_id, organization_id, coverage, start_month,
           CASE WHEN cut IS NULL THEN end_month
                WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END AS end_month,
           CASE WHEN end_month > cut THEN 1 ELSE open_end END AS open_end
    FROM role_spans CROSS JOIN settings
    WHERE organization_id IN (SELECT organization_id FROM named)
      AND instr(',' || :types || ',', ',' || kind || ',') > 0
      AND (cut IS NULL OR start_month < cut)
),
ordered AS (
    SELECT spans.*,
           max(end_month) OVER (PARTITION BY organization_id, coverage ORDER BY start_month, end_month
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_to
    FROM spans
    WHERE person_id = :with
),
stays AS (  -- the months each role of the other person adds to those that began before it
    SELECT organization_id, coverage, end_month,
           CASE WHEN covered_to IS NULL OR covered_to <= start_month THEN start_month
                WHEN covered_to < end_month THEN covered_to ELSE end_month END AS start_month
    FROM ordered
),
shared AS (
    SELECT a.role_id, a.coverage,
           sum(CASE WHEN a.end_month < b.end_month THEN a.end_month ELSE b.end_month END
               - CASE WHEN a.start_month > b.start_month THEN a.start_month ELSE b.start_month END) AS months
    FROM spans a
    JOIN stays b ON b.organization_id = a.organization_id AND b.coverage = a.coverage
                AND b.start_month < a.end_month AND a.start_month < b.end_month
    GROUP BY a.role_id, a.coverage
),
lengths AS (
    SELECT s.role_id,
           sum(CASE WHEN s.coverage = 'certain' THEN s.end_month - s.start_month ELSE 0 END) AS months_certain,
           sum(CASE WHEN s.coverage = 'point' THEN s.end_month - s.start_month ELSE 0 END) AS months_point,
           sum(CASE WHEN s.coverage = 'possible' THEN s.end_month - s.start_month ELSE 0 END) AS months_possible,
           min(CASE WHEN s.coverage <> 'possible' THEN s.start_month END) AS first_month,
           max(CASE WHEN s.coverage <> 'possible' THEN s.end_month END) - 1 AS last_month,
           max(CASE WHEN s.coverage = 'point' THEN s.open_end ELSE 0 END) AS is_current,
           sum(CASE WHEN s.coverage = 'certain' THEN coalesce(h.months, 0) ELSE 0 END) AS together_certain,
           sum(CASE WHEN s.coverage = 'point' THEN coalesce(h.months, 0) ELSE 0 END) AS together_point,
           sum(CASE WHEN s.coverage = 'possible' THEN coalesce(h.months, 0) ELSE 0 END) AS together_possible
    FROM spans s
    LEFT JOIN shared h ON h.role_id = s.role_id AND h.coverage = s.coverage
    GROUP BY s.role_id
)
SELECT r.person_id, p.name, r.organization, r.title,
       (l.first_month / 12) || CASE WHEN l.first_month % 12 < 9 THEN '-0' ELSE '-' END || (l.first_month % 12 + 1) AS first_month,
       (l.last_month / 12) || CASE WHEN l.last_month % 12 < 9 THEN '-0' ELSE '-' END || (l.last_month % 12 + 1) AS last_month,
       coalesce(l.is_current, 0) AS still_there, coalesce(l.months_certain, 0) AS months_certain,
       coalesce(l.months_point, 0) AS months_point, coalesce(l.months_possible, 0) AS months_possible,
       CASE WHEN :with IS NOT NULL THEN coalesce(l.together_certain, 0) END AS together_certain,
       CASE WHEN :with IS NOT NULL THEN coalesce(l.together_point, 0) END AS together_point,
       CASE WHEN :with IS NOT NULL THEN coalesce(l.together_possible, 0) END AS together_possible,
       1 AS n_roles, CASE WHEN r.start_date IS NULL OR r.end_kind = 'unknown' THEN 1 ELSE 0 END AS undated_n,
       coalesce(s.as_of, p.as_of) AS as_of, p.stale_months, d.name || ':' || r.first_line AS evidence
FROM roles r
JOIN people p ON p.person_id = r.person_id
LEFT JOIN lengths l ON l.role_id = r.role_id
LEFT JOIN documents d ON d.document_id = r.document_id
CROSS JOIN settings s
WHERE r.organization_id IN (SELECT organization_id FROM named)
  AND instr(',' || :types || ',', ',' || r.kind || ',') > 0
  AND r.person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
  AND (:with IS NULL OR r.person_id <> :with)
ORDER BY coalesce(l.together_point, 0) DESC, r.organization, p.name, r.person_id, l.first_month IS NULL, l.first_month, r.role_id;
