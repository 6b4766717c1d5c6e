-- How long and how lately each person used each skill or any skill below it in skill_edges: the union of the roles
-- and projects that name one of them, as in skill_months.
CREATE VIEW skill_rollups AS
SELECT m.person AS person_id,                 -- who
       m.skill AS skill_id,                   -- number of the skill
       (SELECT s.name FROM skill s WHERE s.id = m.skill) AS skill,  -- canonical name
       m.is_own AS is_named,                  -- 0 = only skills below it are named
       m.whole_certain AS months_certain,     -- in every reading of the dates
       m.whole_point AS months_point,         -- in the best single guess
       m.whole_possible AS months_possible,   -- in at least one reading
       m.whole_first AS first_month,          -- first used, as year * 12 + month - 1; NULL = undated
       m.whole_last AS last_month,            -- last used
       m.whole_current AS is_current,         -- 1 = still used, says the newest document
       m.whole_claimed AS claimed             -- 1 = one of them is also, or only, listed without a role
FROM skill_month m;
