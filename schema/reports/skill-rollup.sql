-- SPDX-License-Identifier: Apache-2.0
-- title: Months of a skill and everything below it
-- description: Per person and skill the union of the roles and projects that name it or any skill below it in the
--   hierarchy.  It is a union across all of them: a month with two of them counts once.
-- parameter: skills skills | The skills to roll up, between commas
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
-- column: skill | Canonical name of the skill asked for
-- column: contributors | Skills that were found: itself or skills below it
-- column: months_certain months | In every reading of the dates
-- column: months_point months | In the best single guess
-- column: months_possible months | In at least one reading of the dates
-- column: sum_of_skills months | The best guesses of the contributors added up
-- column: first_used month | First month of the best guess
-- column: last_used month | Last month of the best guess
-- column: is_current | 1 = used in a role that goes on
-- column: n_roles | Roles that name any of them
-- column: n_projects | Projects that name any of them
-- column: undated_n | Of these, how many lack their start or their end
-- column: claimed | 1 = also, or only, listed without a role
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
-- chart: bars name months_certain months_point months_possible
WITH RECURSIVE settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
family AS (  -- each skill asked for, with itself and everything below it
    SELECT skill_id AS root_id, skill_id FROM skills WHERE instr(:skills, ',' || name || ',') > 0
    UNION
    SELECT f.root_id, e.child_id FROM family f JOIN skill_edges e ON e.parent_id = f.skill_id
),
uses AS (
    SELECT person_id, root_id, u.skill_id, role_id, project_id, kind, undated, coverage, start_month,
           CASE WHEN cut IS NULL THEN end_month
                WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END AS end_month,
           CASE WHEN end_month > cut THEN 1 ELSE open_end END AS open_end
    FROM (SELECT * FROM skill_uses WHERE skill_id IN (SELECT skill_id FROM family)) u
    JOIN family f ON f.skill_id = u.skill_id
    CROSS JOIN settings
    WHERE (kind = 'claim' OR (instr(',' || :types || ',', ',' || kind || ',') > 0
                              AND instr(',' || :evidence || ',', ',' || evidence || ',') > 0))
      AND person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
      AND (coverage IS NULL OR (cut IS NULL OR start_month < cut))
),
ordered AS (
    SELECT uses.*,
           max(end_month) OVER (PARTITION BY person_id, root_id, coverage ORDER BY start_month, end_month
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_to,
           max(end_month) OVER (PARTITION BY person_id, root_id, skill_id, coverage ORDER BY start_month, end_month
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS skill_covered_to
    FROM uses
),
lengths AS (
    SELECT ordered.*,
           -- what this span adds to those that began before it
           CASE WHEN covered_to IS NULL OR covered_to <= start_month THEN end_month - start_month
                WHEN covered_to < end_month THEN end_month - covered_to ELSE 0 END AS new_months,
           CASE WHEN skill_covered_to IS NULL OR skill_covered_to <= start_month THEN end_month - start_month
                WHEN skill_covered_to < end_month THEN end_month - skill_covered_to ELSE 0 END AS skill_months
    FROM ordered
),
totals AS (
    SELECT person_id, root_id,
           sum(CASE WHEN coverage = 'certain' THEN new_months ELSE 0 END) AS months_certain,
           sum(CASE WHEN coverage = 'point' THEN new_months ELSE 0 END) AS months_point,
           sum(CASE WHEN coverage = 'possible' THEN new_months ELSE 0 END) AS months_possible,
           sum(CASE WHEN coverage = 'point' THEN skill_months ELSE 0 END) AS sum_of_skills,
           min(CASE WHEN coverage <> 'possible' THEN start_month END) AS first_month,
           max(CASE WHEN coverage <> 'possible' THEN end_month END) - 1 AS last_month,
           max(CASE WHEN coverage = 'point' THEN open_end ELSE 0 END) AS is_current,
           count(DISTINCT role_id) AS n_roles,
           count(DISTINCT project_id) AS n_projects,
           count(DISTINCT CASE WHEN undated = 1 THEN role_id END)
               + count(DISTINCT CASE WHEN undated = 1 THEN project_id END) AS undated_n,
           max(CASE WHEN kind = 'claim' THEN 1 ELSE 0 END) AS claimed
    FROM lengths
    GROUP BY person_id, root_id
),
contributors AS (
    SELECT person_id, root_id, group_concat(skill, ', ') AS skills
    FROM (SELECT DISTINCT u.person_id, u.root_id, k.name AS skill
          FROM uses u JOIN skills k ON k.skill_id = u.skill_id
          ORDER BY u.person_id, u.root_id, k.name) named
    GROUP BY person_id, root_id
)
SELECT t.person_id, p.name, k.name AS skill, c.skills AS contributors, t.months_certain, t.months_point, t.months_possible,
       t.sum_of_skills,
       (t.first_month / 12) || CASE WHEN t.first_month % 12 < 9 THEN '-0' ELSE '-' END || (t.first_month % 12 + 1) AS first_used,
       (t.last_month / 12) || CASE WHEN t.last_month % 12 < 9 THEN '-0' ELSE '-' END || (t.last_month % 12 + 1) AS last_used,
       t.is_current, t.n_roles, t.n_projects, t.undated_n, t.claimed, coalesce(s.as_of, p.as_of) AS as_of, p.stale_months
FROM totals t
JOIN contributors c ON c.person_id = t.person_id AND c.root_id = t.root_id
JOIN people p ON p.person_id = t.person_id
JOIN skills k ON k.skill_id = t.root_id
CROSS JOIN settings s
ORDER BY k.name, t.months_point DESC, p.name, t.person_id;
