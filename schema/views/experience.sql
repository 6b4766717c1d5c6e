-- How long each person has worked: the union of all roles but volunteer work, one row per person with a role.
CREATE VIEW experience AS
SELECT e.person AS person_id,  -- who
       e.n_roles,              -- roles, dated or not
       e.undated_n,            -- of these, how many lack their start or end
       e.months_certain,       -- in every reading of the dates
       e.months_point,         -- in the best single guess
       e.months_possible,      -- in at least one reading
       e.sum_of_roles,         -- months of the best guess, role by role; what is above months_point overlaps
       e.first_month,          -- start of the career, as year * 12 + month - 1; NULL = undated
       e.last_month,           -- last month in a role
       e.is_current,           -- 1 = in a role now, says the newest document
       e.stated_n,             -- roles that state a length and no dates
       e.stated_months,        -- the months they state, added up
       e.internships_n         -- internships among the roles
FROM experience_month e;
