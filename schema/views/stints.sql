-- Contiguous time of a person at one organization: dated roles there, volunteer work left out, joined unless
-- every reading of the dates leaves a break of more than 3 months between them.
CREATE VIEW stints AS
SELECT t.person_id,             -- who
       t.organization_id,       -- where; NULL = not stated, then every role is a stint of its own
       o.name AS organization,  -- its name to show
       t.stint,                 -- 1 = the first at this organization; higher = came back
       t.first_title,           -- as written
       t.last_title,            -- as written
       t.n_roles,               -- roles in it
       t.months_certain,        -- in every reading of the dates
       t.months_point,          -- in the best single guess
       t.months_possible,       -- in at least one reading
       t.first_month,           -- earliest month it can have begun in, as year * 12 + month - 1
       t.last_month,            -- latest month it can have ended in
       t.is_current             -- 1 = still there, says the newest document
FROM (
    SELECT n.person_id, n.organization_id, n.stint,
           row_number() OVER whole AS place,
           first_value(n.title) OVER (PARTITION BY n.person_id, n.workplace, n.stint
                                      ORDER BY n.role_start, n.role_end, n.role_id) AS first_title,
           first_value(n.title) OVER (PARTITION BY n.person_id, n.workplace, n.stint
                                      ORDER BY n.role_end DESC, n.role_start DESC, n.role_id DESC) AS last_title,
           sum(CASE WHEN n.coverage = 'possible' THEN 1 ELSE 0 END) OVER whole AS n_roles,
           sum(CASE WHEN n.coverage = 'certain' THEN n.new_months ELSE 0 END) OVER whole AS months_certain,
           sum(CASE WHEN n.coverage = 'point' THEN n.new_months ELSE 0 END) OVER whole AS months_point,
           sum(CASE WHEN n.coverage = 'possible' THEN n.new_months ELSE 0 END) OVER whole AS months_possible,
           min(n.start_month) OVER whole AS first_month,
           max(n.end_month) OVER whole - 1 AS last_month,
           max(CASE WHEN n.coverage = 'point' THEN n.open_end ELSE 0 END) OVER whole AS is_current
    FROM (
        SELECT c.*,
               CASE WHEN c.covered_to IS NULL OR c.covered_to <= c.start_month THEN c.end_month - c.start_month
                    WHEN c.covered_to < c.end_month THEN c.end_month - c.covered_to
                    ELSE 0 END AS new_months
        FROM (
            SELECT k.person_id, k.role_id, k.organization_id, k.workplace, k.stint, k.title, k.is_employment,
                   k.start_month AS role_start, k.end_month AS role_end,
                   s.coverage, s.start_month, s.end_month, s.open_end,
                   max(s.end_month) OVER (PARTITION BY k.person_id, k.workplace, k.stint, s.coverage
                                          ORDER BY s.start_month, s.end_month
                                          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_to
            FROM role_stints k
            JOIN role_spans s ON s.role_id = k.role_id
        ) c
    ) n
    WINDOW whole AS (PARTITION BY n.person_id, n.workplace, n.stint)
) t
LEFT JOIN organization o ON o.id = t.organization_id
WHERE t.place = 1;
