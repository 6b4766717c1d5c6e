-- How long the people ?1 to ?2 have worked: the union of all their roles but volunteer work, one row per person with a role.
SELECT n.person,
       sum(CASE WHEN n.coverage IS NULL THEN 1 ELSE 0 END) AS n_roles,
       sum(n.undated) AS undated_n,
       sum(n.internship) AS internships_n,
       sum(CASE WHEN n.coverage = 'certain' THEN n.new_months ELSE 0 END) AS months_certain,
       sum(CASE WHEN n.coverage = 'point' THEN n.new_months ELSE 0 END) AS months_point,
       sum(CASE WHEN n.coverage = 'possible' THEN n.new_months ELSE 0 END) AS months_possible,
       sum(CASE WHEN n.coverage = 'point' THEN n.end_month - n.start_month ELSE 0 END) AS sum_of_roles,
       min(CASE WHEN n.coverage <> 'possible' THEN n.start_month END) AS first_month,
       max(CASE WHEN n.coverage <> 'possible' THEN n.end_month END) - 1 AS last_month,
       max(CASE WHEN n.coverage = 'point' THEN n.open_end ELSE 0 END) AS is_current,
       count(n.stated_months) AS stated_n,
       sum(coalesce(n.stated_months, 0)) AS stated_months
FROM (
    SELECT o.*,
           -- what this span adds to those that began before it
           CASE WHEN o.covered_to IS NULL OR o.covered_to <= o.start_month THEN o.end_month - o.start_month
                WHEN o.covered_to < o.end_month THEN o.end_month - o.covered_to
                ELSE 0 END AS new_months
    FROM (
        SELECT u.*,
               max(u.end_month) OVER (PARTITION BY u.person, u.coverage
                                      ORDER BY u.start_month, u.end_month
                                      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_to
        FROM (
            SELECT person, coverage, start_month, end_month, open_end,
                   0 AS undated, 0 AS internship, NULL AS stated_months
            FROM role_span
            WHERE person BETWEEN ?1 AND ?2 AND kind <> 'volunteer'
            UNION ALL
            SELECT person, NULL, NULL, NULL, NULL,
                   CASE WHEN start_date IS NULL OR end_kind = 'unknown' THEN 1 ELSE 0 END,
                   CASE WHEN kind = 'internship' THEN 1 ELSE 0 END,
                   CASE WHEN start_date IS NULL AND end_date IS NULL THEN stated_months END
            FROM role
            WHERE person BETWEEN ?1 AND ?2 AND kind <> 'volunteer'
        ) u
    ) o
) n
GROUP BY n.person;
