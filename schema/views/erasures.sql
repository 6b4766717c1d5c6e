-- That people were erased, and nothing about them.
CREATE VIEW erasures AS
SELECT e.id AS erasure_id,     -- number of the erasure
       e.person AS person_id,  -- the number they had
       e.at,                   -- UTC
       e.actor,                -- who did it
       e.action,               -- erase or anonymise
       e.documents,            -- originals removed
       e.rows,                 -- rows removed, of all tables
       (SELECT count(*) FROM tombstone t WHERE t.erasure = e.id) AS tombstones  -- hashes kept against a silent return
FROM erasure e;
