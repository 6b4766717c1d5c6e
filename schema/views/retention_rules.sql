-- How long data is kept.
CREATE VIEW retention_rules AS
SELECT r.purpose,  -- what for; recruiting is everybody's
       r.months,   -- after the last activity
       r.action    -- erase or anonymise
FROM retention_rule r;
