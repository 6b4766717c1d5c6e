-- The words of every document, as its line numbers count them.
CREATE VIEW document_texts AS
SELECT d.id AS document_id,                               -- number of the document
       coalesce(d.text, CAST(d.bytes AS TEXT)) AS text    -- the words, with line breaks
FROM document d;
