-- SPDX-License-Identifier: Apache-2.0
-- title: Gaps in a career
-- description: Breaks between everything a person did: work, projects, studies.  A gap is listed if it is there however
--   the dates are read; how long it could be at most stands beside it.
-- parameter: person person = | Only this person: number, e-mail address or part of the name
-- parameter: min-gap integer = 4 | Shortest gap in months
-- range: min-gap 1 1200
-- parameter: conceivable flag = 0 | Also list gaps that are there only in some readings of the dates
-- parameter: types choices = employment,freelance,internship,teaching,opensource,volunteer,project,education | What counts
--   as an activity
-- choices: types | VALUES ('employment'), ('freelance'), ('internship'), ('teaching'), ('opensource'), ('volunteer'),
--   ('project'), ('education')
-- parameter: as-of date = | Count up to this month, and let "present" mean it; without it each CV speaks for its own date
-- parameter: assume-current flag = 0 | Assume that whoever was in a role when the CV was written is there today
-- column: person_id | Number of the person
-- column: name | As written
-- column: gap | sure = in every reading of the dates, conceivable = only in some
-- column: first_month month | First month of the gap
-- column: last_month month | Last month of the gap
-- column: months_certain months | Its length in every reading of the dates; 0 = conceivable
-- column: months_point months | Its length in the best single guess
-- column: months_possible months | Its length at most
-- column: after | What came before the gap
-- column: before | What came after it
-- column: n_roles | Roles of the person
-- column: undated_n | Of these, how many lack their start or their end, and may fill the gap
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
-- chart: timeline gap first_month last_month
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
spans AS (
    SELECT person_id, role_id, project_id, education_id, coverage, start_month,
           CASE WHEN cut IS NULL THEN end_month
                WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END AS end_month
    FROM activity_spans CROSS JOIN settings
    WHERE instr(',' || :types || ',', ',' || kind || ',') > 0
      AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
      AND (cut IS NULL OR start_month < cut)
),
ordered AS (
    SELECT spans.*,
           max(end_month) OVER (PARTITION BY person_id, coverage ORDER BY start_month, end_month
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_to
    FROM spans
),
breaks AS (  -- after the month the row speaks for nothing is known, so nothing is missing
    SELECT o.person_id, o.coverage, o.covered_to AS gap_start, o.start_month AS gap_end, o.start_month - o.covered_to AS months,
           o.role_id, o.project_id, o.education_id
    FROM ordered o
    JOIN people p ON p.person_id = o.person_id
    CROSS JOIN settings s
    WHERE o.start_month > o.covered_to AND o.start_month <= coalesce(s.cut, p.as_of_month + 1)
),
listed AS (
    SELECT b.*, 'sure' AS gap
    FROM breaks b
    WHERE b.coverage = 'possible' AND b.months >= :min_gap
    UNION ALL
    SELECT b.*, 'conceivable'
    FROM breaks b
    WHERE :conceivable = 1 AND b.coverage = 'certain' AND b.months >= :min_gap
      AND NOT EXISTS (SELECT 1 FROM breaks i
                      WHERE i.person_id = b.person_id AND i.coverage = 'possible' AND i.months >= :min_gap
                        AND i.gap_start >= b.gap_start AND i.gap_end <= b.gap_end)
),
measured AS (  -- the gap of each reading that this one is part of, or has as a part
    SELECT l.*,
           coalesce((SELECT max(b.months) FROM breaks b
                     WHERE b.person_id = l.person_id AND b.coverage = 'possible'
                       AND b.gap_start >= l.gap_start AND b.gap_end <= l.gap_end), 0) AS months_certain,
           coalesce((SELECT max(b.months) FROM breaks b
                     WHERE b.person_id = l.person_id AND b.coverage = 'point'
                       AND b.gap_start < l.gap_end AND l.gap_start < b.gap_end), 0) AS months_point,
           coalesce((SELECT max(b.months) FROM breaks b
                     WHERE b.person_id = l.person_id AND b.coverage = 'certain'
                       AND b.gap_start <= l.gap_start AND b.gap_end >= l.gap_end), l.months) AS months_possible,
           (SELECT max(s.role_id) FROM spans s WHERE s.person_id = l.person_id AND s.coverage = l.coverage
               AND s.end_month = l.gap_start) AS role_before,
           (SELECT max(s.project_id) FROM spans s WHERE s.person_id = l.person_id AND s.coverage = l.coverage
               AND s.end_month = l.gap_start) AS project_before,
           (SELECT max(s.education_id) FROM spans s WHERE s.person_id = l.person_id AND s.coverage = l.coverage
               AND s.end_month = l.gap_start) AS education_before
    FROM listed l
)
SELECT m.person_id, p.name, m.gap,
       (m.gap_start / 12) || CASE WHEN m.gap_start % 12 < 9 THEN '-0' ELSE '-' END || (m.gap_start % 12 + 1) AS first_month,
       ((m.gap_end - 1) / 12) || CASE WHEN (m.gap_end - 1) % 12 < 9 THEN '-0' ELSE '-' END || ((m.gap_end - 1) % 12 + 1)
           AS last_month,
       m.months_certain,
       -- a role without an end has no best guess, but its first month is certain
       CASE WHEN m.months_point > m.months_possible THEN m.months_possible ELSE m.months_point END AS months_point,
       m.months_possible,
       coalesce((SELECT coalesce(r.title || ', ', '') || coalesce(r.organization, '') FROM roles r WHERE r.role_id = m.role_before),
                (SELECT j.name FROM projects j WHERE j.project_id = m.project_before),
                (SELECT coalesce(e.qualification || ', ', '') || coalesce(e.institution, '') FROM educations e
                  WHERE e.education_id = m.education_before)) AS after,
       coalesce((SELECT coalesce(r.title || ', ', '') || coalesce(r.organization, '') FROM roles r WHERE r.role_id = m.role_id),
                (SELECT j.name FROM projects j WHERE j.project_id = m.project_id),
                (SELECT coalesce(e.qualification || ', ', '') || coalesce(e.institution, '') FROM educations e
                  WHERE e.education_id = m.education_id)) AS before,
       (SELECT count(*) FROM roles r WHERE r.person_id = m.person_id) AS n_roles,
       (SELECT count(*) FROM roles r
         WHERE r.person_id = m.person_id AND (r.start_date IS NULL OR r.end_kind = 'unknown')) AS undated_n,
       coalesce(s.as_of, p.as_of) AS as_of, p.stale_months
FROM measured m
JOIN people p ON p.person_id = m.person_id
CROSS JOIN settings s
ORDER BY p.name, m.person_id, m.gap_start;
