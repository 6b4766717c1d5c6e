-- What the recogniser is not sure of, and details of facts that had no place before.
--
-- A comment stands before the last words of its column, so that SQLite keeps it with the table.

-- Doubts of the reading, as a JSON list of fact, index, field, confidence, reason, lines.
ALTER TABLE extraction ADD COLUMN doubts TEXT NOT NULL -- what the recogniser was not sure of, as a JSON list
    DEFAULT '[]';

ALTER TABLE contact ADD COLUMN city TEXT -- of an address, as written
    CHECK (city <> '');
ALTER TABLE contact ADD COLUMN region TEXT -- of an address, as written
    CHECK (region <> '');
ALTER TABLE contact ADD COLUMN country TEXT -- of an address, as written
    CHECK (country <> '');

ALTER TABLE role ADD COLUMN employment_form TEXT -- on what terms; NULL = not stated
    CHECK (employment_form IN ('full_time', 'part_time', 'permanent', 'contract', 'temporary', 'apprenticeship', 'student'));
ALTER TABLE role ADD COLUMN workload_percent INTEGER -- of a full-time position, only if stated as a percentage
    CHECK (workload_percent BETWEEN 1 AND 100);
ALTER TABLE role ADD COLUMN employment TEXT -- the words that say form and workload
    CHECK (employment <> '');

ALTER TABLE education ADD COLUMN grade TEXT -- final grade as written
    CHECK (grade <> '');

ALTER TABLE certificate ADD COLUMN credential_id TEXT -- number or code by which the issuer knows it
    CHECK (credential_id <> '');

ALTER TABLE publication ADD COLUMN authors TEXT -- as written, the person included
    CHECK (authors <> '');
ALTER TABLE publication ADD COLUMN text TEXT -- everything else said about it
    CHECK (text <> '');

ALTER TABLE recommendation ADD COLUMN written TEXT -- ISO prefix
    CHECK (written <> '');

ALTER TABLE skill_claim ADD COLUMN first_used TEXT -- ISO prefix; only if stated beside the skill
    CHECK (first_used <> '');
ALTER TABLE skill_claim ADD COLUMN last_used TEXT -- ISO prefix; only if stated beside the skill
    CHECK (last_used <> '');

-- Fields of facts that the recogniser is not sure of; what is not in here is as good as stated.
CREATE TABLE doubt (
    person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- whose
    seq        INTEGER NOT NULL,                                           -- order within the person
    fact       TEXT NOT NULL,                                              -- table of the fact: role, education, person
    fact_row   INTEGER,                                                    -- its row there; of a skill_claim the skill, of a person NULL
    field      TEXT,                                                       -- which field of it; NULL = the whole fact
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),           -- how sure the recogniser is, 0 to 1
    reason     TEXT NOT NULL,                                              -- a full sentence
    document   INTEGER NOT NULL,                                           -- where the field was read
    first_line INTEGER,                                                    -- first line in the document
    last_line  INTEGER,                                                    -- last line in the document
    PRIMARY KEY (person, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX doubt_by_fact ON doubt (fact, fact_row);
