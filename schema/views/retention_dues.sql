-- Whose data is past its time today by retention_ends, and what would happen to it.
CREATE VIEW retention_dues AS
SELECT e.person_id,      -- whose data
       e.last_on,        -- date of the last activity
       e.keep_until,     -- last day it may be kept
       e.action,         -- erase or anonymise
       (SELECT count(*) FROM hold h WHERE h.person = e.person_id AND h.lifted_at IS NULL
           AND (h.until IS NULL OR h.until >= CURRENT_DATE)) AS holds_n  -- holds in force; nothing happens while there are any
FROM retention_ends e
WHERE e.keep_until < CURRENT_DATE;
