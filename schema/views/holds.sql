-- Data that must not be erased for now.
CREATE VIEW holds AS
SELECT h.id AS hold_id,        -- number of the hold
       h.person AS person_id,  -- whose data
       h.reason,               -- why
       h.made_at,              -- UTC
       h.until,                -- last day; NULL = until it is lifted
       h.lifted_at,            -- UTC; NULL = in force
       h.actor                 -- who entered it
FROM hold h;
