-- Papers, books, articles, talks.
CREATE VIEW publications AS
SELECT f.id AS publication_id,     -- number of the row
       f.person AS person_id,      -- whose
       f.title,                    -- as written
       f.publisher,                -- as written
       f.url,                      -- link of the publication
       f.published,                -- ISO prefix
       f.authors,                  -- as written, the person included
       f.text,                     -- everything else said about it
       coalesce((SELECT min(d.confidence) FROM doubt d WHERE d.fact = 'publication' AND d.fact_row = f.id), 1.0)
           AS confidence,          -- of its most doubtful field, 0 to 1; 1 = as good as stated
       f.document AS document_id,  -- states it; NULL = an edit does
       f.first_line,               -- first line in the document
       f.last_line                 -- last line in the document
FROM publication f;
