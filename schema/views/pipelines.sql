-- Ways from the first contact to the decision; their steps are in the view stages.
CREATE VIEW pipelines AS
SELECT p.id AS pipeline_id,  -- number of the pipeline
       p.name                -- as entered
FROM pipeline p;
