-- What openings ask for.
CREATE VIEW opening_skills AS
SELECT o.opening AS opening_id,                                      -- who asks
       o.seq,                                                        -- order as entered
       o.skill_id,                                                   -- number of the skill; NULL = nobody mentions it
       coalesce(s.name, o.name) AS skill,                            -- canonical name
       o.need,                                                       -- required or nice
       o.min_months,                                                 -- use it needs; 0 = any
       o.max_age                                                     -- most months since the last use; NULL = any
FROM (SELECT opening, seq, name, need, min_months, max_age,
             coalesce((SELECT a.skill FROM skill_alias a WHERE a.key = w.key),
                      (SELECT k.id FROM skill k WHERE k.key = w.key)) AS skill_id
      FROM opening_skill w) o
LEFT JOIN skill s ON s.id = o.skill_id;
