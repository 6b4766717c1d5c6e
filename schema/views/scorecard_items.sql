-- Ratings of single attributes.
CREATE VIEW scorecard_items AS
SELECT t.scorecard AS scorecard_id,  -- part of which scorecard
       t.seq,                        -- order as entered
       t.attribute,                  -- what was rated
       coalesce((SELECT a.skill FROM skill_alias a WHERE a.key = t.key),
                (SELECT k.id FROM skill k WHERE k.key = t.key)) AS skill_id,  -- the skill of that name; NULL = none
       t.rating                      -- 1 to 5
FROM scorecard_item t;
