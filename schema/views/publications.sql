-- Papers, books, articles, talks.
CREATE VIEW publications AS
SELECT f.id AS publication_id,     -- number of the row
       f.person AS person_id,      -- whose
       f.title,                    -- as written
       f.publisher,                -- as written
       f.url,                      -- link of the publication
       f.published,                -- ISO prefix
       f.document AS document_id,  -- states it; NULL = an edit does
       f.first_line,               -- first line in the document
       f.last_line                 -- last line in the document
FROM publication f;
