-- SPDX-License-Identifier: Apache-2.0
-- title: Tenure at each employer
-- description: One row per stint: contiguous roles of a person at one organization.  A longer break is a return, and
--   a stint of its own.  The figures per person are over ended stints; one that goes on is not finished counting.
-- parameter: person person = | Only this person: number, e-mail address or part of the name
-- parameter: stint-break integer = 3 | Longest break in months that does not end a stint, in the widest reading of the dates
-- range: stint-break 0 1200
-- parameter: types choices = employment,freelance,internship,teaching,opensource | Kinds of role that count
--   (also: volunteer)
-- choices: types | VALUES ('employment'), ('freelance'), ('internship'), ('teaching'), ('opensource'), ('volunteer')
-- parameter: as-of date = | Count up to this month, and let "present" mean it; without it each CV speaks for its own date
-- parameter: assume-current flag = 0 | Assume that whoever was in a role when the CV was written is there today
-- column: person_id | Number of the person
-- column: name | As written
-- column: organization | The organization's name
-- column: stint | 1 = the first at this organization; higher = came back
-- column: first_title | Title of the first role in it
-- column: last_title | Title of the last role in it
-- column: first_month month | First month of the best guess
-- column: last_month month | Last month of the best guess
-- column: still_there | 1 = goes on
-- column: months_certain months | In every reading of the dates
-- column: months_point months | In the best single guess
-- column: months_possible months | In at least one reading of the dates
-- column: n_roles | Dated roles in the stint
-- column: undated_n | Roles of the person that lack their start or their end
-- column: ended_stints | Ended stints of the person
-- column: mean_months months | Their mean length, best guess
-- column: median_months months | Their median length
-- column: longest_months months | The longest of them
-- column: shortest_months months | The shortest of them
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
-- chart: bars organization months_certain months_point months_possible
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
held AS (  -- with the widest reading of the role beside each of its readings
    SELECT spans.*,
           max(CASE WHEN coverage = 'possible' THEN start_month END) OVER (PARTITION BY person_id, role_id) AS role_start,
           max(CASE WHEN coverage = 'possible' THEN end_month END) OVER (PARTITION BY person_id, role_id) AS role_end
    FROM spans
),
visits AS (  -- when the person had last left this organization as the role began
    SELECT held.*,
           max(role_end) OVER (PARTITION BY person_id, workplace ORDER BY role_start, role_end, role_id
                               GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS left_at
    FROM held
),
numbered AS (  -- all readings of a role are peers, and get the same number
    SELECT visits.*,
           sum(CASE WHEN coverage = 'possible' AND (left_at IS NULL OR role_start > left_at + :stint_break) THEN 1 ELSE 0 END)
               OVER (PARTITION BY person_id, workplace ORDER BY role_start, role_end, role_id) AS stint
    FROM visits
),
ordered AS (
    SELECT numbered.*,
           first_value(role_id) OVER (PARTITION BY person_id, workplace, stint
                                      ORDER BY role_start, role_end, role_id) AS first_role,
           first_value(role_id) OVER (PARTITION BY person_id, workplace, stint
                                      ORDER BY role_end DESC, role_start DESC, role_id DESC) AS last_role,
           max(end_month) OVER (PARTITION BY person_id, workplace, stint, coverage ORDER BY start_month, end_month
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_to
    FROM numbered
),
lengths AS (
    SELECT ordered.*,
           -- what this span adds to those that began before it
           CASE WHEN covered_to IS NULL OR covered_to <= start_month THEN end_month - start_month
                WHEN covered_to < end_month THEN end_month - covered_to ELSE 0 END AS new_months
    FROM ordered
),
stints AS (
    SELECT person_id, workplace, stint, max(organization_id) AS organization_id,
           max(first_role) AS first_role, max(last_role) AS last_role,
           sum(CASE WHEN coverage = 'certain' THEN new_months ELSE 0 END) AS months_certain,
           sum(CASE WHEN coverage = 'point' THEN new_months ELSE 0 END) AS months_point,
           sum(CASE WHEN coverage = 'possible' THEN new_months ELSE 0 END) AS months_possible,
           min(CASE WHEN coverage <> 'possible' THEN start_month END) AS first_month,
           max(CASE WHEN coverage <> 'possible' THEN end_month END) - 1 AS last_month,
           max(CASE WHEN coverage = 'point' THEN open_end ELSE 0 END) AS is_current,
           count(CASE WHEN coverage = 'possible' THEN 1 END) AS n_roles
    FROM lengths
    GROUP BY person_id, workplace, stint
),
ranked AS (  -- ended stints by length, to find the middle one
    SELECT person_id, months_point,
           row_number() OVER (PARTITION BY person_id ORDER BY months_point) AS place,
           count(*) OVER (PARTITION BY person_id) AS stints
    FROM stints
    WHERE is_current = 0 AND months_point > 0
),
figures AS (
    SELECT person_id, count(*) AS ended_stints, round(avg(months_point), 1) AS mean_months,
           avg(CASE WHEN place IN ((stints + 1) / 2, (stints + 2) / 2) THEN months_point END) AS median_months,
           max(months_point) AS longest_months, min(months_point) AS shortest_months
    FROM ranked
    GROUP BY person_id
),
undated AS (
    SELECT person_id, sum(CASE WHEN start_date IS NULL OR end_kind = 'unknown' THEN 1 ELSE 0 END) AS undated_n
    FROM roles
    WHERE instr(',' || :types || ',', ',' || kind || ',') > 0
      AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
    GROUP BY person_id
)
SELECT t.person_id, p.name, o.name AS organization, t.stint, a.title AS first_title, b.title AS last_title,
       (t.first_month / 12) || CASE WHEN t.first_month % 12 < 9 THEN '-0' ELSE '-' END || (t.first_month % 12 + 1) AS first_month,
       (t.last_month / 12) || CASE WHEN t.last_month % 12 < 9 THEN '-0' ELSE '-' END || (t.last_month % 12 + 1) AS last_month,
       t.is_current AS still_there, t.months_certain, t.months_point, t.months_possible, t.n_roles, u.undated_n,
       coalesce(f.ended_stints, 0) AS ended_stints, f.mean_months, f.median_months, f.longest_months, f.shortest_months,
       coalesce(s.as_of, p.as_of) AS as_of, p.stale_months
FROM stints t
JOIN people p ON p.person_id = t.person_id
JOIN undated u ON u.person_id = t.person_id
JOIN roles a ON a.role_id = t.first_role
JOIN roles b ON b.role_id = t.last_role
LEFT JOIN organizations o ON o.organization_id = t.organization_id
LEFT JOIN figures f ON f.person_id = t.person_id
CROSS JOIN settings s
ORDER BY p.name, t.person_id, t.first_month, t.workplace, t.stint;
