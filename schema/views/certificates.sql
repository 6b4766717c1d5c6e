-- Certificates and licences.
CREATE VIEW certificates AS
SELECT f.id AS certificate_id,     -- number of the row
       f.person AS person_id,      -- whose
       f.name,                     -- as written
       f.issuer,                   -- as written
       f.url,                      -- link of the certificate
       f.issued,                   -- ISO prefix
       f.expires,                  -- ISO prefix
       f.credential_id,            -- number or code by which the issuer knows it
       coalesce((SELECT min(d.confidence) FROM doubt d WHERE d.fact = 'certificate' AND d.fact_row = f.id), 1.0)
           AS confidence,          -- of its most doubtful field, 0 to 1; 1 = as good as stated
       f.document AS document_id,  -- states it; NULL = an edit does
       f.first_line,               -- first line in the document
       f.last_line                 -- last line in the document
FROM certificate f;
