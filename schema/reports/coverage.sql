-- SPDX-License-Identifier: Apache-2.0
-- title: How many people have each skill
-- description: Per skill the people who used it long enough and lately enough.  That number is the bus factor: so many
--   can leave before nobody is left.  Ages count back from the date each person's row speaks for.
-- parameter: skills skills = | Only these skills, between commas
-- parameter: min-months integer = 12 | Months of the best guess a person needs
-- range: min-months 0 1200
-- parameter: max-age integer = 36 | Most months since the person last used it
-- range: max-age 0 1200
-- parameter: tag choice = | Only people with this tag
-- choices: tag | SELECT DISTINCT tag FROM tags ORDER BY tag
-- parameter: types choices = employment,freelance,internship,teaching,opensource,project | Kinds of role that count,
--   and project for projects (also: volunteer)
-- choices: types | VALUES ('employment'), ('freelance'), ('internship'), ('teaching'), ('opensource'), ('volunteer'),
--   ('project')
-- parameter: evidence choices = listed,in_text,asserted | Evidence that counts: listed in a technology list, in_text found
--   in prose, asserted by an edit
-- choices: evidence | VALUES ('listed'), ('in_text'), ('asserted')
-- parameter: as-of date = | Count up to this month, and let "present" mean it; without it each CV speaks for its own date
-- parameter: assume-current flag = 0 | Assume that whoever was in a role when the CV was written is there today
-- column: skill | Canonical name
-- column: category | What it is; empty = not reviewed
-- column: people_n | The bus factor: people who have it, in the best guess
-- column: people_certain_n | Of these, people who have it in every reading of the dates
-- column: seniors_n | Of these, people whose newest role is senior or higher by its title
-- column: evidenced_n | People with any dated evidence, short or old
-- column: claimed_n | People who only list it
-- column: people | The people who have it, longest first, with their months
-- column: trend | People with dated evidence by the year they last used it
-- chart: bars skill people_n
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut,
           -- 1 = nothing was asked for but what the view skill_months says
           CASE WHEN as_of IS NULL AND :types = 'employment,freelance,internship,teaching,opensource,project'
                     AND :evidence = 'listed,in_text,asserted' THEN 1 ELSE 0 END AS is_stored
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
uses AS (
    SELECT person_id, skill_id, kind, coverage, start_month,
           CASE WHEN cut IS NULL THEN end_month
                WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END AS end_month
    FROM settings CROSS JOIN skill_uses
    -- is_stored = 0, in words that SQLite weighs before it reads a fact
    WHERE (:as_of IS NOT NULL OR :assume_current = 1
           OR :types <> 'employment,freelance,internship,teaching,opensource,project' OR :evidence <> 'listed,in_text,asserted')
      AND (kind = 'claim' OR (instr(',' || :types || ',', ',' || kind || ',') > 0
                              AND instr(',' || :evidence || ',', ',' || evidence || ',') > 0))
      AND (coverage IS NULL OR (cut IS NULL OR start_month < cut))
      AND (:tag IS NULL OR person_id IN (SELECT person_id FROM tags WHERE tag = :tag))
      AND skill_id IN (SELECT skill_id FROM skills WHERE :skills IS NULL OR instr(:skills, ',' || name || ',') > 0)
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
           max(CASE WHEN coverage <> 'possible' THEN end_month END) - 1 AS last_month,
           min(CASE WHEN kind = 'claim' THEN 1 ELSE 0 END) AS only_claimed
    FROM lengths
    GROUP BY person_id, skill_id
    UNION ALL
    SELECT person_id, skill_id, months_certain, months_point, last_month,
           CASE WHEN n_roles + n_projects = 0 THEN 1 ELSE 0 END
    FROM settings CROSS JOIN skill_months
    WHERE is_stored = 1
      AND (:tag IS NULL OR person_id IN (SELECT person_id FROM tags WHERE tag = :tag))
      AND skill_id IN (SELECT skill_id FROM skills WHERE :skills IS NULL OR instr(:skills, ',' || name || ',') > 0)
),
judged AS (
    SELECT t.*, p.name,
           CASE WHEN t.months_point >= :min_months AND coalesce(s.cut - 1, p.as_of_month) - t.last_month <= :max_age
                THEN 1 ELSE 0 END AS has,
           CASE WHEN t.months_certain >= :min_months THEN 1 ELSE 0 END AS surely
    FROM totals t
    JOIN people p ON p.person_id = t.person_id
    CROSS JOIN settings s
),
newest AS (  -- the level of the role each person began last
    SELECT person_id, rank FROM (
        SELECT l.person_id, l.rank,
               row_number() OVER (PARTITION BY l.person_id ORDER BY r.start_min DESC, r.end_max DESC, l.role_id DESC) AS place
        FROM role_levels l JOIN roles r ON r.role_id = l.role_id
        WHERE r.start_min IS NOT NULL
    ) ordered_roles
    WHERE place = 1
),
named AS (
    SELECT skill_id, group_concat(name || ' ' || months_point, ', ') AS people
    FROM (SELECT skill_id, name, months_point FROM judged WHERE has = 1 ORDER BY skill_id, months_point DESC, name, person_id) longest_first
    GROUP BY skill_id
),
years AS (
    SELECT skill_id, group_concat(year || ': ' || people_n, ', ') AS trend
    FROM (SELECT skill_id, last_month / 12 AS year, count(*) AS people_n FROM judged WHERE last_month IS NOT NULL
          GROUP BY skill_id, last_month / 12 ORDER BY skill_id, year) by_year
    GROUP BY skill_id
),
summed AS (  -- before the names of people are beside it, which are long
    SELECT j.skill_id, sum(j.has) AS people_n, sum(j.has * j.surely) AS people_certain_n,
           sum(CASE WHEN j.has = 1 AND n.rank >= 4 THEN 1 ELSE 0 END) AS seniors_n,
           count(j.last_month) AS evidenced_n, sum(j.only_claimed) AS claimed_n
    FROM judged j
    LEFT JOIN newest n ON n.person_id = j.person_id
    GROUP BY j.skill_id
)
SELECT k.name AS skill, k.category, c.people_n, c.people_certain_n, c.seniors_n, c.evidenced_n, c.claimed_n,
       m.people, y.trend
FROM summed c
JOIN skills k ON k.skill_id = c.skill_id
LEFT JOIN named m ON m.skill_id = c.skill_id
LEFT JOIN years y ON y.skill_id = c.skill_id
ORDER BY c.people_n DESC, c.evidenced_n DESC, c.claimed_n DESC, k.name;
