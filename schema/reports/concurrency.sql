-- SPDX-License-Identifier: Apache-2.0
-- title: Time in several roles at once
-- description: Months in which a person held roles at two organizations or more.  Roles at one organization count as
--   one, however many there are, so that an assignment inside a job is not counted twice.
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
-- column: peak | Most organizations at once, in the best guess
-- column: periods | When, in the best guess, with the number of organizations
-- column: n_roles | Dated roles that count
-- column: undated_n | Roles of the person that lack their start or their end
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
-- chart: bars name months_certain months_point months_possible
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
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
ordered AS (
    SELECT spans.*,
           max(end_month) OVER (PARTITION BY person_id, workplace, coverage ORDER BY start_month, end_month
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
steps AS (  -- the months each span adds to its organization begin and end; so each organization is there once or not at all
    SELECT person_id, coverage, end_month - new_months AS month, 1 AS change FROM lengths WHERE new_months > 0
    UNION ALL
    SELECT person_id, coverage, end_month, -1 FROM lengths WHERE new_months > 0
),
changes AS (
    SELECT person_id, coverage, month, sum(change) AS change FROM steps GROUP BY person_id, coverage, month
    HAVING sum(change) <> 0
),
periods AS (
    SELECT person_id, coverage, month AS start_month,
           lead(month) OVER (PARTITION BY person_id, coverage ORDER BY month) AS end_month,
           sum(change) OVER (PARTITION BY person_id, coverage ORDER BY month ROWS UNBOUNDED PRECEDING) AS held
    FROM changes
),
several AS (
    SELECT person_id,
           sum(CASE WHEN coverage = 'certain' THEN end_month - start_month ELSE 0 END) AS months_certain,
           sum(CASE WHEN coverage = 'point' THEN end_month - start_month ELSE 0 END) AS months_point,
           sum(CASE WHEN coverage = 'possible' THEN end_month - start_month ELSE 0 END) AS months_possible,
           max(CASE WHEN coverage = 'point' THEN held END) AS peak
    FROM periods
    WHERE held > 1
    GROUP BY person_id
),
told AS (
    SELECT person_id, group_concat(period, ', ') AS periods
    FROM (SELECT person_id, (start_month / 12) || CASE WHEN start_month % 12 < 9 THEN '-0' ELSE '-' END || (start_month % 12 + 1) || ' to '
                            || ((end_month - 1) / 12) || CASE WHEN (end_month - 1) % 12 < 9 THEN '-0' ELSE '-' END || ((end_month - 1) % 12 + 1) || ' (' || held || ')' AS period
          FROM periods WHERE held > 1 AND coverage = 'point' ORDER BY person_id, start_month) in_order
    GROUP BY person_id
),
counts AS (
    SELECT person_id, sum(CASE WHEN start_date IS NULL OR end_kind = 'unknown' THEN 1 ELSE 0 END) AS undated_n
    FROM roles
    WHERE instr(',' || :types || ',', ',' || kind || ',') > 0
      AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
    GROUP BY person_id
)
SELECT t.person_id, p.name, t.months_certain, t.months_point, t.months_possible, t.peak, o.periods,
       (SELECT count(DISTINCT role_id) FROM spans WHERE spans.person_id = t.person_id) AS n_roles, c.undated_n,
       coalesce(s.as_of, p.as_of) AS as_of, p.stale_months
FROM several t
JOIN counts c ON c.person_id = t.person_id
JOIN people p ON p.person_id = t.person_id
LEFT JOIN told o ON o.person_id = t.person_id
CROSS JOIN settings s
ORDER BY t.months_point DESC, p.name, t.person_id;
