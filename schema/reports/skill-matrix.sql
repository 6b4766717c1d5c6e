-- SPDX-License-Identifier: Apache-2.0
-- title: People by skills
-- description: One row per person, one column per skill: months of the best guess, c = only claimed, blank = no evidence.
--   Without a list of skills the most common reviewed ones among these people.
-- parameter: skills skills = | These skills, between commas
-- parameter: top integer = 12 | Without a list: so many of the most common skills
-- range: top 1 100
-- parameter: tag choice = | Only people with this tag
-- choices: tag | SELECT DISTINCT tag FROM tags ORDER BY tag
-- parameter: people text = | Only these people: numbers between commas
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
-- column: n_roles | Roles of the person
-- column: undated_n | Of these, how many lack their start or their end
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
-- column: skill | Canonical name; becomes a column
-- column: cell months | Months of the best guess; c = only claimed
-- pivot: skill cell
-- chart: matrix name
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut,
           -- 1 = nothing was asked for but what the view skill_months says
           CASE WHEN as_of IS NULL AND :types = 'employment,freelance,internship,teaching,opensource,project'
                     AND :evidence = 'listed,in_text,asserted' THEN 1 ELSE 0 END AS is_stored
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
chosen AS (
    SELECT person_id FROM people
    WHERE (:tag IS NULL OR person_id IN (SELECT person_id FROM tags WHERE tag = :tag))
      AND (:people IS NULL OR instr(',' || replace(:people, ' ', '') || ',', ',' || person_id || ',') > 0)
),
all_uses AS (
    SELECT person_id, skill_id, kind, coverage, start_month,
           CASE WHEN cut IS NULL THEN end_month
                WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END AS end_month
    FROM settings CROSS JOIN skill_uses
    -- is_stored = 0, in words that SQLite weighs before it reads a fact
    WHERE (:as_of IS NOT NULL OR :assume_current = 1
           OR :types <> 'employment,freelance,internship,teaching,opensource,project' OR :evidence <> 'listed,in_text,asserted')
      AND (kind = 'claim' OR (instr(',' || :types || ',', ',' || kind || ',') > 0
                              AND instr(',' || :evidence || ',', ',' || evidence || ',') > 0))
      AND (coverage IS NULL OR (coverage = 'point' AND (cut IS NULL OR start_month < cut)))
      AND person_id IN (SELECT person_id FROM chosen)
),
knowers AS (
    SELECT person_id, skill_id FROM all_uses
    UNION ALL
    SELECT person_id, skill_id FROM settings CROSS JOIN skill_months
    WHERE is_stored = 1 AND person_id IN (SELECT person_id FROM chosen)
),
common AS (
    SELECT u.skill_id, row_number() OVER (ORDER BY count(DISTINCT u.person_id) DESC, k.name) AS place
    FROM knowers u JOIN skills k ON k.skill_id = u.skill_id
    WHERE k.status <> 'unreviewed'
    GROUP BY u.skill_id, k.name
),
wanted AS (
    SELECT skill_id, name FROM skills
    WHERE (:skills IS NOT NULL AND instr(:skills, ',' || name || ',') > 0)
       OR (:skills IS NULL AND skill_id IN (SELECT skill_id FROM common WHERE place <= :top))
),
uses AS (
    SELECT * FROM all_uses WHERE skill_id IN (SELECT skill_id FROM wanted)
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
    SELECT person_id, skill_id, sum(CASE WHEN coverage = 'point' THEN new_months ELSE 0 END) AS months_point,
           min(CASE WHEN kind = 'claim' THEN 1 ELSE 0 END) AS only_claimed
    FROM lengths
    GROUP BY person_id, skill_id
    UNION ALL
    SELECT person_id, skill_id, months_point, CASE WHEN n_roles + n_projects = 0 THEN 1 ELSE 0 END
    FROM settings CROSS JOIN skill_months
    WHERE is_stored = 1 AND skill_id IN (SELECT skill_id FROM wanted) AND person_id IN (SELECT person_id FROM chosen)
),
counts AS (
    SELECT person_id, count(*) AS n_roles, sum(CASE WHEN start_date IS NULL OR end_kind = 'unknown' THEN 1 ELSE 0 END) AS undated_n
    FROM roles
    WHERE person_id IN (SELECT person_id FROM chosen)
    GROUP BY person_id
)
SELECT c.person_id, p.name, coalesce(n.n_roles, 0) AS n_roles, coalesce(n.undated_n, 0) AS undated_n,
       coalesce(s.as_of, p.as_of) AS as_of, p.stale_months, w.name AS skill,
       CASE WHEN t.only_claimed = 1 THEN 'c' ELSE t.months_point END AS cell
FROM chosen c
JOIN people p ON p.person_id = c.person_id
CROSS JOIN wanted w
CROSS JOIN settings s
LEFT JOIN totals t ON t.person_id = c.person_id AND t.skill_id = w.skill_id
LEFT JOIN counts n ON n.person_id = c.person_id
ORDER BY p.name, c.person_id, w.name;
