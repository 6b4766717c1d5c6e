-- Positions to be filled.
CREATE VIEW openings AS
SELECT o.id AS opening_id,         -- number of the opening
       o.key AS opening,           -- short name
       o.title,                    -- as entered
       o.department,               -- as entered
       o.location,                 -- as entered
       o.hiring_manager,           -- who decides
       o.seats,                    -- people wanted
       o.status,                   -- draft, open, on_hold or closed
       o.opened_on,                -- date
       o.closed_on,                -- date
       o.closed_reason,            -- why
       o.description,              -- Markdown
       o.pipeline AS pipeline_id   -- the stages of its applications
FROM opening o;
