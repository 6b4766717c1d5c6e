-- What was offered: one row per version, the last one counts.
CREATE VIEW offers AS
SELECT f.application AS application_id,  -- to which application
       a.person AS person_id,            -- to whom
       f.version,                        -- from 1
       f.status,                         -- draft, made, accepted, declined or withdrawn
       f.amount,                         -- per year, in whole units of the currency
       f.currency,                       -- ISO 4217
       f.start_on,                       -- first day of work
       f.at,                             -- UTC
       f.actor                           -- who entered it
FROM offer f
JOIN application a ON a.id = f.application;
