-- Openings, applications and what happens to them; notes, lists and reminders; privacy.
--
-- Events, audit entries and erasures are append-only: triggers refuse to change them, and to delete
-- them other than with the person they are about. Days count from 1970-01-01.

--------------------------------------------------------------------------------------- tracking

-- A way from the first contact to the decision: a list of stages.
CREATE TABLE pipeline (
    id   INTEGER PRIMARY KEY,   -- number of the pipeline
    name TEXT NOT NULL UNIQUE   -- as entered
) STRICT;

CREATE TABLE stage (
    id       INTEGER PRIMARY KEY,                              -- number of the stage
    pipeline INTEGER NOT NULL REFERENCES pipeline (id),        -- where it belongs
    seq      INTEGER NOT NULL,                                 -- order in the pipeline, from 1
    name     TEXT NOT NULL CHECK (name <> ''),                 -- as entered
    type     TEXT NOT NULL CHECK (type IN ('lead', 'applied', 'screen', 'interview', 'offer', 'hired', 'rejected')), -- what it means to reports
    max_days INTEGER CHECK (max_days > 0),                     -- an application that stays longer is overdue; NULL = never
    UNIQUE (pipeline, seq),
    UNIQUE (pipeline, name)
) STRICT;

INSERT INTO pipeline (id, name) VALUES (1, 'standard');
INSERT INTO stage (pipeline, seq, name, type, max_days) VALUES
    (1, 1, 'lead', 'lead', NULL), (1, 2, 'applied', 'applied', 7), (1, 3, 'screen', 'screen', 7),
    (1, 4, 'interview', 'interview', 14), (1, 5, 'offer', 'offer', 7), (1, 6, 'hired', 'hired', NULL),
    (1, 7, 'rejected', 'rejected', NULL);

-- A position to be filled.
CREATE TABLE opening (
    id             INTEGER PRIMARY KEY,                                                        -- number of the opening
    key            TEXT NOT NULL UNIQUE CHECK (key <> ''),                                     -- short name for the command line
    title          TEXT NOT NULL CHECK (title <> ''),                                          -- as entered
    department     TEXT CHECK (department <> ''),                                              -- as entered
    location       TEXT CHECK (location <> ''),                                                -- as entered
    hiring_manager TEXT CHECK (hiring_manager <> ''),                                          -- who decides
    seats          INTEGER NOT NULL DEFAULT 1 CHECK (seats > 0),                               -- people wanted
    status         TEXT NOT NULL CHECK (status IN ('draft', 'open', 'on_hold', 'closed')),     -- where it stands
    opened_on      TEXT,                                                                       -- date; NULL = not yet
    closed_on      TEXT,                                                                       -- date; NULL = not closed
    closed_reason  TEXT CHECK (closed_reason <> ''),                                           -- why it was closed
    description    TEXT CHECK (description <> ''),                                             -- Markdown
    pipeline       INTEGER NOT NULL REFERENCES pipeline (id),                                  -- the stages of its applications
    CHECK ((closed_on IS NOT NULL) = (status = 'closed'))
) STRICT;

-- What an opening asks for. The skill is named, not numbered: it may be one that nobody mentions yet.
CREATE TABLE opening_skill (
    opening    INTEGER NOT NULL REFERENCES opening (id) ON DELETE CASCADE,  -- who asks
    key        TEXT NOT NULL,                                               -- folded name, as in skill_alias
    name       TEXT NOT NULL,                                               -- as entered
    seq        INTEGER NOT NULL,                                            -- order as entered
    need       TEXT NOT NULL CHECK (need IN ('required', 'nice')),          -- how much it is asked for
    min_months INTEGER NOT NULL DEFAULT 0 CHECK (min_months >= 0),          -- use it needs; 0 = any
    max_age    INTEGER CHECK (max_age >= 0),                                -- most months since the last use; NULL = any
    PRIMARY KEY (opening, key)
) STRICT, WITHOUT ROWID;

-- A person in the process of an opening. Where it stands is what its events say.
CREATE TABLE application (
    id          INTEGER PRIMARY KEY,                                  -- number of the application
    person      INTEGER REFERENCES person (id) ON DELETE CASCADE,     -- who; NULL = anonymised
    opening     INTEGER NOT NULL REFERENCES opening (id),             -- for what
    source      TEXT CHECK (source <> ''),                            -- where it came from: referral, job board
    credited_to TEXT CHECK (credited_to <> '')                        -- who brought it
) STRICT;
CREATE INDEX application_by_person ON application (person);
CREATE INDEX application_by_opening ON application (opening);

