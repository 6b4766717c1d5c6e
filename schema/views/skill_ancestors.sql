-- Skills that have a more general one, with themselves and with everything above them: skill_edges, followed to the top.
CREATE VIEW skill_ancestors AS
SELECT a.skill AS skill_id,        -- number of the skill
       s.name AS skill,            -- its canonical name
       a.ancestor AS ancestor_id,  -- number of the skill itself or of one above it
       t.name AS ancestor          -- its canonical name
FROM skill_ancestor a
JOIN skill s ON s.id = a.skill
JOIN skill t ON t.id = a.ancestor;
