-- SPDX-License-Identifier: Apache-2.0
-- title: Months in management
-- description: Per person the union of the roles whose title names a level that leads people - manager, director or
--   executive - and when one was last held.
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
-- column: first_held month | First month of the best guess
-- column: last_held month | Last month of the best guess
-- column: is_current | 1 = in such a role that goes on
-- column: last_title | Title of the one that began last
-- column: n_roles | Such roles, dated or not
-- column: undated_n | Of these, how many lack their start or their end
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
-- chart: bars name months_certain months_point months_possible
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
leading AS (
    SELECT role_id FROM role_levels WHERE is_management = 1 AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
),
spans AS (
    SELECT person_id, coverage, start_month,
           CASE WHEN cut IS NULL THEN end_month
                WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END AS end_month,
           CASE WHEN end_month > cut THEN 1 ELSE open_end END AS open_end
    FROM role_spans CROSS JOIN settings
    WHERE instr(',' || :types || ',', ',' || kind || ',') > 0
      AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
      AND (cut IS NULL OR start_month < cut)
      AND role_id IN (SELECT role_id FROM leading)
),
ordered AS (
    SELECT spans.*,
           max(end_month) OVER (PARTITION BY person_id, coverage ORDER BY start_month, end_month
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_to
    FROM spans
),
lengths AS (
    SELECT ordered.*,
           -- what this span adds to those that began before it
           CASE WHEN covered_to IS NULL OR covered_to <= start_month THEN end_month - start_month
                WHEN covered_to < end_month THEN end_month - covered_to ELSE 0 END AS new_months
    FROM ordered
),
totals AS (
    SELECT person_id,
           sum(CASE WHEN coverage = 'certain' THEN new_months ELSE 0 END) AS months_certain,
           sum(CASE WHEN coverage = 'point' THEN new_months ELSE 0 END) AS months_point,
           sum(CASE WHEN coverage = 'possible' THEN new_months ELSE 0 END) AS months_possible,
           min(CASE WHEN coverage <> 'possible' THEN start_month END) AS first_month,
           max(CASE WHEN coverage <> 'possible' THEN end_month END) - 1 AS last_month,
           max(CASE WHEN coverage = 'point' THEN open_end ELSE 0 END) AS is_current
    FROM lengths
    GROUP BY person_id
),
held AS (
    SELECT person_id, title, start_date, end_kind,
           row_number() OVER (PARTITION BY person_id ORDER BY start_min DESC, end_max DESC, role_id DESC) AS place
    FROM roles
    WHERE role_id IN (SELECT role_id FROM leading)
      AND instr(',' || :types || ',', ',' || kind || ',') > 0
),
counts AS (
    SELECT person_id, max(CASE WHEN place = 1 THEN title END) AS last_title, count(*) AS n_roles, sum(CASE WHEN start_date IS NULL OR end_kind = 'unknown' THEN 1 ELSE 0 END) AS undated_n
    FROM held
    GROUP BY person_id
)
SELECT c.person_id, p.name, coalesce(t.months_certain, 0) AS months_certain, coalesce(t.months_point, 0) AS months_point,
       coalesce(t.months_possible, 0) AS months_possible,
       (t.first_month / 12) || CASE WHEN t.first_month % 12 < 9 THEN '-0' ELSE '-' END || (t.first_month % 12 + 1) AS first_held,
       (t.last_month / 12) || CASE WHEN t.last_month % 12 < 9 THEN '-0' ELSE '-' END || (t.last_month % 12 + 1) AS last_held,
       coalesce(t.is_current, 0) AS is_current, c.last_title, c.n_roles, c.undated_n,
       coalesce(s.as_of, p.as_of) AS as_of, p.stale_months
FROM counts c
JOIN people p ON p.person_id = c.person_id
LEFT JOIN totals t ON t.person_id = c.person_id
CROSS JOIN settings s
ORDER BY months_point DESC, p.name, c.person_id;
