-- How long and how lately each person used each skill: the union of the roles and projects that name it,
-- volunteer work left out.  A role without an end counts its first month; claims and undated roles count none.
CREATE VIEW skill_months AS
SELECT m.person AS person_id,  -- who
       m.skill AS skill_id,    -- number of the skill
       (SELECT s.name FROM skill s WHERE s.id = m.skill) AS skill,  -- canonical name
       m.n_roles,              -- roles that name it
       m.n_projects,           -- projects that name it
       m.undated_n,            -- of these roles and projects, how many lack their start or end
       m.months_certain,       -- in every reading of the dates
       m.months_point,         -- in the best single guess
       m.months_possible,      -- in at least one reading
       m.first_month,          -- first used, as year * 12 + month - 1; NULL = undated
       m.last_month,           -- last used
       m.is_current,           -- 1 = still used, says the newest document
       m.listed_n,             -- times named in a technology list
       m.in_text_n,            -- times found in prose
       m.asserted_n,           -- times set by an edit
       m.claimed               -- 1 = also, or only, listed without a role
FROM skill_month m
WHERE m.is_own = 1;
