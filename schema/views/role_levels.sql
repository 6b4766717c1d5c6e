-- How high each role stands, by the words of its title.
CREATE VIEW role_levels AS
SELECT r.person AS person_id,  -- whose
       r.id AS role_id,        -- the role
       r.level,                -- see title_levels; NULL = the title does not say
       l.rank,                 -- 1 = intern to 9 = executive; NULL with the level
       l.is_management         -- 1 = manager, director or executive; NULL with the level
FROM role r
LEFT JOIN title_levels l ON l.level = r.level;
