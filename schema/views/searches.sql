-- Full-text search over people: SELECT person_id FROM searches WHERE query MATCH 'kernel AND titles:engineer'.
CREATE VIEW searches AS
SELECT s.rowid AS person_id,      -- who
       s.person_search AS query,  -- write: query MATCH 'words'; fields are name, titles, organizations, skills, text
       s.rank                     -- smaller = fits better; only with MATCH
FROM person_search s;
