-- SPDX-License-Identifier: Apache-2.0
-- title: How long people stayed
-- description: Employers a person came to in the last years and left again.  Only employment counts: contracts, freelance
--   work, teaching and internships stand in a column of their own, and where somebody still is stands apart, since it is
--   not finished.  A change of employer has many reasons; the report says how long, not why.
-- parameter: person person = | Only this person: number, e-mail address or part of the name
-- parameter: years integer = 10 | Only stints that began in so many years before the date the row speaks for
-- range: years 1 100
-- parameter: short integer = 18 | Stints of less than so many months are counted as short
-- range: short 1 1200
-- parameter: as-of date = | Count up to this month, and let "present" mean it; without it each CV speaks for its own date
-- parameter: assume-current flag = 0 | Assume that whoever was in a role when the CV was written is there today
-- column: person_id | Number of the person
-- column: name | As written
-- column: ended_n | Ended stints as an employee
-- column: short_n | Of these, short ones in the best guess
-- column: short_certain_n | Of these, short ones in every reading of the dates
-- column: short_possible_n | Of these, short ones in at least one reading of the dates
-- column: months_certain months | Median length of the ended stints, in every reading of the dates
-- column: months_point months | Median length in the best single guess
-- column: months_possible months | Median length in at least one reading of the dates
-- column: current_months months | The longest stint that goes on, best guess
-- column: others_n | Ended stints that are no employment: contract, freelance, internship, teaching, open source
-- column: n_roles | Roles in the ended stints
-- column: undated_n | Roles of the person, volunteer work left out, that lack their start or their end
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
-- chart: bars name ended_n short_n
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
spans AS (
    SELECT k.person_id, k.workplace, k.stint, k.is_employment, r.coverage, r.start_month,
           CASE WHEN cut IS NULL THEN r.end_month
                WHEN r.open_end = 1 OR r.end_month > cut THEN cut ELSE r.end_month END AS end_month,
           CASE WHEN r.end_month > cut THEN 1 ELSE r.open_end END AS open_end
    FROM role_stints k
    JOIN role_spans r ON r.role_id = k.role_id
    CROSS JOIN settings
    WHERE k.person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
      AND (cut IS NULL OR r.start_month < cut)
),
ordered AS (
    SELECT spans.*,
           max(end_month) OVER (PARTITION BY person_id, workplace, stint, coverage ORDER BY start_month, end_month
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
stints AS (
    SELECT person_id, max(is_employment) AS is_employment,
           sum(CASE WHEN coverage = 'certain' THEN new_months ELSE 0 END) AS months_certain,
           sum(CASE WHEN coverage = 'point' THEN new_months ELSE 0 END) AS months_point,
           sum(CASE WHEN coverage = 'possible' THEN new_months ELSE 0 END) AS months_possible,
           min(CASE WHEN coverage <> 'possible' THEN start_month END) AS first_month,
           max(CASE WHEN coverage = 'point' THEN open_end ELSE 0 END) AS is_current,
           count(CASE WHEN coverage = 'possible' THEN 1 END) AS n_roles
    FROM lengths
    GROUP BY person_id, workplace, stint
),
recent AS (
    SELECT t.*
    FROM stints t
    JOIN people p ON p.person_id = t.person_id
    CROSS JOIN settings s
    WHERE t.first_month >= coalesce(s.cut - 1, p.as_of_month) - 12 * :years
),
ranked AS (  -- ended stints by length in each reading, to find the middle ones
    SELECT person_id, months_certain, months_point, months_possible, n_roles,
           row_number() OVER (PARTITION BY person_id ORDER BY months_certain) AS certain_place,
           row_number() OVER (PARTITION BY person_id ORDER BY months_point) AS point_place,
           row_number() OVER (PARTITION BY person_id ORDER BY months_possible) AS possible_place,
           count(*) OVER (PARTITION BY person_id) AS stints
    FROM recent
    WHERE is_current = 0 AND months_point > 0 AND is_employment = 1
),
lasted AS (
    SELECT person_id, count(*) AS ended_n,
           sum(CASE WHEN months_point < :short THEN 1 ELSE 0 END) AS short_n,
           sum(CASE WHEN months_possible < :short THEN 1 ELSE 0 END) AS short_certain_n,
           sum(CASE WHEN months_certain < :short THEN 1 ELSE 0 END) AS short_possible_n,
           avg(CASE WHEN certain_place IN ((stints + 1) / 2, (stints + 2) / 2) THEN months_certain END) AS months_certain,
           avg(CASE WHEN point_place IN ((stints + 1) / 2, (stints + 2) / 2) THEN months_point END) AS months_point,
           avg(CASE WHEN possible_place IN ((stints + 1) / 2, (stints + 2) / 2) THEN months_possible END) AS months_possible,
           sum(n_roles) AS n_roles
    FROM ranked
    GROUP BY person_id
),
others AS (
    SELECT person_id, sum(CASE WHEN is_current = 0 AND months_point > 0 AND is_employment = 0 THEN 1 ELSE 0 END) AS others_n
    FROM recent
    GROUP BY person_id
),
current AS (
    SELECT person_id, max(months_point) AS current_months FROM stints WHERE is_current = 1 AND is_employment = 1 GROUP BY person_id
),
counts AS (
    SELECT person_id, sum(CASE WHEN start_date IS NULL OR end_kind = 'unknown' THEN 1 ELSE 0 END) AS undated_n
    FROM roles
    WHERE kind <> 'volunteer'
      AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
    GROUP BY person_id
)
SELECT t.person_id, p.name, coalesce(f.ended_n, 0) AS ended_n, coalesce(f.short_n, 0) AS short_n,
       coalesce(f.short_certain_n, 0) AS short_certain_n, coalesce(f.short_possible_n, 0) AS short_possible_n,
       f.months_certain, f.months_point, f.months_possible, c.current_months, t.others_n, coalesce(f.n_roles, 0) AS n_roles,
       n.undated_n, coalesce(s.as_of, p.as_of) AS as_of, p.stale_months
FROM others t
JOIN counts n ON n.person_id = t.person_id
JOIN people p ON p.person_id = t.person_id
LEFT JOIN lasted f ON f.person_id = t.person_id
LEFT JOIN current c ON c.person_id = t.person_id
CROSS JOIN settings s
ORDER BY p.name, t.person_id;
