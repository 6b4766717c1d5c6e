-- SPDX-License-Identifier: Apache-2.0
-- title: Skills used at the same time
-- description: Per person the months in which all of the skills were in use: the intersection of the unions of each.
--   A person who used them only one after the other has none, and is not listed.
-- parameter: skills skills | Two skills or more, between commas
-- parameter: min-months integer = 1 | Shortest time together in months, in at least one reading of the dates
-- range: min-months 0 1200
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
-- column: skills | The skills asked for
-- column: months_certain months | In every reading of the dates
-- column: months_point months | In the best single guess
-- column: months_possible months | In at least one reading of the dates
-- column: first_month month | First month together, best guess
-- column: last_month month | Last month together, best guess
-- column: n_roles | Roles that name any of the skills
-- column: n_projects | Projects that name any of the skills
-- column: undated_n | Of these, how many lack their start or their end
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
-- chart: bars name months_certain months_point months_possible
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
wanted AS (
    SELECT skill_id, name FROM skills WHERE instr(:skills, ',' || name || ',') > 0
),
uses AS (
    SELECT person_id, skill_id, role_id, project_id, undated, coverage, start_month,
           CASE WHEN cut IS NULL THEN end_month
                WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END AS end_month
    FROM skill_uses CROSS JOIN settings
    WHERE instr(',' || :types || ',', ',' || kind || ',') > 0
      AND instr(',' || :evidence || ',', ',' || evidence || ',') > 0
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
steps AS (  -- the months each span adds to its skill begin and end; so each skill is there once or not at all
    SELECT person_id, coverage, end_month - new_months AS month, 1 AS change FROM lengths WHERE new_months > 0
    UNION ALL
    SELECT person_id, coverage, end_month, -1 FROM lengths WHERE new_months > 0
),
changes AS (
    SELECT person_id, coverage, month, sum(change) AS change FROM steps GROUP BY person_id, coverage, month
),
periods AS (
    SELECT person_id, coverage, month AS start_month,
           lead(month) OVER (PARTITION BY person_id, coverage ORDER BY month) AS end_month,
           sum(change) OVER (PARTITION BY person_id, coverage ORDER BY month ROWS UNBOUNDED PRECEDING) AS in_use
    FROM changes
),
together AS (
    SELECT person_id,
           sum(CASE WHEN coverage = 'certain' THEN end_month - start_month ELSE 0 END) AS months_certain,
           sum(CASE WHEN coverage = 'point' THEN end_month - start_month ELSE 0 END) AS months_point,
           sum(CASE WHEN coverage = 'possible' THEN end_month - start_month ELSE 0 END) AS months_possible,
           min(CASE WHEN coverage = 'point' THEN start_month END) AS first_month,
           max(CASE WHEN coverage = 'point' THEN end_month END) - 1 AS last_month
    FROM periods
    WHERE in_use = (SELECT count(*) FROM wanted)
    GROUP BY person_id
),
evidence AS (
    SELECT person_id,
           count(DISTINCT role_id) AS n_roles,
           count(DISTINCT project_id) AS n_projects,
           count(DISTINCT CASE WHEN undated = 1 THEN role_id END)
               + count(DISTINCT CASE WHEN undated = 1 THEN project_id END) AS undated_n
    FROM uses
    GROUP BY person_id
)
SELECT t.person_id, p.name, (SELECT group_concat(name, ', ') FROM (SELECT name FROM wanted ORDER BY name)) AS skills,
       t.months_certain, t.months_point, t.months_possible,
       (t.first_month / 12) || CASE WHEN t.first_month % 12 < 9 THEN '-0' ELSE '-' END || (t.first_month % 12 + 1) AS first_month,
       (t.last_month / 12) || CASE WHEN t.last_month % 12 < 9 THEN '-0' ELSE '-' END || (t.last_month % 12 + 1) AS last_month,
       e.n_roles, e.n_projects, e.undated_n, coalesce(s.as_of, p.as_of) AS as_of, p.stale_months
FROM together t
JOIN evidence e ON e.person_id = t.person_id
JOIN people p ON p.person_id = t.person_id
CROSS JOIN settings s
WHERE t.months_possible >= :min_months
ORDER BY t.months_point DESC, p.name, t.person_id;
