-- Every name that means a reviewed skill, its own included.
CREATE VIEW skill_aliases AS
SELECT a.skill AS skill_id,  -- what it means
       s.name AS skill,      -- canonical name
       a.alias,              -- as entered
       a.key,                -- folded, for look-ups
       a.origin              -- built_in or user
FROM skill_alias a
JOIN skill s ON s.id = a.skill;
