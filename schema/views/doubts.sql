-- Fields of facts that the recogniser is not sure of. A fact without a row here is as good as stated.
CREATE VIEW doubts AS
SELECT d.person AS person_id,      -- whose
       d.fact,                     -- person, role, education, project, contact, skill_claim, language, certificate, ...
       d.fact_row AS fact_id,      -- its number in the view of that kind; of a skill_claim the skill, of a person NULL
       CASE d.fact
           WHEN 'person' THEN (SELECT p.name FROM person p WHERE p.id = d.person)
           WHEN 'role' THEN (SELECT coalesce(r.title || ', ' || r.organization_name, r.title, r.organization_name)
                               FROM role r WHERE r.id = d.fact_row)
           WHEN 'education' THEN (SELECT coalesce(e.qualification || ', ' || e.institution, e.qualification, e.institution)
                                    FROM education e WHERE e.id = d.fact_row)
           WHEN 'project' THEN (SELECT coalesce(j.name, j.title) FROM project j WHERE j.id = d.fact_row)
           WHEN 'contact' THEN (SELECT c.value FROM contact c WHERE c.id = d.fact_row)
           WHEN 'skill_claim' THEN (SELECT s.name FROM skill s WHERE s.id = d.fact_row)
           WHEN 'language' THEN (SELECT l.name FROM language l WHERE l.id = d.fact_row)
           WHEN 'certificate' THEN (SELECT c.name FROM certificate c WHERE c.id = d.fact_row)
           WHEN 'publication' THEN (SELECT p.title FROM publication p WHERE p.id = d.fact_row)
           WHEN 'award' THEN (SELECT a.title FROM award a WHERE a.id = d.fact_row)
           WHEN 'recommendation' THEN (SELECT r.author FROM recommendation r WHERE r.id = d.fact_row)
       END AS about,               -- the fact in words: title and organization of a role, name of a project
       d.field,                    -- which field of it; NULL = the whole fact
       d.confidence,               -- how sure the recogniser is, 0 to 1
       d.reason,                   -- a full sentence
       d.document AS document_id,  -- where the field was read
       d.first_line,               -- first line in the document
       d.last_line                 -- last line in the document
FROM doubt d;
