-- Calls of the import.
CREATE VIEW import_runs AS
SELECT r.id AS run_id,         -- number of the run
       r.started_at,           -- UTC
       r.finished_at,          -- UTC; NULL = running or interrupted
       r.undone_at,            -- UTC; NULL = in force
       r.options,              -- what was asked for, as JSON
       count(i.seq) AS files,  -- files it looked at
       count(CASE WHEN i.outcome = 'imported' THEN 1 END) AS imported,  -- new people
       count(CASE WHEN i.outcome = 'updated' THEN 1 END) AS updated,  -- new documents of known people
       count(CASE WHEN i.outcome = 'unchanged' THEN 1 END) AS unchanged,  -- known documents
       count(CASE WHEN i.outcome = 'no_cv' THEN 1 END) AS no_cv,  -- files that are no CV
       count(CASE WHEN i.outcome = 'failed' THEN 1 END) AS failed  -- files that could not be read
FROM import_run r
LEFT JOIN import_item i ON i.run = r.id
GROUP BY r.id;
