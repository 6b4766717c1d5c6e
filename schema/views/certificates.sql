-- Certificates and licences.
CREATE VIEW certificates AS
SELECT f.id AS certificate_id,     -- number of the row
       f.person AS person_id,      -- whose
       f.name,                     -- as written
       f.issuer,                   -- as written
       f.url,                      -- link of the certificate
       f.issued,                   -- ISO prefix
       f.expires,                  -- ISO prefix
       f.document AS document_id,  -- states it; NULL = an edit does
       f.first_line,               -- first line in the document
       f.last_line                 -- last line in the document
FROM certificate f;
