-- How long each person has worked: the union of all roles but volunteer work, one row per person with a role.
-- Window functions instead of GROUP BY let a search for one person use the indexes.
CREATE VIEW experience AS
SELECT t.person_id,        -- who
       t.n_roles,          -- roles, dated or not
       t.undated_n,        -- of these, how many lack their start or end
       t.months_certain,   -- in every reading of the dates
       t.months_point,     -- in the best single guess
       t.months_possible,  -- in at least one reading
       t.sum_of_roles,     -- months of the best guess, role by role; what is above months_point overlaps
       t.first_month,      -- start of the career, as year * 12 + month - 1; NULL = undated
       t.last_month,       -- last month in a role
       t.is_current,       -- 1 = in a role now, says the newest document
       t.stated_n,         -- roles that state a length and no dates
       t.stated_months     -- the months they state, added up
FROM (
    SELECT n.person_id,
           row_number() OVER roles AS place,
           sum(CASE WHEN n.coverage IS NULL THEN 1 ELSE 0 END) OVER roles AS n_roles,
           sum(n.undated) OVER roles AS undated_n,
           sum(CASE WHEN n.coverage = 'certain' THEN n.new_months ELSE 0 END) OVER roles AS months_certain,
           sum(CASE WHEN n.coverage = 'point' THEN n.new_months ELSE 0 END) OVER roles AS months_point,
           sum(CASE WHEN n.coverage = 'possible' THEN n.new_months ELSE 0 END) OVER roles AS months_possible,
           sum(CASE WHEN n.coverage = 'point' THEN n.end_month - n.start_month ELSE 0 END) OVER roles AS sum_of_roles,
           min(CASE WHEN n.coverage <> 'possible' THEN n.start_month END) OVER roles AS first_month,
           max(CASE WHEN n.coverage <> 'possible' THEN n.end_month END) OVER roles - 1 AS last_month,
           max(CASE WHEN n.coverage = 'point' THEN n.open_end ELSE 0 END) OVER roles AS is_current,
           sum(CASE WHEN n.stated_months IS NULL THEN 0 ELSE 1 END) OVER roles AS stated_n,
           sum(coalesce(n.stated_months, 0)) OVER roles AS stated_months
    FROM (
        SELECT o.*,
               -- what this span adds to those that began before it
               CASE WHEN o.covered_to IS NULL OR o.covered_to <= o.start_month THEN o.end_month - o.start_month
                    WHEN o.covered_to < o.end_month THEN o.end_month - o.covered_to
                    ELSE 0 END AS new_months
        FROM (
            SELECT u.*,
                   max(u.end_month) OVER (PARTITION BY u.person_id, u.coverage
                                          ORDER BY u.start_month, u.end_month
                                          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_to
            FROM (
                SELECT person_id, kind, coverage, start_month, end_month, open_end, 0 AS undated, NULL AS stated_months
                FROM role_spans
                UNION ALL
                SELECT person, kind, NULL, NULL, NULL, NULL,
                       CASE WHEN start_date IS NULL OR end_kind = 'unknown' THEN 1 ELSE 0 END,
                       CASE WHEN start_date IS NULL AND end_date IS NULL THEN stated_months END
                FROM role
            ) u
            WHERE u.kind <> 'volunteer'
        ) o
    ) n
    WINDOW roles AS (PARTITION BY n.person_id)
) t
WHERE t.place = 1;