-- What happened to an application; append-only.
CREATE TABLE application_event (
    id          INTEGER PRIMARY KEY,                                                  -- number; within an application the order
    application INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,       -- to what
    at          TEXT NOT NULL,                                                        -- UTC, when it happened
    recorded_at TEXT NOT NULL,                                                        -- UTC, when it was written down
    actor       TEXT NOT NULL CHECK (actor <> ''),                                    -- who did it
    kind        TEXT NOT NULL CHECK (kind IN ('applied', 'moved', 'rejected', 'withdrawn', 'hired', 'reopened')), -- what happened
    from_stage  INTEGER REFERENCES stage (id),                                        -- stage before; NULL = none
    to_stage    INTEGER NOT NULL REFERENCES stage (id),                               -- stage after
    reason      TEXT CHECK (reason <> ''),                                            -- why, as entered
    day         INTEGER GENERATED ALWAYS AS (CAST(julianday(substr(at, 1, 10)) - 2440587.5 AS INTEGER)) STORED, -- day of at
    CHECK ((from_stage IS NULL) = (kind = 'applied')),
    CHECK (kind <> 'rejected' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX application_event_by_application ON application_event (application);
CREATE INDEX application_event_by_stage ON application_event (to_stage);

CREATE TRIGGER application_event_stays BEFORE UPDATE ON application_event
BEGIN SELECT RAISE(ABORT, 'events of applications are never changed'); END;
CREATE TRIGGER application_event_is_kept BEFORE DELETE ON application_event
WHEN EXISTS (SELECT 1 FROM application WHERE id = OLD.application)
BEGIN SELECT RAISE(ABORT, 'events of applications are never deleted'); END;
CREATE TRIGGER application_is_kept BEFORE DELETE ON application
WHEN OLD.person IS NULL OR EXISTS (SELECT 1 FROM person WHERE id = OLD.person)
BEGIN SELECT RAISE(ABORT, 'applications are only deleted with their person'); END;

-- A conversation that was planned or held.
CREATE TABLE interview (
    id           INTEGER PRIMARY KEY,                                             -- number of the interview
    application  INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,  -- about what
    kind         TEXT NOT NULL CHECK (kind <> ''),                                -- phone, technical, panel
    at           TEXT NOT NULL,                                                   -- UTC
    interviewers TEXT CHECK (interviewers <> ''),                                 -- who asks
    actor        TEXT NOT NULL                                                    -- who entered it
) STRICT;
CREATE INDEX interview_by_application ON interview (application);

-- What one interviewer thinks.
CREATE TABLE scorecard (
    id        INTEGER PRIMARY KEY,                                           -- number of the scorecard
    interview INTEGER NOT NULL REFERENCES interview (id) ON DELETE CASCADE,  -- after which
    author    TEXT NOT NULL CHECK (author <> ''),                            -- whose opinion
    made_at   TEXT NOT NULL,                                                 -- UTC
    overall   INTEGER NOT NULL CHECK (overall BETWEEN 1 AND 5),              -- 1 strong no, 3 undecided, 5 strong yes
    note      TEXT CHECK (note <> '')                                        -- as entered
) STRICT;
CREATE INDEX scorecard_by_interview ON scorecard (interview);

CREATE TABLE scorecard_item (
    scorecard INTEGER NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,  -- part of which
    seq       INTEGER NOT NULL,                                              -- order as entered
    attribute TEXT NOT NULL CHECK (attribute <> ''),                         -- what was rated; the name of a skill means that skill
    key       TEXT NOT NULL,                                                 -- folded attribute, as in skill_alias
    rating    INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),               -- 1 to 5
    PRIMARY KEY (scorecard, seq)
) STRICT, WITHOUT ROWID;

-- What was offered; every change is a new version.
CREATE TABLE offer (
    application INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,                          -- to whom, for what
    version     INTEGER NOT NULL CHECK (version > 0),                                                   -- from 1
    status      TEXT NOT NULL CHECK (status IN ('draft', 'made', 'accepted', 'declined', 'withdrawn')),  -- where it stands
    amount      INTEGER CHECK (amount > 0),                                                             -- per year, in whole units of the currency
    currency    TEXT CHECK (length(currency) = 3),                                                      -- ISO 4217
    start_on    TEXT,                                                                                   -- first day of work
    at          TEXT NOT NULL,                                                                          -- UTC
    actor       TEXT NOT NULL,                                                                          -- who entered it
    PRIMARY KEY (application, version)
) STRICT, WITHOUT ROWID;

----------------------------------------------------------------------------------- human layer

ALTER TABLE note ADD COLUMN author TEXT -- who wrote it; NULL = not known
    CHECK (author <> '');
ALTER TABLE note ADD COLUMN application INTEGER -- which application it is about; NULL = the person as such
    REFERENCES application (id) ON DELETE SET NULL;
CREATE INDEX note_by_application ON note (application) WHERE application IS NOT NULL;

-- People someone wants to see together.
CREATE TABLE list (
    id      INTEGER PRIMARY KEY,                     -- number of the list
    name    TEXT NOT NULL UNIQUE CHECK (name <> ''), -- as entered
    made_at TEXT NOT NULL,                           -- UTC
    author  TEXT NOT NULL                            -- who made it
) STRICT;

CREATE TABLE list_entry (
    list     INTEGER NOT NULL REFERENCES list (id) ON DELETE CASCADE,    -- which list
    person   INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- who is on it
    added_at TEXT NOT NULL,                                              -- UTC
    author   TEXT NOT NULL,                                              -- who added them
    PRIMARY KEY (list, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_entry_by_person ON list_entry (person);

-- Something to do about a person by a day.
CREATE TABLE reminder (
    id      INTEGER PRIMARY KEY,                                        -- number of the reminder
    person  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- about whom
    due_on  TEXT NOT NULL,                                              -- date
    text    TEXT NOT NULL CHECK (text <> ''),                           -- what to do
    made_at TEXT NOT NULL,                                              -- UTC
    author  TEXT NOT NULL,                                              -- who wants it
    done_at TEXT,                                                       -- UTC; NULL = still to do
    done_by TEXT                                                        -- who did it
) STRICT;
CREATE INDEX reminder_by_person ON reminder (person);

---------------------------------------------------------------------------------------- privacy

-- Why a person's data may be kept.
CREATE TABLE consent (
    id           INTEGER PRIMARY KEY,                                        -- number of the record
    person       INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- whose data
    purpose      TEXT NOT NULL CHECK (purpose <> ''),                        -- what for: recruiting, talent-pool
    basis        TEXT NOT NULL CHECK (basis IN ('consent', 'contract', 'legitimate_interest', 'legal_obligation')), -- lawful basis
    given_on     TEXT NOT NULL,                                              -- date
    expires_on   TEXT,                                                       -- last day it holds; NULL = the rule of the purpose decides
    withdrawn_on TEXT,                                                       -- date; NULL = in force
    evidence     TEXT CHECK (evidence <> ''),                                -- where it is written down
    actor        TEXT NOT NULL                                               -- who entered it
) STRICT;
CREATE INDEX consent_by_person ON consent (person);

-- How long data is kept for a purpose after the last activity.
CREATE TABLE retention_rule (
    purpose TEXT PRIMARY KEY CHECK (purpose <> ''),                       -- what for; recruiting is everybody's
    months  INTEGER NOT NULL CHECK (months > 0),                          -- after the last activity
    action  TEXT NOT NULL CHECK (action IN ('erase', 'anonymise'))        -- what is done then
) STRICT, WITHOUT ROWID;

-- Data that must not be erased for now.
CREATE TABLE hold (
    id        INTEGER PRIMARY KEY,                                        -- number of the hold
    person    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- whose data
    reason    TEXT NOT NULL CHECK (reason <> ''),                         -- why: a pending claim
    made_at   TEXT NOT NULL,                                              -- UTC
    until     TEXT,                                                       -- last day; NULL = until it is lifted
    lifted_at TEXT,                                                       -- UTC; NULL = in force
    actor     TEXT NOT NULL                                               -- who entered it
) STRICT;
CREATE INDEX hold_by_person ON hold (person);

-- That somebody was erased, and nothing about them. Numbers of people are never used again.
CREATE TABLE erasure (
    id        INTEGER PRIMARY KEY,                                     -- number of the erasure
    person    INTEGER NOT NULL UNIQUE,                                 -- the number they had
    at        TEXT NOT NULL,                                           -- UTC
    actor     TEXT NOT NULL,                                           -- who did it
    action    TEXT NOT NULL CHECK (action IN ('erase', 'anonymise')),  -- what was done
    documents INTEGER NOT NULL,                                        -- originals removed
    rows      INTEGER NOT NULL                                         -- rows removed, of all tables
) STRICT;

-- Keyed hashes of the erased: of their e-mail addresses, profiles and documents.
CREATE TABLE tombstone (
    hash    TEXT PRIMARY KEY,                          -- BLAKE2b under the key of tombstone_key, hexadecimal
    erasure INTEGER NOT NULL REFERENCES erasure (id)   -- which erasure left it
) STRICT, WITHOUT ROWID;

CREATE TABLE tombstone_key (
    id  INTEGER PRIMARY KEY CHECK (id = 1),  -- there is one
    key BLOB NOT NULL                        -- random, made with the first tombstone
) STRICT;

-- Who did what when, without a copy of anybody's data; append-only. Each entry's chain is the SHA-256
-- of the chain before and of its own columns, so that a changed, missing or moved entry shows.
CREATE TABLE audit (
    id      INTEGER PRIMARY KEY,                   -- order
    at      TEXT NOT NULL,                         -- UTC
    actor   TEXT NOT NULL,                         -- who
    action  TEXT NOT NULL,                         -- what: person.erase, application.move
    subject INTEGER,                               -- number of the person, opening or application; NULL = none
    count   INTEGER NOT NULL DEFAULT 1,            -- of how many things
    chain   TEXT NOT NULL                          -- hexadecimal
) STRICT;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is never deleted'); END;
CREATE TRIGGER erasure_stays BEFORE UPDATE ON erasure
BEGIN SELECT RAISE(ABORT, 'erasures are never changed'); END;
CREATE TRIGGER erasure_is_kept BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'erasures are never deleted'); END;
