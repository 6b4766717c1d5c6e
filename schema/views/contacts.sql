-- How to reach people.
CREATE VIEW contacts AS
SELECT c.person AS person_id,      -- whose
       c.id AS contact_id,         -- number of the row
       c.kind,                     -- email, phone, url or address
       c.value,                    -- usable form
       c.key,                      -- normalised for comparing
       c.label,                    -- as written: mobile, GitHub
       c.document AS document_id,  -- states it; NULL = an edit does
       c.first_line,               -- first line in the document
       c.last_line                 -- last line in the document
FROM contact c;
