-- How long people have worked, computed once per person: what searches and reports over everybody read instead of the
-- dates of every role. What belongs into it is said by schema/summaries/experience_month.sql.

-- The union of all roles but volunteer work; people without such a role have no row.
CREATE TABLE experience_month (
    person          INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,  -- who
    n_roles         INTEGER NOT NULL,                                   -- roles, dated or not
    undated_n       INTEGER NOT NULL,                                   -- of these, how many lack their start or end
    internships_n   INTEGER NOT NULL,                                   -- of these, how many are internships
    months_certain  INTEGER NOT NULL,                                   -- in every reading of the dates
    months_point    INTEGER NOT NULL,                                   -- in the best single guess
    months_possible INTEGER NOT NULL,                                   -- in at least one reading
    sum_of_roles    INTEGER NOT NULL,                                   -- months of the best guess, role by role
    first_month     INTEGER,                                            -- start of the career; NULL = undated
    last_month      INTEGER,                                            -- last month in a role; NULL = undated
    is_current      INTEGER NOT NULL CHECK (is_current IN (0, 1)),      -- 1 = in a role now, says the newest document
    stated_n        INTEGER NOT NULL,                                   -- roles that state a length and no dates
    stated_months   INTEGER NOT NULL                                    -- the months they state, added up
) STRICT;
