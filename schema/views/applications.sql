-- People in the process of openings, and where they stand according to the last event.
CREATE VIEW applications AS
SELECT a.id AS application_id,   -- number of the application
       a.person AS person_id,    -- who; NULL = anonymised
       p.name,                   -- as written; NULL = anonymised
       a.opening AS opening_id,  -- for what
       o.key AS opening,         -- its short name
       a.source,                 -- where it came from
       a.credited_to,            -- who brought it
       f.at AS applied_at,       -- UTC, when it began
       s.name AS stage,          -- where it stands
       s.type AS stage_type,     -- type of the stage
       s.seq AS stage_seq,       -- order of the stage in the pipeline
       CASE l.kind WHEN 'rejected' THEN 'rejected' WHEN 'withdrawn' THEN 'withdrawn' WHEN 'hired' THEN 'hired'
                   ELSE 'active' END AS status,    -- active, hired, rejected or withdrawn
       l.at AS since,            -- UTC, of the last event
       l.actor,                  -- who did that
       l.reason,                 -- why, as entered
       CASE WHEN l.kind IN ('applied', 'moved', 'reopened') THEN t.day - l.day END AS age_days,  -- days in the stage; NULL = closed
       CASE WHEN l.kind IN ('applied', 'moved', 'reopened') AND t.day - l.day > s.max_days THEN 1 ELSE 0 END
           AS is_overdue         -- 1 = longer in the stage than it allows
FROM application a
JOIN opening o ON o.id = a.opening
LEFT JOIN person p ON p.id = a.person
JOIN application_event f ON f.id = (SELECT min(e.id) FROM application_event e WHERE e.application = a.id)
JOIN application_event l ON l.id = (SELECT max(e.id) FROM application_event e WHERE e.application = a.id)
JOIN stage s ON s.id = l.to_stage
CROSS JOIN today t;
