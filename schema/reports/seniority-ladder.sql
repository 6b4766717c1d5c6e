-- SPDX-License-Identifier: Apache-2.0
-- title: Months at each level
-- description: Per person and level the union of the roles whose title names it.  Titles that name no level are counted
--   as unknown, not guessed.
-- parameter: person person = | Only this person: number, e-mail address or part of the name
-- parameter: types choices = employment,freelance,internship,teaching,opensource | Kinds of role that count
--   (also: volunteer)
-- choices: types | VALUES ('employment'), ('freelance'), ('internship'), ('teaching'), ('opensource'), ('volunteer')
-- parameter: as-of date = | Count up to this month, and let "present" mean it; without it each CV speaks for its own date
-- parameter: assume-current flag = 0 | Assume that whoever was in a role when the CV was written is there today
-- column: person_id | Number of the person
-- column: name | As written
-- column: level | intern, junior, professional, senior, lead, principal, manager, director, executive or unknown
-- column: months_certain months | In every reading of the dates
-- column: months_point months | In the best single guess
-- column: months_possible months | In at least one reading of the dates
-- column: first_reached month | First month at the level, best guess
-- column: last_held month | Last month at the level, best guess
-- column: is_current | 1 = in a role that goes on
-- column: titles | Titles of these roles
-- column: n_roles | Roles at the level, dated or not
-- column: undated_n | Of these, how many lack their start or their end
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
-- chart: bars level months_certain months_point months_possible
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
ranks AS (
    SELECT role_id, coalesce(level, 'unknown') AS level, coalesce(rank, 0) AS rank
    FROM role_levels
    WHERE person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
),
spans AS (
    SELECT person_id, role_id, organization_id, coalesce(organization_id, -role_id) AS workplace, coverage, start_month,
           CASE WHEN cut IS NULL THEN end_month
                WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END AS end_month,
           CASE WHEN end_month > cut THEN 1 ELSE open_end END AS open_end
    FROM role_spans CROSS JOIN settings
    WHERE instr(',' || :types || ',', ',' || kind || ',') > 0
      AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
      AND (cut IS NULL OR start_month < cut)
),
levelled AS (
    SELECT spans.*, r.level FROM spans JOIN ranks r ON r.role_id = spans.role_id
),
ordered AS (
    SELECT levelled.*,
           max(end_month) OVER (PARTITION BY person_id, level, coverage ORDER BY start_month, end_month
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_to
    FROM levelled
),
lengths AS (
    SELECT ordered.*,
           -- what this span adds to those that began before it
           CASE WHEN covered_to IS NULL OR covered_to <= start_month THEN end_month - start_month
                WHEN covered_to < end_month THEN end_month - covered_to ELSE 0 END AS new_months
    FROM ordered
),
totals AS (
    SELECT person_id, level,
           sum(CASE WHEN coverage = 'certain' THEN new_months ELSE 0 END) AS months_certain,
           sum(CASE WHEN coverage = 'point' THEN new_months ELSE 0 END) AS months_point,
           sum(CASE WHEN coverage = 'possible' THEN new_months ELSE 0 END) AS months_possible,
           min(CASE WHEN coverage <> 'possible' THEN start_month END) AS first_month,
           max(CASE WHEN coverage <> 'possible' THEN end_month END) - 1 AS last_month,
           max(CASE WHEN coverage = 'point' THEN open_end ELSE 0 END) AS is_current
    FROM lengths
    GROUP BY person_id, level
),
held AS (
    SELECT f.person_id, r.level, r.rank, count(*) AS n_roles, sum(CASE WHEN start_date IS NULL OR end_kind = 'unknown' THEN 1 ELSE 0 END) AS undated_n
    FROM roles f
    JOIN ranks r ON r.role_id = f.role_id
    WHERE instr(',' || :types || ',', ',' || f.kind || ',') > 0
      AND f.person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
    GROUP BY f.person_id, r.level, r.rank
),
named AS (
    SELECT person_id, level, group_concat(title, ', ') AS titles
    FROM (SELECT f.person_id, r.level, f.title, min(f.start_min) AS first_held
          FROM roles f
          JOIN ranks r ON r.role_id = f.role_id
          WHERE instr(',' || :types || ',', ',' || f.kind || ',') > 0 AND f.title IS NOT NULL
            AND f.person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
          GROUP BY f.person_id, r.level, f.title
          ORDER BY f.person_id, r.level, first_held, f.title) in_order
    GROUP BY person_id, level
)
SELECT h.person_id, p.name, h.level, coalesce(t.months_certain, 0) AS months_certain,
       coalesce(t.months_point, 0) AS months_point, coalesce(t.months_possible, 0) AS months_possible,
       (t.first_month / 12) || CASE WHEN t.first_month % 12 < 9 THEN '-0' ELSE '-' END || (t.first_month % 12 + 1) AS first_reached,
       (t.last_month / 12) || CASE WHEN t.last_month % 12 < 9 THEN '-0' ELSE '-' END || (t.last_month % 12 + 1) AS last_held,
       coalesce(t.is_current, 0) AS is_current, n.titles, h.n_roles, h.undated_n,
       coalesce(s.as_of, p.as_of) AS as_of, p.stale_months
FROM held h
JOIN people p ON p.person_id = h.person_id
LEFT JOIN totals t ON t.person_id = h.person_id AND t.level = h.level
LEFT JOIN named n ON n.person_id = h.person_id AND n.level = h.level
CROSS JOIN settings s
ORDER BY p.name, h.person_id, h.rank, h.level;
