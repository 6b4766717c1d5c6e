-- How to reach people.
CREATE VIEW contacts AS
SELECT c.person AS person_id,      -- whose
       c.id AS contact_id,         -- number of the row
       c.kind,                     -- email, phone, url or address
       c.value,                    -- usable form
       c.key,                      -- normalised for comparing
       c.label,                    -- as written: mobile, GitHub
       c.city,                     -- of an address, as written
       c.region,                   -- of an address, as written
       c.country,                  -- of an address, as written
       coalesce((SELECT min(d.confidence) FROM doubt d WHERE d.fact = 'contact' AND d.fact_row = c.id), 1.0)
           AS confidence,          -- of its most doubtful field, 0 to 1; 1 = as good as stated
       c.document AS document_id,  -- states it; NULL = an edit does
       c.first_line,               -- first line in the document
       c.last_line                 -- last line in the document
FROM contact c;
