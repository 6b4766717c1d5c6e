-- SPDX-License-Identifier: Apache-2.0
-- title: The career as a line of time
-- description: Every role, project, study and sure gap of a person, in order, with a bar that has one letter for three
--   months: full = best guess, light = possible only, dot = gap, arrow = goes on.
-- parameter: person person = | Only this person: number, e-mail address or part of the name
-- parameter: min-gap integer = 4 | Shortest gap in months
-- range: min-gap 1 1200
-- parameter: types choices = employment,freelance,internship,teaching,opensource,volunteer,project,education | What is shown
-- choices: types | VALUES ('employment'), ('freelance'), ('internship'), ('teaching'), ('opensource'), ('volunteer'),
--   ('project'), ('education')
-- parameter: as-of date = | Count up to this month, and let "present" mean it; without it each CV speaks for its own date
-- parameter: assume-current flag = 0 | Assume that whoever was in a role when the CV was written is there today
-- column: person_id | Number of the person
-- column: name | As written
-- column: activity | role, project, education or gap
-- column: kind | Kind of the role, project, education or gap
-- column: label | Title and organization, name, or qualification and institution
-- column: starts date | As stated: year, month or day; the first month of a gap
-- column: ends date | As stated; present; ? if not stated; the last month of a gap
-- column: start_precision | year, month or day; none = not stated
-- column: end_precision | year, month, day or present; none = not stated
-- column: months_certain months | In every reading of the dates
-- column: months_point months | In the best single guess
-- column: months_possible months | In at least one reading of the dates
-- column: stated_months months | Length stated in words, for a row without dates
-- column: bar | One letter for three months, from the first month of the career
-- column: n_roles | 1 = this row is a role
-- column: undated_n | 1 = it lacks its start or its end
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
-- column: evidence | Where it says so: document and line
-- chart: timeline label starts ends
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
spans AS (
    SELECT person_id, activity, coalesce(role_id, project_id, education_id) AS fact_id, coverage, start_month,
           CASE WHEN cut IS NULL THEN end_month
                WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END AS end_month,
           open_end
    FROM activity_spans CROSS JOIN settings
    WHERE instr(',' || :types || ',', ',' || kind || ',') > 0
      AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
      AND (cut IS NULL OR start_month < cut)
),
facts AS (
    SELECT person_id, 'role' AS activity, role_id AS fact_id, kind,
           coalesce(title, '') || CASE WHEN title IS NOT NULL AND organization_name IS NOT NULL THEN ', ' ELSE '' END
               || coalesce(organization_name, '') AS label,
           start_date, end_date, end_kind, stated_months, document_id, first_line
    FROM roles
    UNION ALL
    SELECT person_id, 'project', project_id, 'project', coalesce(name, ''),
           start_date, end_date, end_kind, stated_months, document_id, first_line
    FROM projects
    UNION ALL
    SELECT person_id, 'education', education_id, 'education',
           coalesce(qualification, '') || CASE WHEN qualification IS NOT NULL AND institution IS NOT NULL THEN ', ' ELSE '' END
               || coalesce(institution, ''),
           start_date, end_date, end_kind, stated_months, document_id, first_line
    FROM educations
),
pieces AS (  -- each fact once, and once more for each reading of its dates
    SELECT person_id, activity, fact_id, kind, label, start_date, end_date, end_kind, stated_months, document_id, first_line,
           NULL AS coverage, NULL AS start_month, NULL AS end_month, NULL AS open_end
    FROM facts
    WHERE instr(',' || :types || ',', ',' || kind || ',') > 0
      AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
    UNION ALL
    SELECT person_id, activity, fact_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, coverage, start_month, end_month, open_end
    FROM spans
),
together AS (
    SELECT person_id, activity, fact_id, max(kind) AS kind, max(label) AS label, max(start_date) AS start_date,
           max(end_date) AS end_date, max(end_kind) AS end_kind, max(stated_months) AS stated_months,
           max(document_id) AS document_id, max(first_line) AS first_line,
           max(CASE WHEN coverage = 'certain' THEN end_month - start_month ELSE 0 END) AS months_certain,
           max(CASE WHEN coverage = 'point' THEN end_month - start_month ELSE 0 END) AS months_point,
           max(CASE WHEN coverage = 'possible' THEN end_month - start_month ELSE 0 END) AS months_possible,
           max(CASE WHEN coverage = 'point' THEN start_month END) AS point_start,
           max(CASE WHEN coverage = 'point' THEN end_month END) AS point_end,
           max(CASE WHEN coverage = 'possible' THEN start_month END) AS possible_start,
           max(CASE WHEN coverage = 'possible' THEN end_month END) AS possible_end,
           max(open_end) AS open_end
    FROM pieces
    GROUP BY person_id, activity, fact_id
),
gap_ends AS (
    SELECT spans.*,
           max(end_month) OVER (PARTITION BY person_id ORDER BY start_month, end_month
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_to
    FROM spans
    WHERE coverage = 'possible'
),
lines AS (
    SELECT f.person_id, f.activity, f.kind, f.label, f.start_date AS starts,
           CASE f.end_kind WHEN 'date' THEN f.end_date WHEN 'present' THEN 'present' ELSE '?' END AS ends,
           CASE coalesce(length(f.start_date), 0) WHEN 0 THEN 'none' WHEN 4 THEN 'year' WHEN 7 THEN 'month' ELSE 'day' END
               AS start_precision,
           CASE WHEN f.end_kind = 'present' THEN 'present'
                ELSE CASE coalesce(length(f.end_date), 0) WHEN 0 THEN 'none' WHEN 4 THEN 'year' WHEN 7 THEN 'month'
                     ELSE 'day' END END AS end_precision,
           f.months_certain, f.months_point, f.months_possible, f.stated_months,
           f.possible_start, coalesce(f.point_start, f.possible_end) AS point_start,
           coalesce(f.point_end, f.possible_end) AS point_end, f.possible_end, f.open_end,
           CASE WHEN f.activity = 'role' THEN 1 ELSE 0 END AS n_roles,
           CASE WHEN f.start_date IS NULL OR f.end_kind = 'unknown' THEN 1 ELSE 0 END AS undated_n,
           f.document_id, f.first_line
    FROM together f
    UNION ALL
    SELECT g.person_id, 'gap', 'gap', '', NULL, NULL, 'month', 'month',
           g.start_month - g.covered_to, g.start_month - g.covered_to, g.start_month - g.covered_to, NULL,
           g.covered_to, g.covered_to, g.start_month, g.start_month, 0, 0, 0, NULL, NULL
    FROM gap_ends g
    JOIN people p ON p.person_id = g.person_id
    CROSS JOIN settings s
    WHERE g.start_month - g.covered_to >= :min_gap AND g.start_month <= coalesce(s.cut, p.as_of_month + 1)
),
drawn AS (  -- in letters, from the first month of the person's career
    SELECT l.*,
           (possible_start - min(possible_start) OVER (PARTITION BY person_id) + 1) / 3 AS blank,
           (point_start - possible_start + 1) / 3 AS light,
           CASE WHEN point_end - point_start BETWEEN 1 AND 3 THEN 1 ELSE (point_end - point_start + 1) / 3 END AS full,
           (possible_end - point_end + 1) / 3 AS tail
    FROM lines l
),
letters AS (  -- 300 of each: 75 years
    SELECT replace('          ', ' ', '                              ') AS blanks,
           replace('          ', ' ', '██████████████████████████████') AS fulls,
           replace('          ', ' ', '░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░') AS lights,
           replace('          ', ' ', '······························') AS dots
)
SELECT d.person_id, p.name, d.activity, d.kind, d.label,
       CASE WHEN d.activity = 'gap' THEN (d.possible_start / 12) || CASE WHEN d.possible_start % 12 < 9 THEN '-0' ELSE '-' END || (d.possible_start % 12 + 1) ELSE d.starts END AS starts,
       CASE WHEN d.activity = 'gap'
            THEN ((d.possible_end - 1) / 12) || CASE WHEN (d.possible_end - 1) % 12 < 9 THEN '-0' ELSE '-' END
                 || ((d.possible_end - 1) % 12 + 1)
            ELSE d.ends END AS ends,
       d.start_precision, d.end_precision,
       coalesce(d.months_certain, 0) AS months_certain, coalesce(d.months_point, 0) AS months_point,
       coalesce(d.months_possible, 0) AS months_possible, d.stated_months,
       substr(l.blanks, 1, d.blank) || substr(l.lights, 1, d.light)
           || CASE WHEN d.activity = 'gap' THEN substr(l.dots, 1, d.full) ELSE substr(l.fulls, 1, d.full) END
           || substr(l.lights, 1, d.tail) || CASE WHEN d.open_end = 1 THEN '▶' ELSE '' END AS bar,
       d.n_roles, d.undated_n, coalesce(s.as_of, p.as_of) AS as_of, p.stale_months,
       c.name || ':' || d.first_line AS evidence
FROM drawn d
JOIN people p ON p.person_id = d.person_id
LEFT JOIN documents c ON c.document_id = d.document_id
CROSS JOIN settings s
CROSS JOIN letters l
ORDER BY p.name, d.person_id, d.possible_start IS NULL, d.possible_start, d.possible_end, d.activity, d.label;
