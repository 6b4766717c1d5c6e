-- When the roles of the people ?1 to ?2 were held, under three readings of the dates: one row per role and reading.
--
-- certain: the months of every reading; possible: those of at least one; point: the best single guess.
-- No rows without a start or with reversed dates.  An end that is not stated is certain in the first month,
-- possible until the person's next role elsewhere, and has no point.  "Present" ends with the document's date.
SELECT s.role, s.coverage, s.person, s.organization, s.kind, s.start_month, s.end_month, s.open_end
FROM (
    SELECT b.person, b.role, b.organization, b.kind, c.coverage,
           CASE c.coverage
               WHEN 'certain' THEN b.start_max
               WHEN 'possible' THEN b.start_min
               WHEN 'point' THEN CASE WHEN b.one_year = 1 THEN b.start_min + 3 ELSE (b.start_min + b.start_max + 1) / 2 END
           END AS start_month,
           CASE c.coverage
               WHEN 'certain' THEN coalesce(b.end_min, b.start_min + 1)
               WHEN 'possible' THEN coalesce(b.end_max, b.next_start, b.as_of_end)
               WHEN 'point' THEN CASE WHEN b.one_year = 1 THEN b.start_min + 9 ELSE (b.end_min + b.end_max) / 2 END
           END AS end_month,
           CASE WHEN b.newest = 1 AND (b.end_kind = 'present'
                                       OR (b.end_kind = 'unknown' AND c.coverage = 'possible' AND b.next_start IS NULL))
                THEN 1 ELSE 0 END AS open_end
    FROM (
        SELECT f.person, f.id AS role, f.organization, f.kind, f.end_kind, f.start_min, f.start_max, f.end_min, f.end_max,
               -- the same single year on both sides, which reads as April to September
               CASE WHEN f.start_max = f.start_min + 11 AND f.end_min = f.start_min + 1 AND f.end_max = f.start_min + 12
                    THEN 1 ELSE 0 END AS one_year,
               CASE WHEN f.end_kind = 'unknown'
                    THEN (SELECT min(n.start_max) FROM role n
                           WHERE n.person = f.person AND n.start_min > f.start_max
                             AND (n.end_kind = 'unknown' OR n.end_max > n.start_min)
                             AND n.organization <> f.organization) END AS next_start,
               CASE WHEN f.as_of_end > f.start_max THEN f.as_of_end ELSE f.start_max + 1 END AS as_of_end,
               CASE WHEN f.as_of >= p.as_of THEN 1 ELSE 0 END AS newest
        FROM (SELECT *, CAST(substr(as_of, 1, 4) AS INTEGER) * 12
                        + CASE WHEN length(as_of) >= 7 THEN CAST(substr(as_of, 6, 2) AS INTEGER) ELSE 12 END AS as_of_end
              FROM role) f
        JOIN person p ON p.id = f.person
        WHERE f.person BETWEEN ?1 AND ?2 AND f.start_min IS NOT NULL AND (f.end_kind = 'unknown' OR f.end_max > f.start_min)
    ) b
    CROSS JOIN (SELECT 'certain' AS coverage UNION ALL SELECT 'point' UNION ALL SELECT 'possible') c
) s
WHERE s.start_month < s.end_month;
