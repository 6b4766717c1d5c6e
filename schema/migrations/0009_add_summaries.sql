-- What searches ask about most, computed once per person instead of in every query: when roles and projects took
-- place, and how long each skill was used. What belongs into them is said by
-- schema/summaries and written with the person's other rows; nothing in it depends on the present day.

-- For skills that have a more general one: themselves and everything above them; skill_edge, followed to the top.
CREATE TABLE skill_ancestor (
    skill    INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,  -- React
    ancestor INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,  -- React, JavaScript
    PRIMARY KEY (skill, ancestor)
) STRICT, WITHOUT ROWID;
CREATE INDEX skill_ancestor_by_ancestor ON skill_ancestor (ancestor);

-- When a role was held, in one reading of its dates; a reading without months has no row.
CREATE TABLE role_span (
    role         INTEGER NOT NULL REFERENCES role (id) ON DELETE CASCADE,                    -- which
    coverage     TEXT NOT NULL CHECK (coverage IN ('certain', 'point', 'possible')),         -- the reading
    person       INTEGER NOT NULL,                                                           -- who held it
    organization INTEGER,                                                                    -- where; NULL = not stated
    kind         TEXT NOT NULL,                                                              -- of the role
    start_month  INTEGER NOT NULL,                                                           -- the first month
    end_month    INTEGER NOT NULL,                                                           -- the month after the last one
    open_end     INTEGER NOT NULL CHECK (open_end IN (0, 1)),                                -- 1 = it ends only because the newest document does
    PRIMARY KEY (role, coverage)
) STRICT, WITHOUT ROWID;
CREATE INDEX role_span_by_person ON role_span (person);

-- When a project ran, likewise.
CREATE TABLE project_span (
    project     INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,                  -- which
    coverage    TEXT NOT NULL CHECK (coverage IN ('certain', 'point', 'possible')),          -- the reading
    person      INTEGER NOT NULL,                                                            -- whose
    start_month INTEGER NOT NULL,                                                            -- the first month
    end_month   INTEGER NOT NULL,                                                            -- the month after the last one
    open_end    INTEGER NOT NULL CHECK (open_end IN (0, 1)),                                 -- 1 = it ends only because the newest document does
    PRIMARY KEY (project, coverage)
) STRICT, WITHOUT ROWID;
CREATE INDEX project_span_by_person ON project_span (person);

-- How long and how lately a person used a skill: the union of the roles and projects that name it, volunteer work left
-- out. The columns that begin with whole_ take in what lies below the skill in skill_edge.
CREATE TABLE skill_month (
    skill           INTEGER NOT NULL REFERENCES skill (id),                      -- what was used
    person          INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,   -- who
    is_own          INTEGER NOT NULL CHECK (is_own IN (0, 1)),                   -- 0 = only skills below it are named
    n_roles         INTEGER NOT NULL,                                            -- roles that name it
    n_projects      INTEGER NOT NULL,                                            -- projects that name it
    undated_n       INTEGER NOT NULL,                                            -- of these, how many lack their start or end
    months_certain  INTEGER NOT NULL,                                            -- in every reading of the dates
    months_point    INTEGER NOT NULL,                                            -- in the best single guess
    months_possible INTEGER NOT NULL,                                            -- in at least one reading
    first_month     INTEGER,                                                     -- first used; NULL = undated
    last_month      INTEGER,                                                     -- last used; NULL = undated
    is_current      INTEGER NOT NULL CHECK (is_current IN (0, 1)),               -- 1 = still used, says the newest document
    listed_n        INTEGER NOT NULL,                                            -- times named in a technology list
    in_text_n       INTEGER NOT NULL,                                            -- times found in prose
    asserted_n      INTEGER NOT NULL,                                            -- times set by an edit
    claimed         INTEGER NOT NULL CHECK (claimed IN (0, 1)),                  -- 1 = also, or only, listed without a role
    whole_certain   INTEGER NOT NULL,                                            -- months_certain with what lies below
    whole_point     INTEGER NOT NULL,                                            -- months_point with what lies below
    whole_possible  INTEGER NOT NULL,                                            -- months_possible with what lies below
    whole_first     INTEGER,                                                     -- first_month with what lies below
    whole_last      INTEGER,                                                     -- last_month with what lies below
    whole_current   INTEGER NOT NULL CHECK (whole_current IN (0, 1)),            -- is_current with what lies below
    whole_claimed   INTEGER NOT NULL CHECK (whole_claimed IN (0, 1)),            -- claimed with what lies below
    PRIMARY KEY (skill, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX skill_month_by_person ON skill_month (person);
