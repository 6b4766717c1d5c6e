-- Free words about people.
CREATE VIEW notes AS
SELECT n.id AS note_id,                  -- number of the note
       n.person AS person_id,            -- about whom
       n.made_at,                        -- UTC
       n.text,                           -- the words
       n.author,                         -- who wrote it; NULL = not known
       n.application AS application_id   -- which application it is about; NULL = the person as such
FROM note n;
