-- The steps of every pipeline.
CREATE VIEW stages AS
SELECT s.id AS stage_id,           -- number of the stage
       s.pipeline AS pipeline_id,  -- where it belongs
       p.name AS pipeline,         -- its name
       s.seq,                      -- order in the pipeline
       s.name AS stage,            -- as entered
       s.type,                     -- lead, applied, screen, interview, offer, hired or rejected
       s.max_days                  -- an application that stays longer is overdue; NULL = never
FROM stage s
JOIN pipeline p ON p.id = s.pipeline;
