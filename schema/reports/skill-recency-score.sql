-- SPDX-License-Identifier: Apache-2.0
-- title: Months of each skill, weighted by how recent they are
-- description: Every month of the union counts 0.5 ^ (age / half-life): a month of today counts 1, one as old as the
--   half-life counts 0.5.  An aid for ordering, never a grade; the months themselves stand beside it.
-- parameter: skills skills = | Only these skills, between commas
-- parameter: half-life integer = 36 | Months after which a month counts half
-- range: half-life 1 1200
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
-- column: score | Weighted months of the best guess
-- column: formula | How the score is computed
-- column: months_certain months | In every reading of the dates
-- column: months_point months | In the best single guess
-- column: months_possible months | In at least one reading of the dates
-- column: last_used month | Last month of the best guess
-- column: n_roles | Roles that name the skill
-- column: n_projects | Projects that name the skill
-- column: undated_n | Of these, how many lack their start or their end
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
-- chart: bars name score
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
asked AS (  -- by skill if skills are named and nobody is, else by person
    SELECT * FROM skill_uses WHERE :skills IS NULL OR :person IS NOT NULL
    UNION ALL
    SELECT * FROM skill_uses
    WHERE :person IS NULL AND skill_id IN (SELECT skill_id FROM skills WHERE instr(:skills, ',' || name || ',') > 0)
),
uses AS (
    SELECT u.person_id, skill_id, role_id, project_id, undated, coverage, start_month,
           CASE WHEN cut IS NULL THEN end_month
                WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END AS end_month,
           coalesce(cut - 1, p.as_of_month) AS now_month
    FROM asked u
    JOIN people p ON p.person_id = u.person_id
    CROSS JOIN settings
    WHERE instr(',' || :types || ',', ',' || kind || ',') > 0
      AND instr(',' || :evidence || ',', ',' || evidence || ',') > 0
      AND u.person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
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
weighed AS (  -- the new months are the last of the span; those after the date the row speaks for count 1
    SELECT lengths.*,
           CASE WHEN end_month - 1 <= now_month THEN new_months
                WHEN end_month - new_months <= now_month THEN now_month + 1 - (end_month - new_months) ELSE 0 END AS aged_months,
           CASE WHEN end_month - 1 <= now_month THEN now_month - (end_month - 1) ELSE 0 END AS youngest
    FROM lengths
),
totals AS (
    SELECT person_id, skill_id,
           sum(CASE WHEN coverage = 'certain' THEN new_months ELSE 0 END) AS months_certain,
           sum(CASE WHEN coverage = 'point' THEN new_months ELSE 0 END) AS months_point,
           sum(CASE WHEN coverage = 'possible' THEN new_months ELSE 0 END) AS months_possible,
           sum(CASE WHEN coverage = 'point'
                    THEN pow(0.5, 1.0 * youngest / :half_life) * (1 - pow(0.5, 1.0 * aged_months / :half_life))
                             / (1 - pow(0.5, 1.0 / :half_life))
                         + new_months - aged_months ELSE 0 END) AS score,
           max(CASE WHEN coverage <> 'possible' THEN end_month END) - 1 AS last_month,
           count(DISTINCT role_id) AS n_roles,
           count(DISTINCT project_id) AS n_projects,
           count(DISTINCT CASE WHEN undated = 1 THEN role_id END)
               + count(DISTINCT CASE WHEN undated = 1 THEN project_id END) AS undated_n
    FROM weighed
    GROUP BY person_id, skill_id
)
SELECT t.person_id, p.name, k.name AS skill, round(t.score, 1) AS score,
       'sum of 0.5 ^ (age in months / ' || :half_life || ')' AS formula,
       t.months_certain, t.months_point, t.months_possible,
       (t.last_month / 12) || CASE WHEN t.last_month % 12 < 9 THEN '-0' ELSE '-' END || (t.last_month % 12 + 1) AS last_used,
       t.n_roles, t.n_projects, t.undated_n, coalesce(s.as_of, p.as_of) AS as_of, p.stale_months
FROM totals t
JOIN people p ON p.person_id = t.person_id
JOIN skills k ON k.skill_id = t.skill_id
CROSS JOIN settings s
ORDER BY t.score DESC, p.name, t.person_id, k.name;
