-- Everybody in the database, one row per person.
CREATE VIEW people AS
SELECT p.id AS person_id,                    -- number of the person
       p.name,                               -- as written; empty if no document states one
       p.headline,                           -- one line about oneself
       p.summary,                            -- profile text
       (SELECT c.value FROM contact c WHERE c.person = p.id AND c.kind = 'email' ORDER BY c.id LIMIT 1) AS email,  -- the first one
       p.as_of,                              -- date the newest document speaks for
       p.document AS document_id,            -- the newest document
       p.name_document AS name_document_id,  -- states the name; NULL = an edit does
       p.first_line,                         -- first line of the name
       p.last_line                           -- last line of the name
FROM person p;
