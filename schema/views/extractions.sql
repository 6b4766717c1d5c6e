-- Everything that was read in each document, before documents of one person are merged and edits applied.
CREATE VIEW extractions AS
SELECT e.document AS document_id,  -- the document
       d.person AS person_id,      -- whom it speaks about
       e.cv                        -- the facts as JSON: roles, education, projects, skills, contacts...
FROM extraction e
JOIN document d ON d.id = e.document;
