-- Employers; all spellings that fold to the same key are one.
CREATE VIEW organizations AS
SELECT o.id AS organization_id,  -- number of the organization
       o.name,                   -- spelling to show
       o.key                     -- folded, without legal form
FROM organization o;
