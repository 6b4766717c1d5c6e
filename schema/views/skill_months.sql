-- How long and how lately each person used each skill: the union of the roles and projects that name it,
-- volunteer work left out.  A role without an end counts its first month; claims and undated roles count none.
-- Window functions instead of GROUP BY let a search for one person or one skill use the indexes.
CREATE VIEW skill_months AS
SELECT t.person_id,        -- who
       t.skill_id,         -- number of the skill
       s.name AS skill,    -- canonical name
       t.n_roles,          -- roles that name it
       t.n_projects,       -- projects that name it
       t.undated_n,        -- of these roles and projects, how many lack their start or end
       t.months_certain,   -- in every reading of the dates
       t.months_point,     -- in the best single guess
       t.months_possible,  -- in at least one reading
       t.first_month,      -- first used, as year * 12 + month - 1; NULL = undated
       t.last_month,       -- last used
       t.is_current,       -- 1 = still used, says the newest document
       t.listed_n,         -- times named in a technology list
       t.in_text_n,        -- times found in prose
       t.asserted_n,       -- times set by an edit
       t.claimed           -- 1 = also, or only, listed without a role
FROM (
    SELECT n.person_id, n.skill_id,
           row_number() OVER uses AS place,
           sum(CASE WHEN n.counts = 1 AND n.role_id IS NOT NULL THEN 1 ELSE 0 END) OVER uses AS n_roles,
           sum(CASE WHEN n.counts = 1 AND n.project_id IS NOT NULL THEN 1 ELSE 0 END) OVER uses AS n_projects,
           sum(CASE WHEN n.counts = 1 AND n.kind <> 'claim' THEN n.undated ELSE 0 END) OVER uses AS undated_n,
           sum(CASE WHEN n.coverage = 'certain' THEN n.new_months ELSE 0 END) OVER uses AS months_certain,
           sum(CASE WHEN n.coverage = 'point' THEN n.new_months ELSE 0 END) OVER uses AS months_point,
           sum(CASE WHEN n.coverage = 'possible' THEN n.new_months ELSE 0 END) OVER uses AS months_possible,
           min(CASE WHEN n.coverage <> 'possible' THEN n.start_month END) OVER uses AS first_month,
           max(CASE WHEN n.coverage <> 'possible' THEN n.end_month END) OVER uses - 1 AS last_month,
           max(CASE WHEN n.coverage = 'point' THEN n.open_end ELSE 0 END) OVER uses AS is_current,
           sum(CASE WHEN n.coverage IS NULL AND n.evidence = 'listed' THEN 1 ELSE 0 END) OVER uses AS listed_n,
           sum(CASE WHEN n.coverage IS NULL AND n.evidence = 'in_text' THEN 1 ELSE 0 END) OVER uses AS in_text_n,
           sum(CASE WHEN n.coverage IS NULL AND n.evidence = 'asserted' THEN 1 ELSE 0 END) OVER uses AS asserted_n,
           max(CASE WHEN n.kind = 'claim' THEN 1 ELSE 0 END) OVER uses AS claimed
    FROM (
        SELECT o.*,
               -- a role with several classes of evidence has several rows
               CASE WHEN o.coverage IS NULL AND (o.fact_before IS NULL OR o.fact_before <> coalesce(o.role_id, -o.project_id))
                    THEN 1 ELSE 0 END AS counts,
               -- what this span adds to those that began before it
               CASE WHEN o.covered_to IS NULL OR o.covered_to <= o.start_month THEN o.end_month - o.start_month
                    WHEN o.covered_to < o.end_month THEN o.end_month - o.covered_to
                    ELSE 0 END AS new_months
        FROM (
            SELECT u.*,
                   max(u.end_month) OVER (PARTITION BY u.person_id, u.skill_id, u.coverage
                                          ORDER BY u.start_month, u.end_month
                                          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_to,
                   lag(coalesce(u.role_id, -u.project_id)) OVER (PARTITION BY u.person_id, u.skill_id, u.coverage
                                                                 ORDER BY coalesce(u.role_id, -u.project_id))
                       AS fact_before
            FROM skill_uses u
            WHERE u.kind <> 'volunteer'
        ) o
    ) n
    WINDOW uses AS (PARTITION BY n.person_id, n.skill_id)
) t
JOIN skill s ON s.id = t.skill_id
WHERE t.place = 1;
