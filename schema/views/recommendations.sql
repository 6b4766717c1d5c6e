-- What others say about a person, quoted in a document.
CREATE VIEW recommendations AS
SELECT f.id AS recommendation_id,  -- number of the row
       f.person AS person_id,      -- whose
       f.author,                   -- as written
       f.relation,                 -- position of the author, as written
       f.text,                     -- the quotation
       f.written,                  -- ISO prefix
       coalesce((SELECT min(d.confidence) FROM doubt d WHERE d.fact = 'recommendation' AND d.fact_row = f.id), 1.0)
           AS confidence,          -- of its most doubtful field, 0 to 1; 1 = as good as stated
       f.document AS document_id,  -- states it; NULL = an edit does
       f.first_line,               -- first line in the document
       f.last_line                 -- last line in the document
FROM recommendation f;
