-- Skills listed for the person without a role: claims without dates.
CREATE VIEW skill_claims AS
SELECT c.person AS person_id,      -- who claims it
       c.skill AS skill_id,        -- number of the skill
       s.name AS skill,            -- canonical name
       c.raw,                      -- as written
       c.version,                  -- 17 of C++17
       c.skill_group,              -- heading or label it stands under
       c.level,                    -- as written
       c.stated_months,            -- experience as stated
       c.first_used,               -- ISO prefix; NULL = not stated beside the skill
       c.last_used,                -- ISO prefix; NULL = not stated beside the skill
       c.endorsements,             -- people who confirm it; NULL = its document does not count them
       c.document AS document_id,  -- states it; NULL = an edit does
       c.first_line,               -- first line in the document
       c.last_line                 -- last line in the document
FROM skill_claim c
JOIN skill s ON s.id = c.skill;
