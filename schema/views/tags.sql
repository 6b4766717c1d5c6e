-- Labels on people, one row per person and label.
CREATE VIEW tags AS
SELECT t.person AS person_id,  -- who
       g.name AS tag           -- the label
FROM person_tag t
JOIN tag g ON g.id = t.tag;
