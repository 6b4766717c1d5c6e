-- When projects ran, under three readings of the dates: one row per project and reading.
--
-- certain: the months of every reading; possible: those of at least one; point: the best single guess.
-- No rows without a start or with reversed dates.  An end that is not stated is certain in the first month,
-- possible until the person's next role, and has no point.  "Present" ends with the document's date.
CREATE VIEW project_spans AS
SELECT s.person AS person_id,    -- whose
       s.project AS project_id,  -- the project
       s.coverage,               -- certain, point or possible
       s.start_month,            -- the first month, as year * 12 + month - 1
       s.end_month,              -- the month after the last one
       s.open_end                -- 1 = it ends only because the newest document of the person does
FROM project_span s;
