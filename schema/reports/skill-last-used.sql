-- SPDX-License-Identifier: Apache-2.0
-- title: When each skill was last used
-- description: The last month of the roles and projects that name a skill, and how long ago that was on the date the
--   row speaks for.
-- parameter: skills skills = | Only these skills, between commas
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
-- column: skill | Canonical name
-- column: last_used month | Last month of the best guess
-- column: months_ago months | From then to the date the row speaks for
-- column: bucket | current, <12, 12-36, 36-60, >60 months ago, or undated
-- column: months_certain months | In every reading of the dates
-- column: months_point months | In the best single guess
-- column: months_possible months | In at least one reading of the dates
-- column: n_roles | Roles that name the skill
-- column: n_projects | Projects that name the skill
-- column: undated_n | Of these, how many lack their start or their end
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut,
           -- 1 = nothing was asked for but what the view skill_months says
           CASE WHEN as_of IS NULL AND :types = 'employment,freelance,internship,teaching,opensource,project'
                     AND :evidence = 'listed,in_text,asserted' THEN 1 ELSE 0 END AS is_stored
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
asked AS (  -- by skill if skills are named and nobody is, else by person
    SELECT * FROM skill_uses WHERE :skills IS NULL OR :person IS NOT NULL
    UNION ALL
    SELECT * FROM skill_uses
    WHERE :person IS NULL AND skill_id IN (SELECT skill_id FROM skills WHERE instr(:skills, ',' || name || ',') > 0)
),
uses AS (
    SELECT person_id, skill_id, role_id, project_id, kind, evidence, undated, coverage, start_month,
           CASE WHEN cut IS NULL THEN end_month
                WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END AS end_month,
           CASE WHEN end_month > cut THEN 1 ELSE open_end END AS open_end, document_id, first_line
    FROM settings CROSS JOIN asked
    -- is_stored = 0, in words that SQLite weighs before it reads a fact
    WHERE (:as_of IS NOT NULL OR :assume_current = 1
           OR :types <> 'employment,freelance,internship,teaching,opensource,project' OR :evidence <> 'listed,in_text,asserted')
      AND (kind = 'claim' OR (instr(',' || :types || ',', ',' || kind || ',') > 0
                              AND instr(',' || :evidence || ',', ',' || evidence || ',') > 0))
      AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
      AND (coverage IS NULL OR (cut IS NULL OR start_month < cut))
      AND (:skills IS NULL OR skill_id IN (SELECT skill_id FROM skills WHERE instr(:skills, ',' || name || ',') > 0))
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
               + count(DISTINCT CASE WHEN undated = 1 THEN project_id END) AS undated_n
    FROM lengths
    GROUP BY person_id, skill_id
    UNION ALL
    SELECT person_id, skill_id, months_certain, months_point, months_possible, first_month, last_month, is_current,
           n_roles, n_projects, undated_n
    FROM settings CROSS JOIN skill_months
    WHERE is_stored = 1
      AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
      AND skill_id IN (SELECT skill_id FROM skills WHERE :skills IS NULL OR instr(:skills, ',' || name || ',') > 0)
),
aged AS (
    SELECT t.*, p.name, coalesce(s.cut - 1, p.as_of_month) - t.last_month AS months_ago, coalesce(s.as_of, p.as_of) AS as_of, p.stale_months
    FROM totals t
    JOIN people p ON p.person_id = t.person_id
    CROSS JOIN settings s
)
SELECT a.person_id, a.name, k.name AS skill,
       (a.last_month / 12) || CASE WHEN a.last_month % 12 < 9 THEN '-0' ELSE '-' END || (a.last_month % 12 + 1) AS last_used,
       CASE WHEN a.months_ago < 0 THEN 0 ELSE a.months_ago END AS months_ago,
       CASE WHEN a.last_month IS NULL THEN 'undated'
            WHEN a.is_current = 1 THEN 'current'
            WHEN a.months_ago < 12 THEN '<12'
            WHEN a.months_ago < 36 THEN '12-36'
            WHEN a.months_ago <= 60 THEN '36-60'
            ELSE '>60' END AS bucket,
       a.months_certain, a.months_point, a.months_possible, a.n_roles, a.n_projects, a.undated_n, a.as_of, a.stale_months
FROM aged a
JOIN skills k ON k.skill_id = a.skill_id
ORDER BY a.name, a.person_id, a.is_current DESC, a.last_month DESC, k.name;
