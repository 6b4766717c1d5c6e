-- SPDX-License-Identifier: Apache-2.0
-- title: Total experience of each person
-- description: Length of the union of all roles that count: months in two roles at once count once.
-- parameter: person person = | Only this person: number, e-mail address or part of the name
-- parameter: types choices = employment,freelance,internship,teaching,opensource | Kinds of role that count
--   (also: volunteer)
-- choices: types | VALUES ('employment'), ('freelance'), ('internship'), ('teaching'), ('opensource'), ('volunteer')
-- parameter: as-of date = | Count up to this month, and let "present" mean it; without it each CV speaks for its own date
-- parameter: assume-current flag = 0 | Assume that whoever was in a role when the CV was written is there today
-- column: person_id | Number of the person
-- column: name | As written
-- column: months_certain months | In every reading of the dates
-- column: months_point months | In the best single guess
-- column: months_possible months | In at least one reading of the dates
-- column: sum_of_roles months | The best guess of each role added up
-- column: overlap months | sum_of_roles less months_point: time in several roles at once
-- column: career_start month | First month of the best guess
-- column: career_months months | From then to the date the row speaks for
-- column: n_roles | Roles that count, dated or not
-- column: undated_n | Of these, how many lack their start or their end
-- column: stated_n | Roles that state a length but no dates
-- column: stated_months months | The lengths they state, added up; in none of the months above
-- column: internships_n | Internships among the roles
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
-- chart: bars name months_certain months_point months_possible
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut,
           -- 1 = nothing was asked for but what the view experience says
           CASE WHEN as_of IS NULL AND :types = 'employment,freelance,internship,teaching,opensource' THEN 1 ELSE 0 END
               AS is_stored
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
spans AS (
    SELECT person_id, coverage, start_month,
           CASE WHEN cut IS NULL THEN end_month
                WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END AS end_month
    FROM settings CROSS JOIN role_spans
    WHERE is_stored = 0 AND instr(',' || :types || ',', ',' || kind || ',') > 0
      AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
      AND (cut IS NULL OR start_month < cut)
),
ordered AS (
    SELECT spans.*,
           max(end_month) OVER (PARTITION BY person_id, coverage ORDER BY start_month, end_month
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_to
    FROM spans
),
lengths AS (  -- one row per role and reading, and one per role
    SELECT person_id, coverage, start_month, end_month - start_month AS months,
           -- what this span adds to those that began before it
           CASE WHEN covered_to IS NULL OR covered_to <= start_month THEN end_month - start_month
                WHEN covered_to < end_month THEN end_month - covered_to ELSE 0 END AS new_months,
           0 AS undated, NULL AS stated_months, 0 AS internship
    FROM ordered
    UNION ALL
    SELECT person_id, NULL, NULL, NULL, NULL,
           CASE WHEN start_date IS NULL OR end_kind = 'unknown' THEN 1 ELSE 0 END,
           CASE WHEN start_date IS NULL AND end_date IS NULL THEN stated_months END,
           CASE WHEN kind = 'internship' THEN 1 ELSE 0 END
    FROM settings CROSS JOIN roles
    WHERE is_stored = 0 AND instr(',' || :types || ',', ',' || kind || ',') > 0
      AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
),
totals AS (
    SELECT person_id,
           sum(CASE WHEN coverage = 'certain' THEN new_months ELSE 0 END) AS months_certain,
           sum(CASE WHEN coverage = 'point' THEN new_months ELSE 0 END) AS months_point,
           sum(CASE WHEN coverage = 'possible' THEN new_months ELSE 0 END) AS months_possible,
           sum(CASE WHEN coverage = 'point' THEN months ELSE 0 END) AS sum_of_roles,
           min(CASE WHEN coverage <> 'possible' THEN start_month END) AS first_month,
           sum(CASE WHEN coverage IS NULL THEN 1 ELSE 0 END) AS n_roles,
           sum(undated) AS undated_n,
           count(stated_months) AS stated_n,
           coalesce(sum(stated_months), 0) AS stated_months,
           sum(internship) AS internships_n
    FROM lengths
    GROUP BY person_id
    UNION ALL
    SELECT person_id, months_certain, months_point, months_possible, sum_of_roles, first_month, n_roles, undated_n,
           stated_n, stated_months, internships_n
    FROM settings CROSS JOIN experience
    WHERE is_stored = 1 AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
)
SELECT t.person_id, p.name, t.months_certain, t.months_point, t.months_possible,
       t.sum_of_roles, t.sum_of_roles - t.months_point AS overlap,
       (t.first_month / 12) || CASE WHEN t.first_month % 12 < 9 THEN '-0' ELSE '-' END || (t.first_month % 12 + 1) AS career_start,
       coalesce(s.cut, p.as_of_month + 1) - t.first_month AS career_months,
       t.n_roles, t.undated_n, t.stated_n, t.stated_months, t.internships_n,
       coalesce(s.as_of, p.as_of) AS as_of, p.stale_months
FROM totals t
JOIN people p ON p.person_id = t.person_id
CROSS JOIN settings s
ORDER BY t.months_point DESC, p.name, t.person_id;
