-- SPDX-License-Identifier: Apache-2.0
-- title: Skills by calendar year
-- description: Per skill and year the people with a role or project that names the skill and covers a month of the year
--   in the best guess, and their share of everybody who was active that year.
-- parameter: skills skills = | Only these skills, between commas
-- parameter: from integer = | First year
-- range: from 1900 2200
-- parameter: to integer = | Last year
-- range: to 1900 2200
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
-- column: year | Calendar year
-- column: people_n | People who used the skill in it
-- column: active_n | People with any role or project that counts in it
-- column: share percent | The first as part of the second
-- chart: years year people_n skill
WITH RECURSIVE settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
uses AS (
    SELECT person_id, skill_id, start_month / 12 AS first_year,
           (CASE WHEN cut IS NULL THEN end_month
                 WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END - 1) / 12 AS last_year
    FROM skill_uses CROSS JOIN settings
    WHERE coverage = 'point'
      AND instr(',' || :types || ',', ',' || kind || ',') > 0
      AND instr(',' || :evidence || ',', ',' || evidence || ',') > 0
      AND (cut IS NULL OR start_month < cut)
      AND (:tag IS NULL OR person_id IN (SELECT person_id FROM tags WHERE tag = :tag))
      AND skill_id IN (SELECT skill_id FROM skills WHERE :skills IS NULL OR instr(:skills, ',' || name || ',') > 0)
),
activities AS (
    SELECT person_id, start_month / 12 AS first_year,
           (CASE WHEN cut IS NULL THEN end_month
                 WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END - 1) / 12 AS last_year
    FROM activity_spans CROSS JOIN settings
    WHERE coverage = 'point'
      AND instr(',' || :types || ',', ',' || kind || ',') > 0
      AND (cut IS NULL OR start_month < cut)
      AND (:tag IS NULL OR person_id IN (SELECT person_id FROM tags WHERE tag = :tag))
),
years AS (
    SELECT coalesce(:from, min(first_year)) AS year, coalesce(:to, max(last_year)) AS last FROM activities
    UNION ALL
    SELECT year + 1, last FROM years WHERE year < last
),
spans AS (  -- no skill: whatever the person did
    SELECT skill_id, person_id, first_year, last_year FROM uses
    UNION ALL
    SELECT NULL, person_id, first_year, last_year FROM activities
),
new_years AS (  -- what each span adds to those of the person before it, so that each person counts once a year
    SELECT skill_id, last_year, CASE WHEN known_to >= first_year THEN known_to + 1 ELSE first_year END AS first_year
    FROM (SELECT skill_id, first_year, last_year,
                 max(last_year) OVER (PARTITION BY skill_id, person_id ORDER BY first_year, last_year
                                      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS known_to
          FROM spans) o
    WHERE known_to IS NULL OR last_year > known_to
),
changes AS (  -- people who come and go
    SELECT skill_id, year, sum(change) AS change
    FROM (SELECT skill_id, first_year AS year, 1 AS change FROM new_years
          UNION ALL
          SELECT skill_id, last_year + 1, -1 FROM new_years) c
    GROUP BY skill_id, year
),
counts AS (
    SELECT c.skill_id, y.year, sum(c.change) AS people_n FROM years y JOIN changes c ON c.year <= y.year
    GROUP BY c.skill_id, y.year
    HAVING sum(c.change) > 0
)
SELECT k.name AS skill, u.year, u.people_n, a.people_n AS active_n, round(100.0 * u.people_n / a.people_n, 1) AS share
FROM counts u
JOIN counts a ON a.year = u.year AND a.skill_id IS NULL
JOIN skills k ON k.skill_id = u.skill_id
ORDER BY k.name, u.year;
