-- The present day, for ages.
CREATE VIEW today AS
SELECT d.date,  -- of today, UTC
       CAST(julianday(d.date) - 2440587.5 AS INTEGER) AS day  -- days since 1970-01-01
FROM (SELECT CURRENT_DATE AS date) d;
