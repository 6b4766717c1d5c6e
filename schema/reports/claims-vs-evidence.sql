-- SPDX-License-Identifier: Apache-2.0
-- title: Stated experience against the dates
-- description: Skills for which a CV states years or a level, beside the months of the roles and projects that name them.
--   Evidence may be missing for good reasons: this is a list of questions to ask, not of lies.
-- parameter: skills skills = | Only these skills, between commas
-- parameter: bare flag = 0 | Also list skills without a stated length or level
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
-- column: level | As written
-- column: stated_months months | As stated
-- column: verdict | supported = within the readings of the dates; above; below; undated = no dated evidence; not stated = no length to compare
-- column: months_certain months | In every reading of the dates
-- column: months_point months | In the best single guess
-- column: months_possible months | In at least one reading of the dates
-- column: difference months | The stated length less the nearest reading; 0 = supported
-- column: n_roles | Roles that name the skill
-- column: n_projects | Projects that name the skill
-- column: undated_n | Of these, how many lack their start or their end
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
-- column: evidence | Where it is stated: document and line
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
claims AS (
    SELECT person_id, skill_id, level, stated_months, document_id, first_line
    FROM skill_claims
    WHERE person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
      AND (:bare = 1 OR level IS NOT NULL OR stated_months IS NOT NULL)
      AND (:skills IS NULL OR instr(:skills, ',' || skill || ',') > 0)
),
uses AS (
    SELECT u.person_id, u.skill_id, role_id, project_id, undated, coverage, start_month,
           CASE WHEN cut IS NULL THEN end_month
                WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END AS end_month
    FROM skill_uses u
    CROSS JOIN settings
    WHERE u.person_id IN (SELECT person_id FROM claims)
      AND (u.person_id, +u.skill_id) IN (SELECT person_id, skill_id FROM claims)  -- + = found by the person
      AND instr(',' || :types || ',', ',' || kind || ',') > 0
      AND instr(',' || :evidence || ',', ',' || evidence || ',') > 0
      AND (coverage IS NULL OR (cut IS NULL OR start_month < cut))
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
           count(DISTINCT role_id) AS n_roles,
           count(DISTINCT project_id) AS n_projects,
           count(DISTINCT CASE WHEN undated = 1 THEN role_id END)
               + count(DISTINCT CASE WHEN undated = 1 THEN project_id END) AS undated_n
    FROM lengths
    GROUP BY person_id, skill_id
),
compared AS (
    SELECT c.*, coalesce(t.months_certain, 0) AS months_certain, coalesce(t.months_point, 0) AS months_point,
           coalesce(t.months_possible, 0) AS months_possible, coalesce(t.n_roles, 0) AS n_roles,
           coalesce(t.n_projects, 0) AS n_projects, coalesce(t.undated_n, 0) AS undated_n
    FROM claims c
    LEFT JOIN totals t ON t.person_id = c.person_id AND t.skill_id = c.skill_id
)
SELECT c.person_id, p.name, k.name AS skill, c.level, c.stated_months,
       CASE WHEN c.stated_months IS NULL THEN 'not stated'
            WHEN c.months_possible = 0 THEN 'undated'
            WHEN c.stated_months > c.months_possible THEN 'above'
            WHEN c.stated_months < c.months_certain THEN 'below'
            ELSE 'supported' END AS verdict,
       c.months_certain, c.months_point, c.months_possible,
       CASE WHEN c.months_possible = 0 THEN NULL
            WHEN c.stated_months > c.months_possible THEN c.stated_months - c.months_possible
            WHEN c.stated_months < c.months_certain THEN c.stated_months - c.months_certain
            WHEN c.stated_months IS NOT NULL THEN 0 END AS difference,
       c.n_roles, c.n_projects, c.undated_n, coalesce(s.as_of, p.as_of) AS as_of, p.stale_months,
       (SELECT d.name FROM documents d WHERE d.document_id = c.document_id) || ':' || c.first_line AS evidence
FROM compared c
JOIN people p ON p.person_id = c.person_id
JOIN skills k ON k.skill_id = c.skill_id
CROSS JOIN settings s
ORDER BY p.name, c.person_id, k.name;
