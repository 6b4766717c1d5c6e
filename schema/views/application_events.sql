-- What happened to applications, in the order of event_id; append-only. Everything else about where an
-- application stands is computed from here.
CREATE VIEW application_events AS
SELECT e.id AS event_id,                  -- order within the application
       e.application AS application_id,   -- to what
       a.person AS person_id,             -- whose application; NULL = anonymised
       a.opening AS opening_id,           -- for what
       e.at,                              -- UTC, when it happened
       e.day,                             -- its day, counted from 1970-01-01
       e.recorded_at,                     -- UTC, when it was written down
       e.actor,                           -- who did it
       e.kind,                            -- applied, moved, rejected, withdrawn, hired or reopened
       f.name AS from_stage,              -- stage before; NULL = none
       t.name AS to_stage,                -- stage after
       t.type AS to_type,                 -- its type
       e.reason                           -- why, as entered
FROM application_event e
JOIN application a ON a.id = e.application
LEFT JOIN stage f ON f.id = e.from_stage
JOIN stage t ON t.id = e.to_stage;
