-- Free words about people.
CREATE VIEW notes AS
SELECT n.id AS note_id,        -- number of the note
       n.person AS person_id,  -- about whom
       n.made_at,              -- UTC
       n.text                  -- the words
FROM note n;
