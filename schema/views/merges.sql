-- People merged by hand.
CREATE VIEW merges AS
SELECT m.id AS merge_id,      -- number of the merge
       m.made_at,             -- UTC
       (SELECT d.person FROM person_merge_item i JOIN document d ON d.id = i.document
        WHERE i.merge = m.id LIMIT 1) AS person_id,  -- who they are now; NULL = no document of theirs is left
       m.person AS joined_id  -- number of the person that went into the other one
FROM person_merge m;
