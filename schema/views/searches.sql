-- The words of whole CVs. Ask with query MATCH 'kernel AND titles:engineer'; the columns of the index are name,
-- titles, organizations, skills and text. snippet(query, -1, '[', ']', '…', 12) shows the words around a hit.
CREATE VIEW searches AS
SELECT s.rowid AS person_id,      -- who
       s.person_search AS query,  -- to be matched: query MATCH 'words'
       s.rank AS rank             -- relevance of the hit; the smallest is the best
FROM person_search s;
