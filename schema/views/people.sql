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
       p.last_line,                          -- last line of the name
       p.as_of_month,                        -- month of as_of, as year * 12 + month - 1; December of a bare year
       CASE WHEN p.today_month > p.as_of_month THEN p.today_month - p.as_of_month ELSE 0 END
           AS stale_months                   -- months from as_of to today
FROM (SELECT *, CAST(substr(as_of, 1, 4) AS INTEGER) * 12
                + CASE WHEN length(as_of) >= 7 THEN CAST(substr(as_of, 6, 2) AS INTEGER) - 1 ELSE 11 END AS as_of_month,
             CAST(substr(CURRENT_DATE, 1, 4) AS INTEGER) * 12 + CAST(substr(CURRENT_DATE, 6, 2) AS INTEGER) - 1
                 AS today_month
      FROM person) p;
