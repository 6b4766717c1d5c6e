-- The hierarchy of skills: who knows the child knows the parent.
CREATE VIEW skill_edges AS
SELECT e.child AS child_id,    -- number of the more special skill
       c.name AS child,        -- its canonical name
       e.parent AS parent_id,  -- number of the more general skill
       p.name AS parent,       -- its canonical name
       e.origin                -- built_in or user
FROM skill_edge e
JOIN skill c ON c.id = e.child
JOIN skill p ON p.id = e.parent;
