-- Lists of people.
CREATE VIEW lists AS
SELECT l.id AS list_id,  -- number of the list
       l.name,           -- as entered
       l.made_at,        -- UTC
       l.author,         -- who made it
       (SELECT count(*) FROM list_entry e WHERE e.list = l.id) AS n_people  -- people on it
FROM list l;
