-- Who did what when, without a copy of anybody's data; append-only.
CREATE VIEW audits AS
SELECT a.id AS audit_id,  -- order
       a.at,              -- UTC
       a.actor,           -- who
       a.action,          -- what: person.erase, application.move
       a.subject,         -- number of the person, opening or application; NULL = none
       a.count,           -- of how many things
       a.chain            -- SHA-256 over the chain before and this entry, so that tampering shows
FROM audit a;
