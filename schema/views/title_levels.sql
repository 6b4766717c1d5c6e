-- How high roles can stand, by the words of their titles.
CREATE VIEW title_levels AS
SELECT t.column1 AS level,         -- name of the level
       t.column2 AS rank,          -- 1 to 9; a promotion is a higher rank
       t.column3 AS is_management  -- 1 = leads people
FROM (VALUES
    ('intern', 1, 0),
    ('junior', 2, 0),
    ('professional', 3, 0),
    ('senior', 4, 0),
    ('lead', 5, 0),
    ('principal', 6, 0),
    ('manager', 7, 1),
    ('director', 8, 1),
    ('executive', 9, 1)
) t;
