-- When roles were held, under three readings of the dates: one row per role and reading.
--
-- certain: the months of every reading; possible: those of at least one; point: the best single guess.
-- No rows without a start or with reversed dates.  An end that is not stated is certain in the first month,
-- possible until the person's next role elsewhere, and has no point.  "Present" ends with the document's date.
CREATE VIEW role_spans AS
SELECT s.person AS person_id,              -- who held it
       s.role AS role_id,                  -- the role
       s.organization AS organization_id,  -- where; NULL = not stated
       s.kind,                             -- employment, freelance, internship, volunteer, teaching or opensource
       s.coverage,                         -- certain, point or possible
       s.start_month,                      -- the first month, as year * 12 + month - 1
       s.end_month,                        -- the month after the last one
       s.open_end                          -- 1 = it ends only because the newest document of the person does
FROM role_span s;
