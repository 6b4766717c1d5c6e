-- Who is on which list.
CREATE VIEW list_entries AS
SELECT e.list AS list_id,      -- number of the list
       l.name AS list,         -- its name
       e.person AS person_id,  -- who is on it
       e.added_at,             -- UTC
       e.author                -- who added them
FROM list_entry e
JOIN list l ON l.id = e.list;
