-- Until when data of people may be kept by the rules, and what happens then. Everybody is kept for recruiting, and for
-- every purpose of a consent in force; the latest of these ends counts. A purpose without a rule keeps nobody, unless
-- the consent itself says how long. Without any rule or expiry that applies, a person is not listed.
CREATE VIEW retention_ends AS
SELECT w.person_id,   -- whose data
       w.last_on,     -- date of the last activity
       w.keep_until,  -- last day it may be kept
       w.action       -- erase or anonymise
FROM (
    SELECT k.person_id, k.last_on, k.keep_until, k.action,
           row_number() OVER (PARTITION BY k.person_id ORDER BY k.keep_until DESC, k.action) AS place
    FROM (
        SELECT l.person_id, l.last_on, date(l.last_on, '+' || r.months || ' months') AS keep_until, r.action
        FROM (SELECT person_id, substr(max(at), 1, 10) AS last_on FROM person_activities
              WHERE kind IN ('import', 'edit', 'note', 'application', 'interview', 'scorecard', 'offer')
              GROUP BY person_id) l
        JOIN retention_rule r ON r.purpose = 'recruiting'
            OR EXISTS (SELECT 1 FROM consent c WHERE c.person = l.person_id AND c.purpose = r.purpose
                                                 AND c.withdrawn_on IS NULL AND c.expires_on IS NULL)
        UNION ALL
        SELECT c.person, (SELECT substr(max(v.at), 1, 10) FROM person_activities v
                           WHERE v.person_id = c.person
                             AND v.kind IN ('import', 'edit', 'note', 'application', 'interview', 'scorecard', 'offer')),
               c.expires_on, coalesce((SELECT r.action FROM retention_rule r WHERE r.purpose = c.purpose), 'erase')
        FROM consent c WHERE c.withdrawn_on IS NULL AND c.expires_on IS NOT NULL
    ) k
) w
WHERE w.place = 1;
