-- Canonical skills.
CREATE VIEW skills AS
SELECT s.id AS skill_id,  -- number of the skill
       s.name,            -- canonical name
       s.category,        -- programming language, database...; NULL = not reviewed
       s.status           -- built_in, user or unreviewed
FROM skill s;
