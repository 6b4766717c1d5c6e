-- Things to do about people.
CREATE VIEW reminders AS
SELECT r.id AS reminder_id,    -- number of the reminder
       r.person AS person_id,  -- about whom
       p.name,                 -- as written
       r.due_on,               -- date
       r.text,                 -- what to do
       r.made_at,              -- UTC
       r.author,               -- who wants it
       r.done_at,              -- UTC; NULL = still to do
       r.done_by               -- who did it
FROM reminder r
JOIN person p ON p.id = r.person;
