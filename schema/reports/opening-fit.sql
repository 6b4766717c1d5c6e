-- SPDX-License-Identifier: Apache-2.0
-- title: How people fit an opening
-- description: For each applicant and each skill the opening asks for, whether the months are met in every reading of the
--   dates, only in some, or not, and when the skill was last used.  People with more required skills met come first, then
--   those with more met if possible, then with more of the nice ones, then by name.  There is no score, and nobody is
--   left out for lacking something.
-- parameter: opening text | Number or key of the opening
-- parameter: everybody integer = 0 | 1 = everybody with any evidence for a required skill, not only applicants in process
-- parameter: person person = | Only this person: number, e-mail address or part of the name
-- parameter: types text = employment,freelance,internship,teaching,opensource,project | Kinds of role that count,
--   and project for projects (also: volunteer)
-- parameter: evidence text = listed,in_text,asserted | Evidence that counts: listed in a technology list, in_text found
--   in prose, asserted by an edit
-- parameter: as-of date = | Count up to this month, and let "present" mean it; without it each CV speaks for its own date
-- parameter: assume-current integer = 0 | 1 = assume that whoever was in a role when the CV was written is there today
-- column: person_id | Number of the person
-- column: name | As written
-- column: application_id | Number of the application in process; nothing = has not applied
-- column: stage | Where it stands
-- column: skill | Canonical name
-- column: need | required or nice
-- column: min_months months | Use the opening asks for
-- column: max_age months | Most months since the last use; nothing = any
-- column: fit | met in every reading of the dates; met if possible, in some; short in all; too long ago; claimed, without a role
--   that has dates; no evidence
-- column: short_by months | How many months are missing even in the most favourable reading
-- column: months_certain months | In every reading of the dates
-- column: months_point months | In the best single guess
-- column: months_possible months | In at least one reading of the dates
-- column: last_used date | Month of the last use
-- column: n_roles | Roles and projects that name the skill
-- column: undated_n | Of these, how many lack their start or their end
-- column: as_of date | The date the row speaks for
-- column: stale_months months | Age of the person's newest CV
WITH settings AS (  -- the month after the one the report speaks for; NULL = each CV speaks for its own date
    SELECT as_of, CAST(substr(as_of, 1, 4) AS INTEGER) * 12 + CAST(substr(as_of, 6, 2) AS INTEGER) AS cut
    FROM (SELECT coalesce(:as_of, CASE WHEN :assume_current = 1 THEN CURRENT_DATE END) AS as_of) given
),
wanted AS (
    SELECT s.opening_id, s.seq, s.skill_id, s.skill, s.need, s.min_months, s.max_age
    FROM opening_skills s JOIN openings o ON o.opening_id = s.opening_id
    WHERE o.opening = :opening OR CAST(o.opening_id AS TEXT) = :opening
),
uses AS (
    SELECT person_id, skill_id, role_id, project_id, kind, evidence, undated, coverage, start_month,
           CASE WHEN cut IS NULL THEN end_month
                WHEN open_end = 1 OR end_month > cut THEN cut ELSE end_month END AS end_month
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
           max(CASE WHEN coverage <> 'possible' THEN end_month END) - 1 AS last_month,
           count(DISTINCT role_id) + count(DISTINCT project_id) AS n_roles,
           count(DISTINCT CASE WHEN undated = 1 THEN role_id END)
               + count(DISTINCT CASE WHEN undated = 1 THEN project_id END) AS undated_n
    FROM lengths
    GROUP BY person_id, skill_id
),
candidates AS (
    SELECT person_id, max(application_id) AS application_id, max(stage) AS stage
    FROM (
        SELECT a.person_id, a.application_id, a.stage
        FROM applications a
        WHERE a.opening_id IN (SELECT opening_id FROM wanted) AND a.status = 'active' AND a.person_id IS NOT NULL
          AND a.person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
        UNION ALL
        SELECT t.person_id, NULL, NULL
        FROM totals t JOIN wanted w ON w.skill_id = t.skill_id
        WHERE :everybody = 1 AND w.need = 'required'
    ) found
    GROUP BY person_id
),
judged AS (
    SELECT c.person_id, c.application_id, c.stage, w.seq, w.skill, w.need, w.min_months, w.max_age,
           coalesce(t.months_certain, 0) AS months_certain, coalesce(t.months_point, 0) AS months_point,
           coalesce(t.months_possible, 0) AS months_possible, t.last_month,
           coalesce(t.n_roles, 0) AS n_roles, coalesce(t.undated_n, 0) AS undated_n,
           p.name, coalesce(s.as_of, p.as_of) AS as_of, p.stale_months,
           CASE WHEN t.person_id IS NULL THEN 'no evidence'
                WHEN t.n_roles = 0 THEN 'claimed'
                WHEN t.months_possible < w.min_months THEN 'short'
                WHEN w.max_age IS NOT NULL
                     AND (t.last_month IS NULL OR coalesce(s.cut - 1, p.as_of_month) - t.last_month > w.max_age)
                    THEN 'too long ago'
                WHEN t.months_certain < w.min_months THEN 'met if possible'
                ELSE 'met' END AS fit
    FROM candidates c
    CROSS JOIN wanted w
    CROSS JOIN settings s
    JOIN people p ON p.person_id = c.person_id
    LEFT JOIN totals t ON t.person_id = c.person_id AND t.skill_id = w.skill_id
),
ranked AS (
    SELECT judged.*,
           sum(CASE WHEN need = 'required' AND fit = 'met' THEN 1 ELSE 0 END) OVER (PARTITION BY person_id) AS n_met,
           sum(CASE WHEN need = 'required' AND fit = 'met if possible' THEN 1 ELSE 0 END)
               OVER (PARTITION BY person_id) AS n_possible,
           sum(CASE WHEN need = 'nice' AND fit IN ('met', 'met if possible') THEN 1 ELSE 0 END)
               OVER (PARTITION BY person_id) AS n_nice
    FROM judged
)
SELECT person_id, name, application_id, stage, skill, need, min_months, max_age, fit,
       CASE WHEN fit = 'short' THEN min_months - months_possible END AS short_by,
       months_certain, months_point, months_possible,
       (last_month / 12) || CASE WHEN last_month % 12 < 9 THEN '-0' ELSE '-' END || (last_month % 12 + 1) AS last_used,
       n_roles, undated_n, as_of, stale_months
FROM ranked
ORDER BY n_met DESC, n_possible DESC, n_nice DESC, name, person_id, CASE need WHEN 'required' THEN 0 ELSE 1 END, seq;
