-- Evidence that a skill was used in a role: at most one row per class of evidence.
CREATE VIEW role_skills AS
SELECT m.role AS role_id,          -- where it was used
       h.person AS person_id,      -- who used it
       m.skill AS skill_id,        -- number of the skill
       s.name AS skill,            -- canonical name
       m.evidence,                 -- listed (in a technology list), in_text (in prose) or asserted (by an edit)
       m.raw,                      -- as written
       m.version,                  -- 17 of C++17
       m.document AS document_id,  -- states it; NULL = an edit does
       m.first_line,               -- first line in the document
       m.last_line                 -- last line in the document
FROM role_skill m
JOIN role h ON h.id = m.role
JOIN skill s ON s.id = m.skill;
