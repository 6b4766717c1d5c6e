-- SPDX-License-Identifier: Apache-2.0
-- title: Moves within one employer
-- description: Each role a person took after another one in the same stint, by the levels their titles name: a promotion
--   is a higher level.  Moves on the same level, to a lower one, and between titles that name none are listed as that.
-- parameter: person person = | Only this person: number, e-mail address or part of the name
-- parameter: promotions flag = 0 | Only promotions
-- parameter: as-of date = | Count up to this month, and let "present" mean it; without it each CV speaks for its own date
-- parameter: assume-current flag = 0 | Assume that whoever was in a role when the CV was written is there today
-- column: person_id | Number of the person
-- column: name | As written
-- column: organization | The employer
-- column: stint | 1 = the first at this organization; higher = came back
-- column: move | promotion, lateral, lower or unknown
-- column: from_title | As written
-- column: to_title | As written
-- column: from_level | Level its words name; empty = none
-- column: to_level | Level its words name; empty = none
-- column: moved month | First month of the new role, best guess
-- column: months_certain months | From the start of the stint to the move, at least
-- column: months_point months | From the start of the stint to the move, best guess
-- column: months_possible months | From the start of the stint to the move, at most
-- column: first_rise | 1 = the first promotion of the stint
-- column: n_roles | Dated roles in the stint
-- column: undated_n | Roles of the person, volunteer work left out, that lack their start or their end
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
held AS (  -- with the best guess of the start
    SELECT k.person_id, k.workplace, k.stint, k.role_id, k.organization_id, k.title, l.level, l.rank,
           k.start_month AS role_start, k.end_month AS role_end, r.start_min, r.start_max,
           coalesce(g.start_month, (r.start_min + r.start_max + 1) / 2) AS start_point
    FROM role_stints k
    JOIN roles r ON r.role_id = k.role_id
    JOIN role_levels l ON l.role_id = k.role_id
    LEFT JOIN role_spans g ON g.role_id = k.role_id AND g.coverage = 'point'
    CROSS JOIN settings
    WHERE k.person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
      AND (cut IS NULL OR k.start_month < cut)
),
moves AS (
    SELECT held.*,
           lag(title) OVER stay AS from_title, lag(level) OVER stay AS from_level, lag(rank) OVER stay AS from_rank,
           row_number() OVER stay AS place,
           first_value(start_min) OVER stay AS stint_start_min, first_value(start_max) OVER stay AS stint_start_max,
           first_value(start_point) OVER stay AS stint_start_point,
           count(*) OVER (PARTITION BY person_id, workplace, stint) AS n_roles
    FROM held
    WINDOW stay AS (PARTITION BY person_id, workplace, stint ORDER BY role_start, role_end, role_id)
),
judged AS (
    SELECT moves.*,
           CASE WHEN rank IS NULL OR from_rank IS NULL THEN 'unknown' WHEN rank > from_rank THEN 'promotion'
                WHEN rank = from_rank THEN 'lateral' ELSE 'lower' END AS move
    FROM moves
    WHERE place > 1
),
numbered AS (
    SELECT judged.*,
           sum(CASE WHEN move = 'promotion' THEN 1 ELSE 0 END)
               OVER (PARTITION BY person_id, workplace, stint ORDER BY role_start, role_end, role_id ROWS UNBOUNDED PRECEDING) AS rises
    FROM judged
),
counts AS (
    SELECT person_id, sum(CASE WHEN start_date IS NULL OR end_kind = 'unknown' THEN 1 ELSE 0 END) AS undated_n
    FROM roles
    WHERE kind <> 'volunteer'
      AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
    GROUP BY person_id
)
SELECT m.person_id, p.name, o.name AS organization, m.stint, m.move, m.from_title, m.title AS to_title, m.from_level,
       m.level AS to_level,
       (m.start_point / 12) || CASE WHEN m.start_point % 12 < 9 THEN '-0' ELSE '-' END || (m.start_point % 12 + 1) AS moved,
       CASE WHEN m.start_min > m.stint_start_max THEN m.start_min - m.stint_start_max ELSE 0 END AS months_certain,
       CASE WHEN m.start_point > m.stint_start_point THEN m.start_point - m.stint_start_point ELSE 0 END AS months_point,
       m.start_max - m.stint_start_min AS months_possible,
       CASE WHEN m.move = 'promotion' AND m.rises = 1 THEN 1 ELSE 0 END AS first_rise, m.n_roles, n.undated_n,
       coalesce(s.as_of, p.as_of) AS as_of, p.stale_months
FROM numbered m
JOIN people p ON p.person_id = m.person_id
JOIN counts n ON n.person_id = m.person_id
LEFT JOIN organizations o ON o.organization_id = m.organization_id
CROSS JOIN settings s
WHERE :promotions = 0 OR m.move = 'promotion'
ORDER BY p.name, m.person_id, m.role_start, m.role_end, m.role_id;
