-- Breaks between everything a person did: roles of any kind, projects and studies.  A gap under the possible
-- reading exists however the dates are read; one under the certain reading is merely conceivable.
CREATE VIEW gaps AS
SELECT g.person_id,                           -- who
       g.coverage,                            -- certain, point or possible
       g.covered_to AS start_month,           -- the first month of the gap, as year * 12 + month - 1
       g.start_month AS end_month,            -- the month after the last one
       g.start_month - g.covered_to AS months -- its length
FROM (
    SELECT a.*,
           max(a.end_month) OVER (PARTITION BY a.person_id, a.coverage
                                  ORDER BY a.start_month, a.end_month
                                  ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_to
    FROM activity_spans a
) g
WHERE g.start_month > g.covered_to;
