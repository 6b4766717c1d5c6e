-- SPDX-License-Identifier: Apache-2.0
-- title: Who has these skills
-- description: People who used all of the skills that must be there long enough and lately enough, and any of the nice
--   ones if some are given.  Ages count back from the date the row speaks for.
-- parameter: must skills | Skills that all must be there, between commas
-- parameter: nice skills = | Skills of which one must be there, between commas
-- parameter: min-months integer = 1 | Months of the best guess each skill that must be there needs
-- range: min-months 0 1200
-- parameter: max-age integer = | Most months since each of them was last used
-- range: max-age 0 1200
-- parameter: missing integer = 0 | Also list people who lack up to this many of the skills that must be there
-- range: missing 0 100
-- parameter: person person = | Only this person: number, e-mail address or part of the name
-- parameter: types choices = employment,freelance,internship,teaching,opensource,project | Kinds of role that count,
--   and project for projects (also: volunteer)
-- choices: types | VALUES ('employment'), ('freelance'), ('internship'), ('teaching'), ('opensource'), ('volunteer'),
--   ('project')
-- parameter: evidence choices = listed,in_text,asserted | Evidence that counts: listed in a technology list, in_text found
--   in prose, asserted by an edit
-- choices: evidence | VALUES ('listed'), ('in_text'), ('asserted')
-- parameter: as-of date = | Count up to this month, and let "present" mean it; without it each CV speaks for its own date
-- parameter: assume-current flag = 0 | Assume that whoever was in a role when the CV was written is there today
-- column: person_id | Number of the person
-- column: name | As written
-- column: has | Skills that must be there and are, with certain / best guess / possible months and the last month of use
-- column: lacks | Skills that must be there and are not: too short, too long ago, only claimed, or no evidence
-- column: nice | Nice skills that are there, with the months of the best guess
-- column: holds | certain = the months are enough in every reading of the dates; possible = only in some
-- column: months_certain months | Fewest of the skills that are there, in every reading of the dates
-- column: months_point months | Fewest of the skills that are there, in the best single guess
-- column: months_possible months | Fewest of the skills that are there, in at least one reading of the dates
-- column: n_roles | Roles and projects that name any of the skills
-- column: undated_n | Of these, how many lack their start or their end
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
-- chart: bars name months_certain months_point months_possible
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
wanted AS (
    SELECT skill_id, name AS skill, CASE WHEN instr(:must, ',' || name || ',') > 0 THEN 1 ELSE 0 END AS is_must
    FROM skills
    WHERE instr(:must, ',' || name || ',') > 0 OR instr(coalesce(:nice, ''), ',' || name || ',') > 0
),
uses AS (
    SELECT person_id, skill_id, role_id, project_id, kind, evidence, undated, coverage, start_month,
           CASE WHEN cut IS NULL THEN end_month
                WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END AS end_month,
           CASE WHEN end_month > cut THEN 1 ELSE open_end END AS open_end, document_id, first_line
    FROM skill_uses CROSS JOIN settings
    WHERE (kind = 'claim' OR (instr(',' || :types || ',', ',' || kind || ',') > 0
                              AND instr(',' || :evidence || ',', ',' || evidence || ',') > 0))
      AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
      AND (coverage IS NULL OR (cut IS NULL OR start_month < cut))
      AND skill_id IN (SELECT skill_id FROM wanted)
),
ordered AS (
    SELECT uses.*,
           max(end_month) OVER (PARTITION BY person_id, skill_id, coverage ORDER BY start_month, end_month
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_to
    FROM uses
),
lengths AS (
    SELECT ordered.*,
           -- what this span adds to those that began before it
           CASE WHEN covered_to IS NULL OR covered_to <= start_month THEN end_month - start_month
                WHEN covered_to < end_month THEN end_month - covered_to ELSE 0 END AS new_months
    FROM ordered
),
totals AS (
    SELECT person_id, skill_id,
           sum(CASE WHEN coverage = 'certain' THEN new_months ELSE 0 END) AS months_certain,
           sum(CASE WHEN coverage = 'point' THEN new_months ELSE 0 END) AS months_point,
           sum(CASE WHEN coverage = 'possible' THEN new_months ELSE 0 END) AS months_possible,
           min(CASE WHEN coverage <> 'possible' THEN start_month END) AS first_month,
           max(CASE WHEN coverage <> 'possible' THEN end_month END) - 1 AS last_month,
           max(CASE WHEN coverage = 'point' THEN open_end ELSE 0 END) AS is_current,
           count(DISTINCT role_id) AS n_roles,
           count(DISTINCT project_id) AS n_projects,
           count(DISTINCT CASE WHEN undated = 1 THEN role_id END)
               + count(DISTINCT CASE WHEN undated = 1 THEN project_id END) AS undated_n,
           max(CASE WHEN kind = 'claim' THEN 1 ELSE 0 END) AS claimed
    FROM lengths
    GROUP BY person_id, skill_id
),
pairs AS (  -- every person with any of the skills, with every wanted skill
    SELECT person_id, skill_id, max(is_there) AS is_there, max(claimed) AS claimed, max(months_certain) AS months_certain,
           max(months_point) AS months_point, max(months_possible) AS months_possible, max(last_month) AS last_month,
           max(n_roles) AS n_roles, max(n_projects) AS n_projects, max(undated_n) AS undated_n
    FROM (
        SELECT person_id, skill_id, 1 AS is_there, claimed, months_certain, months_point, months_possible, last_month,
               n_roles, n_projects, undated_n
        FROM totals
        UNION ALL
        SELECT t.person_id, w.skill_id, 0, 0, NULL, NULL, NULL, NULL, 0, 0, 0
        FROM (SELECT DISTINCT person_id FROM uses) t CROSS JOIN wanted w
    ) evidence
    GROUP BY person_id, skill_id
),
judged AS (
    SELECT t.*, p.name, w.skill, w.is_must, coalesce(s.as_of, p.as_of) AS as_of, p.stale_months,
           CASE WHEN t.is_there = 0 THEN 'no evidence'
                WHEN t.n_roles + t.n_projects = 0 THEN 'claimed'
                WHEN t.months_point < :min_months AND t.months_possible < :min_months THEN 'too short'
                WHEN t.months_point < :min_months THEN 'possible at best'
                WHEN :max_age IS NOT NULL
                     AND (t.last_month IS NULL OR coalesce(s.cut - 1, p.as_of_month) - t.last_month > :max_age) THEN 'too long ago'
                ELSE 'there' END AS verdict
    FROM pairs t
    JOIN people p ON p.person_id = t.person_id
    JOIN wanted w ON w.skill_id = t.skill_id
    CROSS JOIN settings s
)
SELECT j.person_id, j.name,
       group_concat(CASE WHEN j.is_must = 1 AND j.verdict = 'there'
                         THEN j.skill || ' ' || j.months_certain || '/' || j.months_point || '/' || j.months_possible
                              || coalesce(' to ' || (j.last_month / 12) || CASE WHEN j.last_month % 12 < 9 THEN '-0' ELSE '-' END || (j.last_month % 12 + 1), '') END, ', ') AS has,
       group_concat(CASE WHEN j.is_must = 1 AND j.verdict <> 'there' THEN j.skill || ' (' || j.verdict || ')' END, ', ') AS lacks,
       group_concat(CASE WHEN j.is_must = 0 AND j.months_point > 0 THEN j.skill || ' ' || j.months_point END, ', ') AS nice,
       CASE WHEN min(CASE WHEN j.is_must = 0 OR (j.verdict = 'there' AND j.months_certain >= :min_months) THEN 1 ELSE 0 END) = 1
            THEN 'certain' ELSE 'possible' END AS holds,
       min(CASE WHEN j.is_must = 1 AND j.verdict = 'there' THEN j.months_certain END) AS months_certain,
       min(CASE WHEN j.is_must = 1 AND j.verdict = 'there' THEN j.months_point END) AS months_point,
       min(CASE WHEN j.is_must = 1 AND j.verdict = 'there' THEN j.months_possible END) AS months_possible,
       sum(j.n_roles + j.n_projects) AS n_roles, sum(j.undated_n) AS undated_n,
       j.as_of, j.stale_months
FROM judged j
GROUP BY j.person_id, j.name, j.as_of, j.stale_months
HAVING count(CASE WHEN j.is_must = 1 AND j.verdict <> 'there' THEN 1 END) <= :missing
   AND (:nice IS NULL OR count(CASE WHEN instr(:nice, ',' || j.skill || ',') > 0 AND j.months_point > 0 THEN 1 END) > 0)
ORDER BY count(CASE WHEN j.is_must = 1 AND j.verdict <> 'there' THEN 1 END), months_point DESC, j.name, j.person_id;
