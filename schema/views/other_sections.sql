-- Parts of documents that are none of the other facts, word for word.
CREATE VIEW other_sections AS
SELECT f.id AS other_section_id,   -- number of the row
       f.person AS person_id,      -- whose
       f.heading,                  -- as written
       f.text,                     -- as written
       f.document AS document_id,  -- states it; NULL = an edit does
       f.first_line,               -- first line in the document
       f.last_line                 -- last line in the document
FROM other_section f;
