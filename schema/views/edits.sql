-- What people changed; applied after the documents.
CREATE VIEW edits AS
SELECT e.id AS edit_id,        -- number; later edits win
       e.person AS person_id,  -- about whom
       e.made_at,              -- UTC
       e.action,               -- set, add or hide
       e.fact,                 -- stable key of the fact; for add its kind
       e.field,                -- for set: which field
       e.value                 -- for set the text, for add the fact as JSON
FROM edit e;
