-- How long applications stayed in stages while they were in process: one row per stay.
CREATE VIEW stage_stays AS
SELECT e.application_id,  -- which
       e.opening_id,      -- for what
       e.stage_id,        -- where
       s.name AS stage,   -- its name
       s.type,            -- its type
       s.seq,             -- its order in the pipeline
       e.entered_at,      -- UTC
       e.left_at,         -- UTC; NULL = still there
       e.entered_day,     -- days since 1970-01-01
       e.left_day,        -- days since 1970-01-01; NULL = still there
       CASE WHEN e.left_at IS NULL THEN 1 ELSE 0 END AS is_open,  -- 1 = still there
       coalesce(e.left_day, t.day) - e.entered_day AS days        -- so far, if still there
FROM (SELECT v.application AS application_id, a.opening AS opening_id, v.to_stage AS stage_id, v.kind,
             v.at AS entered_at, v.day AS entered_day,
             lead(v.at) OVER (PARTITION BY v.application ORDER BY v.id) AS left_at,
             lead(v.day) OVER (PARTITION BY v.application ORDER BY v.id) AS left_day
      FROM application_event v JOIN application a ON a.id = v.application) e
JOIN stage s ON s.id = e.stage_id
CROSS JOIN today t
WHERE e.kind IN ('applied', 'moved', 'reopened');
